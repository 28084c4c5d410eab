using IsmsCloud.Http;
using IsmsCloud.Revisions;
using IsmsCloud.Tenancy;

namespace IsmsCloud.Records.Importing;

/// <summary>Carries out the step at hand of an import; begun again after a crash it does what is left, since each row is the same record every time.</summary>
internal sealed class ImportWork(RevisionStore<Import> imports, ImportPlans plans, AttachmentStore files, IServiceProvider scope, TenantContext who, TimeProvider time)
{
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(3);

    // Checking all rows is the smaller part of a run.
    private const double CheckShare = 0.4;

    private long _told;

    public async Task Do(ImportJob job, CancellationToken ct)
    {
        if (await imports.Find(job.Import, ct) is not { IsOpen: true } import || plans.At(import.Register) is not { } plan) return;
        var goesOn = import.Attempt();
        await imports.Save(import, ct);
        if (!goesOn) return;
        _told = time.GetTimestamp();
        try
        {
            await (import.State is ImportState.Undoing ? Undo(import, plan, job, ct) : Read(import, plan, job, ct));
        }
        catch (BadTableException e)
        {
            import.Fail(e.Refusal.Message);
        }

        await imports.Save(import, ct);
    }

    private async Task Undo(Import import, ImportPlan plan, ImportJob job, CancellationToken ct)
    {
        var kept = await plan.Undo(import, scope, done => Tell(import, job, done, ct), ct);
        import.FinishUndo([.. kept.Take(100)], kept.Count);
    }

    private async Task Read(Import import, ImportPlan plan, ImportJob job, CancellationToken ct)
    {
        using var content = await LocalCopy.Of(files, import.File.AttachmentId, ct);
        using var file = plan.Open(content);
        var (header, _) = ImportSheets.Below(file, import.Mapping.Sheet, import.Mapping.HeaderLine);
        if (header is null || ImportChecks.OfHeaders(import.Mapping, header.Names).FirstOrDefault() is not null)
        {
            import.Fail("The header's line does not hold the columns that are named.");
            return;
        }

        var reading = new ImportReading(import, plan, plans, header, file, scope, who.Tenant);
        var running = import.State is ImportState.Running;
        var tally = await reading.Check(done => Tell(import, job, running ? done * CheckShare : done, ct), ct);
        // Records that others made or deleted since the check may stand against a row now: then nothing is begun.
        var changed = running && !import.LeavesOutErrors && tally.Counts.Errors > 0 && import.Attempts == 1;
        if (changed) import.GoBack();
        else if (running) tally = await reading.Save(done => Tell(import, job, CheckShare + (done * (1 - CheckShare)), ct), ct);
        import.Finish(tally.Counts, [.. tally.Problems.Take(50)], await ProblemReport.Store(tally.Problems, import, files, ct));
    }

    private async Task Tell(Import import, ImportJob job, double done, CancellationToken ct)
    {
        job.Progress = done;
        if (time.GetElapsedTime(_told) < Between) return;
        _told = time.GetTimestamp();
        import.Advance(done);
        await imports.Save(import, ct);
    }
}
