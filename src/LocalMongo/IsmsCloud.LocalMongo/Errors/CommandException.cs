namespace IsmsCloud.LocalMongo.Errors;

/// <summary>A command fails with a code that drivers know.</summary>
internal sealed class CommandException(int code, string name, string message) : Exception(message)
{
    public CommandException(ErrorCode code, string message)
        : this((int)code, code.ToString(), message) { }

    public int Code { get; } = code;

    public string Name { get; } = name;
}
