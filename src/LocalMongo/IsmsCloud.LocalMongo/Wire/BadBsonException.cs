namespace IsmsCloud.LocalMongo.Wire;

/// <summary>Bytes that claim to be BSON and are not; the message around them is intact, so it gets an answer.</summary>
internal sealed class BadBsonException(string message) : Exception(message);
