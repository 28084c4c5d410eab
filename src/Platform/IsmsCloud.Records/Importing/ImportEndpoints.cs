using IsmsCloud.Http;
using IsmsCloud.Revisions;
using IsmsCloud.Tenancy;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace IsmsCloud.Records.Importing;

internal static class ImportEndpoints
{
    private const int MostOpen = 3;

    public static void Map(IEndpointRouteBuilder api, string read, string write)
    {
        api.MapRegister(ImportRegister.Of(read));
        var imports = api.MapGroup("imports").WithTags("imports");
        imports.MapPost("{id:guid}/dry-run", Check).Needs(write).Produces<ImportDto>()
            .WithSummary("Check all rows under a mapping: in the background, nothing is saved.");
        imports.MapPost("{id:guid}/run", Run).Needs(write).Produces<ImportDto>()
            .WithSummary("Make the records of a checked file: in the background, each row once however often it is begun.");
        imports.MapPost("{id:guid}/undo", Undo).Needs(write).Produces<ImportDto>()
            .WithSummary("Take back what it made, but for what was changed or is named since: that is listed.");
        imports.MapGet("{id:guid}/problems", Problems).Needs(read).WithSummary("All problems of its rows as CSV, with line and column.");
    }

    /// <summary>Analyses an uploaded file for a register.</summary>
    public static async Task<IResult> Begin(
        ImportPlan plan, ImportRequest request, AttachmentStore files, RevisionStore<Import> imports, ImportAnswers answers, TenantContext who, HttpRequest http, CancellationToken ct)
    {
        if (FieldLimits.Check(request) is { Count: > 0 } refusals) return Refused.By(refusals);
        if (await files.Find(request.AttachmentId!.Value, ct) is not { } file) return Refused.By(CommonRefusals.NotFound("attachmentId"));
        try
        {
            using var source = await LocalCopy.Of(files, file.Id, ct);
            var sheets = Look(plan, source);
            var import = Import.Of(plan.Path, new ImportFile(file.Id, file.Name, file.Length, file.Sha256), sheets, Suggested(plan, sheets), who.Caller);
            await imports.Save(import, ct);
            var root = http.Path.Value![..http.Path.Value!.LastIndexOf($"/{plan.Path}/", StringComparison.Ordinal)];
            return Saved.Created(import, await answers.Of(import, ct), $"{root}/imports/{import.Id}");
        }
        catch (BadTableException e)
        {
            // Where the file has places of its own to name, these tell more than the field that names the file.
            return Refused.By([.. e.Refusals.Select(refusal => refusal.Path is null or "" or TableLimits.Content ? refusal with { Path = "attachmentId" } : refusal)]);
        }
    }

    private static IReadOnlyList<ImportSheet> Look(ImportPlan plan, Stream content)
    {
        using var table = plan.Open(content);
        return ImportSheets.Of(table) is { Count: > 0 } sheets ? sheets : throw TableLimits.Bad("file-empty", "Nothing stands in the file.");
    }

    // A workbook or library may hold a sheet for each register; else the first that has rows.
    private static ImportMapping Suggested(ImportPlan plan, IReadOnlyList<ImportSheet> sheets) =>
        plan.Suggest(sheets.FirstOrDefault(s => ImportTexts.Normal(s.Name) == ImportTexts.Normal(plan.Path)) ?? sheets.FirstOrDefault(s => s.Rows > 0) ?? sheets[0]);

    private static async Task<IResult> Check(
        Guid id, ImportMapping mapping, Changing<Import> change, RevisionStore<Import> imports, ImportPlans plans, ImportJobs jobs, ImportAnswers answers, TenantContext who, CancellationToken ct) =>
        Began(await change.Apply(
            id,
            async import => await Closed(import, plans, imports, who, ct) is { } no ? [no]
                : ImportChecks.Of(mapping, plans.At(import.Register)!, import.Sheets) is { Count: > 0 } refusals ? refusals : import.Check(mapping, who.Caller),
            import => answers.Of(import, ct),
            ct), id, jobs, who);

    private static async Task<IResult> Run(
        Guid id, ImportRunRequest request, Changing<Import> change, RevisionStore<Import> imports, ImportPlans plans, ImportJobs jobs, ImportAnswers answers, TenantContext who, CancellationToken ct) =>
        Began(await change.Apply(
            id,
            async import => await Closed(import, plans, imports, who, ct) is { } no ? [no] : import.Run(request.LeaveOutErrors, who.Caller),
            import => answers.Of(import, ct),
            ct), id, jobs, who);

    private static async Task<IResult> Undo(
        Guid id, Because because, Changing<Import> change, RevisionStore<Import> imports, ImportPlans plans, ImportJobs jobs, ImportAnswers answers, TenantContext who, CancellationToken ct) =>
        Began(await change.Apply(
            id,
            async import => await Closed(import, plans, imports, who, ct) is { } no ? [no] : import.Undo(because, who.Caller),
            import => answers.Of(import, ct),
            ct), id, jobs, who);

    private static async Task<IResult> Problems(Guid id, RevisionStore<Import> imports, AttachmentStore files, HttpResponse response, CancellationToken ct)
    {
        if (await imports.Find(id, ct) is not { } import) return Refused.By(Refused.NotFound);
        response.Headers.XContentTypeOptions = "nosniff";
        return import.ReportId is { } report && await files.Open(report, ct) is var (file, content)
            ? Results.Stream(content, "text/csv; charset=utf-8", file.Name)
            : Results.Bytes(ProblemReport.Write([]), "text/csv; charset=utf-8", ProblemReport.NameOf(import));
    }

    private static async Task<Refusal?> Closed(Import import, ImportPlans plans, RevisionStore<Import> imports, TenantContext who, CancellationToken ct) =>
        plans.At(import.Register) is not { } plan ? Refused.NotFound
        : !who.Caller.May(plan.Permission) ? new Refusal("permission-missing", $"Your role here lacks the permission '{plan.Permission}'.", RefusalKind.Person)
        : await imports.Count(i => i.State == ImportState.Checking || i.State == ImportState.Running || i.State == ImportState.Undoing, ct) >= MostOpen ? ImportRefusals.TooMany
        : null;

    private static IResult Began(IResult result, Guid id, ImportJobs jobs, TenantContext who)
    {
        if (result is not IStatusCodeHttpResult { StatusCode: >= 400 }) jobs.Add(who.Tenant, id);
        return result;
    }
}
