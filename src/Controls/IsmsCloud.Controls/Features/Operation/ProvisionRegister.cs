using IsmsCloud.Controls.Contracts;
using IsmsCloud.Controls.Domain;
using IsmsCloud.Http;
using IsmsCloud.Records;
using IsmsCloud.Records.Importing;
using IsmsCloud.Revisions;
using IsmsCloud.Tenancy;

namespace IsmsCloud.Controls.Features.Operation;

internal static class ProvisionRegister
{
    public static Register<ExternalProvision, ProvisionDto> Definition => new Register<ExternalProvision, ProvisionDto>(
            "external-provisions", ControlPermissions.Read, (provisions, scope, ct) => scope.GetRequiredService<ProvisionAnswers>().Of(provisions, ct))
        .Filter("state", p => p.State)
        .Filter("what", p => p.Fields.What)
        .Filter("criticality", p => p.Fields.Criticality)
        .Filter("controlMethod", p => p.Fields.ControlMethod)
        .Filter("owner", p => p.Fields.Owner!.Id)
        .Filter("inScope", p => p.Fields.InScope)
        .Where("overdue", (text, today) => text == "true" ? p => p.NextReviewOn < today && p.State == ProvisionState.InUse : null)
        .Sort("name", p => p.Fields.Name).Sort("nextReviewOn", p => p.NextReviewOn).Sort("criticality", p => p.Fields.Criticality)
        .Search(p => p.Fields.Name).Search(p => p.Fields.Provider)
        .Column("Ref", d => d.Ref).Column("Name", d => d.Fields.Name).Column("What", d => d.Fields.What).Column("Provider", d => d.Fields.Provider).Column("State", d => d.State)
        .Column("In scope", d => d.Fields.InScope).Column("Criticality", d => d.Fields.Criticality).Column("Information access", d => d.Fields.InformationAccess)
        .Column("Requirements agreed", d => d.Fields.RequirementsAgreed).Column("Control method", d => d.Fields.ControlMethod).Column("Owner", d => d.Fields.Owner?.Name)
        .Column("Next review on", d => d.NextReviewOn).Column("Last review", d => d.Reviews.Count > 0 ? d.Reviews[0].At : (DateTimeOffset?)null).Column("Exit plan", d => d.Fields.ExitPlan)
        .Column("Ended because", d => d.EndedBecause).Column("Description", d => d.Fields.Description);

    public static ImportPlan<ExternalProvision, ProvisionFields> Plan => new ImportPlan<ExternalProvision, ProvisionFields>(ControlPermissions.Write, p => p.Fields.Name, p => p.Fields, Make, TakeBack)
        .Field("name", null, "supplier", "vendor", "service name", "supplier name")
        .Field("what", null, "type", "kind")
        .Field("provider", null, "company", "supplier")
        .Field("criticality", null, "risk", "tier", "criticality rank")
        .Field("requirementsAgreed", "Requirements agreed", "requirements", "contract terms", "security requirements", "agreement")
        .Field("controlMethod", "Control method", "monitoring", "assurance", "controlled by")
        .Field("informationAccess", "Information access", "data access", "data", "information")
        .Field("owner", null, "responsible", "contract owner")
        .Field("exitPlan", "Exit plan", "exit strategy")
        .Means<Criticality>(("critical", Criticality.High), ("normal", Criticality.Medium), ("moderate", Criticality.Medium), ("minor", Criticality.Low))
        .Means<ProvisionKind>(("saas", ProvisionKind.Service), ("cloud", ProvisionKind.Service), ("software", ProvisionKind.Product), ("hardware", ProvisionKind.Product), ("outsourcing", ProvisionKind.Process))
        .Means<ProvisionControl>(("sla", ProvisionControl.Contract), ("iso 27001", ProvisionControl.Certificate), ("soc 2", ProvisionControl.Report), ("no", ProvisionControl.None))
        .After(Announce);

    private static async Task<IReadOnlyList<Made<ExternalProvision>>> Make(IReadOnlyList<ProvisionFields> fields, IServiceProvider scope, CancellationToken ct)
    {
        var today = await scope.GetRequiredService<Profiles>().Today(ct);
        return [.. fields.Select(f => ExternalProvision.Add(f, today))];
    }

    private static Task Announce(IReadOnlyList<ImportedRow<ExternalProvision>> rows, IServiceProvider scope, CancellationToken ct)
    {
        foreach (var row in rows) row.Record.Announce();
        return Task.CompletedTask;
    }

    private static Task<IReadOnlyList<Refusal>> TakeBack(ExternalProvision provision, string reason, int uses, IServiceProvider scope, CancellationToken ct) => Task.FromResult(provision.Delete(reason, uses));

    public static void Map(IEndpointRouteBuilder provisions)
    {
        provisions.MapPost("", Add).Needs(ControlPermissions.Write).Produces<ProvisionDto>(201).WithSummary("Add a process, product or service that comes from outside.");
        provisions.MapPatch("{id:guid}", (Guid id, MergePatch<ProvisionFields> patch, Writing<ExternalProvision> writing, ProvisionAnswers answers, CancellationToken ct) =>
                writing.Patch(id, patch, p => p.Fields, (p, fields) => p.Revise(fields), answers, ct))
            .Needs(ControlPermissions.Write).Produces<ProvisionDto>().WithSummary("Edit it.");
        provisions.MapPost("{id:guid}/review", Review).Needs(ControlPermissions.Operate).Produces<ProvisionDto>().WithSummary("Record a review of it; one that withdraws it ends it.");
        provisions.MapPost("{id:guid}/end", (Guid id, Because because, Writing<ExternalProvision> writing, ProvisionAnswers answers, CancellationToken ct) => writing.Change(id, p => p.End(because), answers, ct))
            .Needs(ControlPermissions.Write).Produces<ProvisionDto>().WithSummary("Say why it is used no more.");
        provisions.MapDelete("{id:guid}", (Guid id, string? reason, Writing<ExternalProvision> writing, RecordBook records, ProvisionAnswers answers, CancellationToken ct) =>
                writing.Change(id, async p => p.Delete(reason, (await records.Naming([id], ct)).Count), answers, ct))
            .Needs(ControlPermissions.Write).Produces<ProvisionDto>().WithSummary("Delete one that nothing was done with, with ?reason=.");
    }

    private static async Task<IResult> Add(ProvisionFields fields, Writing<ExternalProvision> writing, Profiles profiles, ProvisionAnswers answers, CancellationToken ct)
    {
        var made = ExternalProvision.Add(fields, await profiles.Today(ct));
        made.Value?.Announce();
        return await writing.Create(made, answers, ct);
    }

    private static async Task<IResult> Review(
        Guid id, ReviewRequest request, Writing<ExternalProvision> writing, TenantContext who, Profiles profiles, ProvisionAnswers answers, CancellationToken ct)
    {
        var today = await profiles.Today(ct);
        return await writing.Change(id, p => p.Look(request, who.Actor.Person(), today, profiles.Now), answers, ct);
    }
}

internal sealed class ProvisionAnswers(Profiles profiles) : Answers<ExternalProvision, ProvisionDto>
{
    public override async Task<IReadOnlyList<ProvisionDto>> Of(IReadOnlyList<ExternalProvision> records, CancellationToken ct)
    {
        var profile = await profiles.Recent(ct);
        var today = profiles.DayOf(profile);
        return [.. records.Select(p => Describe(p, !profile.Is2022, today))];
    }

    private static ProvisionDto Describe(ExternalProvision p, bool processesOnly, DateOnly today) => new(
        p.Id, p.Ref, p.Version, p.ContentHash, p.CreatedAt, p.UpdatedAt, p.Retired, p.State, p.Fields, p.NextReviewOn, p.Reviews, p.EndedBecause, p.Can, [.. p.GapsOf(processesOnly, today)]);
}
