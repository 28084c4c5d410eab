using IsmsCloud.Context.Contracts.Events;
using IsmsCloud.Controls.Contracts;
using IsmsCloud.Http;
using IsmsCloud.Http.Client;
using IsmsCloud.Risks.Contracts.Events;
using IsmsCloud.Testing;

namespace IsmsCloud.Controls.Tests.Service;

/// <summary>What people and events do to a statement of applicability, in one word.</summary>
public sealed partial class ControlsApp
{
    public const string Why = "Nothing of the kind is done here, by anybody.";

    public const SoaEdition Edition2022 = SoaEdition.Edition2022;

    public Guid ScopeId { get; } = Guid.CreateVersion7();

    public Guid CriteriaId { get; } = Guid.CreateVersion7();

    public async Task<SoaWorkbenchDto> Workbench(SoaEdition edition = Edition2022) => (await Manager.Soa.Workbench(edition, Ct)).Required();

    public async Task<SoaEntryDto> Entry(string code, SoaEdition edition = Edition2022) => (await Workbench(edition)).Entries.Single(e => e.Row.Control.Code == code);

    public Task<SoaEntryDto> Entry(string code, Func<SoaEntryDto, bool> once, SoaEdition edition = Edition2022) => Eventually.Answer(() => Entry(code, edition), once);

    public async Task<ApiResult<SoaEntryDto>> Decide(string code, Func<SoaEntryFields, SoaEntryFields> with, SoaEdition edition = Edition2022)
    {
        var entry = await Entry(code, edition);
        return await Manager.Soa.Patch(entry.Id, entry.Version, entry.Fields, with(entry.Fields), Ct);
    }

    public Task<ApiResult<IReadOnlyList<SoaEntryDto>>> DecideAll(IEnumerable<SoaEntryDto> entries, SoaEntryFields fields) =>
        Manager.Soa.Decide(new SoaBulkDecision { Entries = [.. entries.Select(e => new SoaEntrySeen { Id = e.Id, Version = e.Version })], Fields = fields }, Ct);

    /// <summary>Everything that nobody decided yet becomes necessary by good practice.</summary>
    public async Task DecideTheRest(SoaEdition edition = Edition2022) =>
        (await DecideAll((await Workbench(edition)).Entries.Where(e => e.Fields.Necessary is null), new SoaEntryFields { Necessary = true, Reasons = [InclusionReason.BestPractice] })).Required();

    /// <summary>A risk whose owner decided on controls of 2022, or of the catalogue that is named.</summary>
    public async Task<Guid> TreatRisk(string title, params string[] codes)
    {
        var risk = Guid.CreateVersion7();
        await Tell(new RiskEvaluated(risk, title, "rita", "Rita Voss", CriteriaId, "high", "High", 4, false, 1), 4);
        await TreatAgain(risk, title, 5, codes);
        return risk;
    }

    public Task TreatAgain(Guid risk, string title, int version, params string[] codes) =>
        Tell(new TreatmentDecided(risk, title, ["modify"], [.. codes.Select(Named)]), version);

    public Task CloseRisk(Guid risk, string title, int version, params string[] codes) =>
        Tell(new RiskClosed(risk, title, "sourceGone", null, [.. codes.Select(Named)]), version);

    /// <summary>Scope and criteria take effect, an assessment is completed.</summary>
    public async Task TellGrounds()
    {
        await Tell(new ScopeVersionTookEffect(ScopeId, 1, DateTimeOffset.UtcNow.AddDays(-9)));
        await Tell(new CriteriaSetTookEffect(CriteriaId, 1, DateTimeOffset.UtcNow.AddDays(-8)));
        await Tell(new AssessmentCompleted(Guid.CreateVersion7(), "Yearly assessment", "planned", CriteriaId, ScopeId, 3, null));
    }

    /// <summary>A draft once scope, criteria and run are known.</summary>
    public async Task<SoaVersionDto> Draft(SoaEdition edition = Edition2022, DateOnly? from = null)
    {
        await TellGrounds();
        SoaVersionDto? early = null;
        return await Eventually.Answer(
            async () =>
            {
                if (early is not null) (await Manager.SoaVersions.Delete(early.Id, early.Version, "too early", Ct)).Required();
                return early = (await Manager.SoaVersions.Create(new SoaVersionFields { Edition = edition, EffectiveFrom = from ?? Today }, Ct)).Required();
            },
            draft => draft.Fields is { Scope: not null, Criteria: not null, AssessmentRun: not null });
    }

    public async Task<SoaVersionDto> Compare(SoaVersionDto draft, params ControlReference[] omissions) =>
        (await Manager.SoaVersions.Compare(draft.Id, draft.Version, new ComparisonRequest { Note = "Gone through one by one.", OmissionsFound = omissions }, Ct)).Required();

    public async Task<SoaVersionDto> Submit(SoaVersionDto draft) => (await Manager.SoaVersions.Submit(draft.Id, draft.Version, Ct)).Required();

    public Task<ApiResult<SoaVersionDto>> Approve(SoaVersionDto seen, ControlsClient? by = null) =>
        (by ?? Director).SoaVersions.Approve(seen.Id, seen.Version, new ApprovalRequest { ContentHash = seen.ContentHash }, Ct);

    /// <summary>A draft, everything decided, compared and submitted.</summary>
    public async Task<SoaVersionDto> Submitted(DateOnly? from = null)
    {
        var draft = await Draft(from: from);
        await DecideTheRest();
        return await Submit(await Compare(draft));
    }

    private static string Named(string code) => code.Contains('/') ? code : $"{ControlReference.AnnexA2022}/{code}";
}
