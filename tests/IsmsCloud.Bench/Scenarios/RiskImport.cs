using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using IsmsCloud.Bench.Measuring;
using IsmsCloud.Bench.Running;
using IsmsCloud.Http;
using IsmsCloud.Http.Client;
using IsmsCloud.Risks.Contracts;

namespace IsmsCloud.Bench.Scenarios;

/// <summary>An import of 10 000 risks as a caller sees it: from the upload until all is made, checked in between.</summary>
static class RiskImport
{
    const int Rows = 10_000;

    public static async Task Measure(HttpClient http, RunningSystem system, Report report, CancellationToken ct)
    {
        Report.Begin("an import of 10 000 risks");
        await Run(http, Table(100, "warm"), ct);
        await using var memory = await MemoryWatch.Begin(system, ct);
        var began = Stopwatch.GetTimestamp();
        var done = await Run(http, Table(Rows, "bench"), ct);
        report.Add(new Limit("10 000 risks imported from CSV, upload, check and run", Stopwatch.GetElapsedTime(began).TotalSeconds, "s", 10));
        if (done.Counts?.Made != Rows) throw new InvalidOperationException($"{done.State}, {done.Counts}");
        var risks = memory.Seen().Single(process => process.Process == "risks");
        report.Add(new Limit("what that adds to the memory of the service", risks.LoadMegabytes - risks.IdleMegabytes, "MB", 300));
    }

    static async Task<ImportDto> Run(HttpClient http, byte[] file, CancellationToken ct)
    {
        var risks = new RisksClient(http).Register;
        using var body = new ByteArrayContent(file);
        body.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        var stored = (await http.Post<AttachmentDto>("api/risks/attachments?name=risks.csv", body, ct)).Required();
        var import = (await risks.Import(stored.Id, ct)).Required();
        import = await Settled(risks.Imports, (await risks.Imports.DryRun(import.Id, import.Version, import.Mapping, ct)).Required(), ct);
        return await Settled(risks.Imports, (await risks.Imports.Run(import.Id, import.Version, leaveOutErrors: false, ct)).Required(), ct);
    }

    static async Task<ImportDto> Settled(ImportsClient imports, ImportDto import, CancellationToken ct)
    {
        while (import.State is ImportState.Checking or ImportState.Running)
        {
            await Task.Delay(100, ct);
            import = (await imports.Get(import.Id, ct)).Required();
        }

        return import;
    }

    static byte[] Table(int rows, string name)
    {
        var csv = new StringBuilder("ID;Title;Description;Approach;Affects\r\n");
        foreach (var row in Enumerable.Range(1, rows))
            csv.Append(CultureInfo.InvariantCulture, $"{name}-{row};Supplier {row} fails while an order runs;\"Its subcontractor stops, and nobody here knows how to go on for a week; orders wait.\";event-based;A\r\n");
        return Encoding.UTF8.GetBytes(csv.ToString());
    }
}
