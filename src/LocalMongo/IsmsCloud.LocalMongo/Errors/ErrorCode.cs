namespace IsmsCloud.LocalMongo.Errors;

/// <summary>The codes that the gateway itself answers with; those of the engine are data (sqlstates.csv).</summary>
internal enum ErrorCode
{
    InternalError = 1,
    BadValue = 2,
    HostUnreachable = 6,
    FailedToParse = 9,
    TypeMismatch = 14,
    InvalidLength = 16,
    AuthenticationFailed = 18,
    IllegalOperation = 20,
    InvalidBson = 22,
    CursorNotFound = 43,
    MaxTimeMSExpired = 50,
    CommandNotFound = 59,
    InvalidNamespace = 73,
    NotAReplicaSet = 123,
    CursorInUse = 143,
    IllegalOpMsgFlag = 223,
    ExceededTimeLimit = 262,
    UnsupportedOpQueryCommand = 352,
    BsonObjectTooLarge = 10334,
}
