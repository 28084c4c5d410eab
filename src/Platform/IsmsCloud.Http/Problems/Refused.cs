using IsmsCloud.Revisions;
using Microsoft.AspNetCore.Http;

namespace IsmsCloud.Http;

/// <summary>Answers of <em>no</em>.</summary>
public static class Refused
{
    /// <summary>There is no such record in this tenant; another tenant's id is answered the same.</summary>
    public static readonly Refusal NotFound = new("not-found", "There is no such record.", RefusalKind.NotFound);

    /// <summary>One refusal as problem details.</summary>
    public static IResult By(Refusal refusal) => By([refusal]);

    /// <summary>All that stands in the way, as problem details.</summary>
    public static IResult By(IReadOnlyList<Refusal> refusals) => Problem.Of(refusals).ToResult();
}
