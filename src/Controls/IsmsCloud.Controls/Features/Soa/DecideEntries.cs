using IsmsCloud.Controls.Contracts;
using IsmsCloud.Controls.Domain;
using IsmsCloud.Http;
using IsmsCloud.Records;
using IsmsCloud.Revisions;
using IsmsCloud.Tenancy;

namespace IsmsCloud.Controls.Features.Soa;

internal static class DecideEntries
{
    public static void Map(IEndpointRouteBuilder soa)
    {
        soa.MapPatch("{id:guid}", Decide).Needs(ControlPermissions.PrepareSoa).Produces<SoaEntryDto>()
            .WithSummary("Decide whether a control is necessary, and why (R-6.1.3-2, R-6.1.3-4); clears its flags.");
        soa.MapPost("{id:guid}/cleared-flags", ClearFlags).Needs(ControlPermissions.PrepareSoa).Produces<SoaEntryDto>()
            .WithSummary("Clear its flags, and leave the decision as it is.");
        soa.MapPost("decisions", (SoaBulkDecision request, SoaBulk bulk, CancellationToken ct) => bulk.Decide(request, ct))
            .Needs(ControlPermissions.PrepareSoa).Produces<IReadOnlyList<SoaEntryDto>>()
            .WithSummary("One decision for several entries: all of them or none.");
    }

    private static async Task<IResult> Decide(
        Guid id, MergePatch<SoaEntryFields> patch, Changing<SoaEntry> change, SoaEntries entries, SoaReader reader, Profiles profiles, TenantContext who, SoaEntryAnswers answers, CancellationToken ct)
    {
        await entries.EnsureBehind(id, ct);
        return await change.Patch(id, patch, entry => entry.Fields, Decided, entry => answers.Of(entry, ct), ct);

        async Task<IReadOnlyList<Refusal>> Decided(SoaEntry entry, SoaEntryFields fields) =>
            entry.Decide(fields, await reader.Standing([entry], fields.Requirements, ct), who.Actor.Person(), profiles.Now);
    }

    private static async Task<IResult> ClearFlags(
        Guid id, Writing<SoaEntry> writing, SoaEntries entries, Profiles profiles, TenantContext who, SoaEntryAnswers answers, CancellationToken ct)
    {
        await entries.EnsureBehind(id, ct);
        return await writing.Change(id, entry => entry.ClearFlags(who.Actor.Person(), profiles.Now), answers, ct);
    }
}

/// <summary>One decision for several entries. Every version and rule is looked at before anything is written.</summary>
internal sealed class SoaBulk(
    RevisionStore<SoaEntry> store, SoaEntries entries, SoaReader reader, Profiles profiles, TenantContext who, WorkContext work, SoaEntryAnswers answers)
{
    public async Task<IResult> Decide(SoaBulkDecision request, CancellationToken ct)
    {
        if (FieldLimits.Check(request) is { Count: > 0 } limits) return Refused.By(limits);
        if (request.Entries.GroupBy(seen => seen.Id).Any(group => group.Count() > 1)) return Refused.By(Refusal.Invalid("entries", "duplicate", "An entry stands in the list twice."));
        await entries.EnsureBehind(request.Entries[0].Id!.Value, ct);
        var found = (await store.FindMany([.. request.Entries.Select(seen => seen.Id!.Value)], ct)).ToDictionary(entry => entry.Id);
        if (Unknown(request, found).ToList() is { Count: > 0 } unknown) return Refused.By(unknown);
        if (request.Entries.FirstOrDefault(seen => found[seen.Id!.Value].Version != seen.Version) is { } stale)
            throw new StaleRevisionException(ControlKinds.SoaEntry, stale.Id!.Value, stale.Version!.Value);
        if (found.Values.Select(entry => SoaEditions.Find(entry.Framework)).OfType<SoaEdition>().Distinct().Count() > 1) return Refused.By(SoaRefusals.EditionsMixed);
        return await Save([.. request.Entries.Select(seen => found[seen.Id!.Value])], request.Fields!, ct);
    }

    private async Task<IResult> Save(IReadOnlyList<SoaEntry> chosen, SoaEntryFields said, CancellationToken ct)
    {
        var standing = await reader.Standing(chosen, said.Requirements, ct);
        var refusals = chosen.SelectMany((entry, i) => entry.Decide(Over(entry.Fields, said), standing, who.Actor.Person(), profiles.Now).Select(r => At(r, entry, i))).ToList();
        if (refusals.Count > 0) return Refused.By(refusals);
        // With a causation of its own the one whom somebody overtook at this very moment is passed over, and told of.
        var causation = work.Causation ?? $"soa-decisions/{Guid.CreateVersion7():N}";
        var wanted = chosen.ToDictionary(entry => entry.Id);
        await store.SaveMany(chosen, _ => causation, ct);
        var now = (await store.FindMany([.. wanted.Keys], ct)).ToDictionary(entry => entry.Id);
        var lost = chosen.Where(entry => now[entry.Id].Hash != entry.Hash).Select(entry => entry.Code).ToList();
        return lost.Count > 0
            ? Refused.By(new Refusal("overtaken", $"Somebody changed {string.Join(", ", lost)} in the same moment; those were left as they are. Load them again.", RefusalKind.State, Path: "entries"))
            : Results.Ok(await answers.Of([.. chosen.Select(entry => now[entry.Id])], ct));
    }

    private static IEnumerable<Refusal> Unknown(SoaBulkDecision request, Dictionary<Guid, SoaEntry> found) =>
        request.Entries.Select((seen, i) => (seen, i)).Where(pair => !found.ContainsKey(pair.seen.Id!.Value)).Select(pair => CommonRefusals.NotFound($"entries[{pair.i}].id"));

    // What is left out stays as it is.
    private static SoaEntryFields Over(SoaEntryFields before, SoaEntryFields said) => new()
    {
        Necessary = said.Necessary ?? before.Necessary,
        Reasons = said.Reasons.Count > 0 ? said.Reasons : before.Reasons,
        ReasonText = said.ReasonText ?? before.ReasonText,
        Requirements = said.Requirements.Count > 0 ? said.Requirements : before.Requirements,
        ExclusionJustification = said.ExclusionJustification ?? before.ExclusionJustification,
        DocumentRefs = said.DocumentRefs.Count > 0 ? said.DocumentRefs : before.DocumentRefs,
    };

    private static Refusal At(Refusal refusal, SoaEntry entry, int i) => refusal with
    {
        Path = refusal.Kind is RefusalKind.Input or RefusalKind.NotFound ? $"fields.{refusal.Path}" : $"entries[{i}]",
        Message = refusal.Message.StartsWith(entry.Code, StringComparison.Ordinal) ? refusal.Message : $"{entry.Code}: {refusal.Message}",
    };
}
