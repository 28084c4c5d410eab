using IsmsCloud.Revisions;

namespace IsmsCloud.Controls.Domain;

/// <summary>A scope version or criteria set that took the place of another one: a change of the ISMS that wants planning (R-6.3-2). Under that record's own id.</summary>
[Kind("isms-milestone", "IML")]
internal sealed class IsmsMilestone : Aggregate
{
    private IsmsMilestone()
    {
    }

    /// <summary>Kind of that record: <c>scope-version</c> or <c>criteria-set</c>.</summary>
    public string Of { get; private set; } = "";

    public int Number { get; private set; }

    public DateTimeOffset Since { get; private set; }

    public string Text => Of == "scope-version" ? $"Scope version {Number}" : $"Criteria version {Number}";

    public static IsmsMilestone At(Guid id) => new() { Id = id };

    /// <returns>Whether it was news.</returns>
    public bool Learn(string of, int number, DateTimeOffset since)
    {
        if (Version > 0) return false;
        (Of, Number, Since) = (of, number, since);
        Did("isms-milestone.reached");
        return true;
    }
}
