namespace IsmsCloud.LocalMongo.Wire;

/// <summary>The stream can't be followed any further: no reply would find its request, so the connection is closed.</summary>
internal sealed class BrokenFrameException(string message) : Exception(message);
