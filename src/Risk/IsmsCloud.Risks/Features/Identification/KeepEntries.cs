using IsmsCloud.Http;
using IsmsCloud.Records;
using IsmsCloud.Risks.Contracts;
using IsmsCloud.Risks.Domain;

namespace IsmsCloud.Risks.Features.Identification;

/// <summary>Adding, editing and deleting an entry: the same for each of their registers.</summary>
internal static class KeepEntries<T, TFields>
    where T : Entry<TFields>, new()
    where TFields : class, new()
{
    public static void Map(IEndpointRouteBuilder entries)
    {
        // As delegates: the analyzer of route handlers fails on bodies whose type is a type parameter.
        (Delegate add, Delegate revise, Delegate delete) = (Add, Revise, Delete);
        entries.MapPost("", add).Needs(RiskPermissions.Write).Produces<EntryDto<TFields>>(201).WithSummary("Add one.");
        entries.MapPatch("{id:guid}", revise).Needs(RiskPermissions.Write).Produces<EntryDto<TFields>>().WithSummary("Edit it.");
        entries.MapDelete("{id:guid}", delete).Needs(RiskPermissions.Write).Produces<EntryDto<TFields>>()
            .WithSummary("Take it out of the register, with ?reason=; not while live records name it.");
    }

    public static Made<T> Make(TFields fields)
    {
        var entry = new T();
        var refusals = entry.Begin(fields);
        return refusals.Count == 0 ? entry : new Made<T>(null, refusals);
    }

    private static Task<IResult> Add(TFields fields, Writing<T> writing, EntryAnswers<T, TFields> answers, CancellationToken ct) =>
        writing.Create(Make(fields), answers, ct);

    private static Task<IResult> Revise(Guid id, MergePatch<TFields> patch, Writing<T> writing, EntryAnswers<T, TFields> answers, CancellationToken ct) =>
        writing.Patch(id, patch, entry => entry.Fields, (entry, fields) => entry.Revise(fields), answers, ct);

    private static Task<IResult> Delete(
        Guid id, string? reason, Writing<T> writing, RecordBook records, EntryAnswers<T, TFields> answers, CancellationToken ct) =>
        writing.Change(id, async entry => entry.Delete(reason, (await records.Naming([id], ct)).Count), answers, ct);
}
