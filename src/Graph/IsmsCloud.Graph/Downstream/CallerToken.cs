namespace IsmsCloud.Graph.Downstream;

/// <summary>The token that the caller came with; every call to a service carries it on. One for each request or socket operation.</summary>
internal sealed class CallerToken
{
    private string? _bearer;

    /// <summary>The token, without the word <c>Bearer</c>.</summary>
    /// <exception cref="InvalidOperationException">Nobody set it.</exception>
    public string Bearer => _bearer ?? throw new InvalidOperationException("The caller's token was read before it was set.");

    /// <summary>Fixes it for the life of the scope.</summary>
    /// <exception cref="InvalidOperationException">It is set already.</exception>
    public void Set(string bearer)
    {
        if (_bearer is not null) throw new InvalidOperationException("The token of a scope is set once.");
        _bearer = bearer;
    }
}
