namespace IsmsCloud.LocalMongo.Wire;

/// <summary>The two forms of request that drivers of today send, and the two forms of reply to them.</summary>
internal enum OpCode
{
    Reply = 1,
    Query = 2004,
    Message = 2013,
}
