using GraphQL;
using IsmsCloud.Http.Client;

namespace IsmsCloud.Graph.Downstream;

/// <summary>Why a service gave nothing: its refusal, or its silence.</summary>
internal sealed class ServiceFault(string service, string code, string message, ApiProblem? problem = null) : Exception(message)
{
    public string Code => code;

    public static ServiceFault Of(string service, ApiProblem problem) => new(service, problem.Code, problem.Detail ?? problem.Title, problem);

    public static ServiceFault Late(string service) => new(service, "service-timeout", $"The service '{service}' did not answer in time. The fields that it keeps are missing; ask again shortly.");

    public static ServiceFault Away(string service) => new(service, "service-unavailable", $"The service '{service}' does not answer at the moment. The fields that it keeps are missing; ask again shortly.");

    /// <summary>A new error each time: the executor writes the field's path into it.</summary>
    public ExecutionError ToError()
    {
        var extensions = new Dictionary<string, object?> { ["service"] = service };
        if (problem is not null)
        {
            extensions["status"] = problem.Status;
            if (problem.Rule is { } rule) extensions["rule"] = rule;
            if (problem.Clause is { } clause) extensions["clause"] = clause;
            if (problem.Errors.FirstOrDefault()?.Path is { } path) extensions["path"] = path;
        }

        return Refusal.Of(code, Message, extensions);
    }
}

/// <summary>Errors with a stable code.</summary>
internal static class Refusal
{
    public static ExecutionError Of(string code, string message, Dictionary<string, object?>? extensions = null) =>
        new(message) { Code = code, Extensions = extensions };
}
