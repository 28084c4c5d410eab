using IsmsCloud.Http;
using IsmsCloud.Records;
using IsmsCloud.Revisions;

namespace IsmsCloud.Risks.Domain;

/// <summary>A record without states that risks are described by: an asset, a threat, a vulnerability, a risk source, a scenario.</summary>
internal abstract class Entry<TFields> : Record
    where TFields : class, new()
{
    public TFields Fields { get; private set; } = new();

    /// <summary>The entry of the library that it came from; null for the organisation's own.</summary>
    public string? LibraryKey { get; private set; }

    public IReadOnlyList<string> Can => Retired ? [] : ["edit", "delete"];

    protected override object Material => Fields;

    /// <summary>What stands against the fields beyond their limits.</summary>
    protected virtual IEnumerable<Refusal> Objections(TFields fields) => [];

    public IReadOnlyList<Refusal> Begin(TFields fields) => Take(fields, $"{Kind}.added");

    /// <summary>From the library; the id follows from tenant and key, so that adopting twice adds nothing.</summary>
    public void Adopt(Guid id, string key, TFields fields)
    {
        (Id, LibraryKey, Fields) = (id, key, fields);
        Link();
        Did($"{Kind}.adopted");
    }

    public IReadOnlyList<Refusal> Revise(TFields fields) => Retired ? [CommonRefusals.Deleted] : Take(fields, $"{Kind}.revised");

    /// <param name="reason">Why.</param>
    /// <param name="uses">How many live records name it.</param>
    public IReadOnlyList<Refusal> Delete(string? reason, int uses)
    {
        if (Retired) return [CommonRefusals.Deleted];
        if (CommonRefusals.DeleteReason(reason) is { } no) return [no];
        if (uses > 0) return [IdentificationRefusals.InUse(uses)];
        Retired = true;
        Did($"{Kind}.deleted", reason);
        return [];
    }

    private IReadOnlyList<Refusal> Take(TFields fields, string action)
    {
        if (FieldLimits.Check(fields).Concat(Objections(fields)).ToList() is { Count: > 0 } refusals) return refusals;
        Fields = fields;
        Taken();
        Link();
        Did(action);
        return [];
    }

    /// <summary>Called after fields were taken over.</summary>
    protected virtual void Taken()
    {
    }
}
