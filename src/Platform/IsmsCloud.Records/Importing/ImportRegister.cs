using IsmsCloud.Http;
using IsmsCloud.Revisions;
using IsmsCloud.Tenancy;
using Microsoft.Extensions.DependencyInjection;

namespace IsmsCloud.Records.Importing;

internal static class ImportRegister
{
    public static Register<Import, ImportDto> Of(string read) => new Register<Import, ImportDto>(
            "imports", read, (imports, scope, ct) => scope.GetRequiredService<ImportAnswers>().Of(imports, ct))
        .Filter("state", i => i.State).Filter("register", i => i.Register)
        .Search(i => i.File.Name)
        .Column("Ref", d => d.Ref).Column("Register", d => d.Register).Column("File", d => d.File.Name).Column("SHA-256", d => d.File.Sha256)
        .Column("State", d => d.State).Column("By", d => d.By.Name).Column("Begun at", d => d.CreatedAt)
        .Column("Rows", d => d.Counts?.Rows).Column("Made", d => d.Counts?.Made).Column("Present", d => d.Counts?.Present)
        .Column("Errors", d => d.Counts?.Errors).Column("Warnings", d => d.Counts?.Warnings);
}

internal sealed class ImportAnswers(ImportPlans plans, ImportJobs jobs, ImportOptions options, TenantContext who, WorkContext work, TimeProvider time) : Answers<Import, ImportDto>
{
    public override Task<IReadOnlyList<ImportDto>> Of(IReadOnlyList<Import> records, CancellationToken ct) => Task.FromResult<IReadOnlyList<ImportDto>>([.. records.Select(Describe)]);

    private ImportDto Describe(Import i)
    {
        var progress = jobs.ProgressOf(i.Id);
        // Whoever looks at an import that a crash left takes it up again, and need not wait for the sweep.
        if (i.IsOpen && progress is null && work.AsOf is null && i.UpdatedAt < time.GetUtcNow() - options.Silence) jobs.Add(who.Tenant, i.Id);
        return new ImportDto(
            i.Id, i.Ref, i.Version, i.ContentHash, i.CreatedAt, i.UpdatedAt, i.Retired, i.State, i.Register, i.File, i.Sheets,
            [.. plans.At(i.Register)?.Shapes.Select(shape => shape.Described) ?? []], i.Mapping, i.Counts, i.IsOpen ? Math.Max(progress ?? 0, i.Progress) : null,
            i.Problems, i.Kept, i.KeptCount, i.Failure, new Person { Id = i.By.Id, Name = i.By.Name }, i.Can);
    }
}
