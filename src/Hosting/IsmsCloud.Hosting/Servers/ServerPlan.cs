using IsmsCloud.Hosting.Running;

namespace IsmsCloud.Hosting.Servers;

/// <summary>How one server is reached, and how it is brought up where nobody else does that.</summary>
sealed record ServerPlan(string Origin, string Address, string ConnectionString)
{
    /// <summary>Null where the server runs already.</summary>
    internal Func<ProcessRecipe>? Recipe { get; init; }

    internal Func<CancellationToken, Task<bool>> Answers { get; init; } = _ => Task.FromResult(true);

    /// <summary>RabbitMQ only: its HTTP API, with the credentials in it.</summary>
    internal Uri? Management { get; init; }
}
