using System.Net.Http.Headers;
using System.Text;
using IsmsCloud.Http;
using IsmsCloud.Http.Client;
using Xunit;

namespace IsmsCloud.Testing;

/// <summary>An import as a caller goes through it: upload, look, check, run.</summary>
/// <param name="http">With the caller's token.</param>
/// <param name="service">Such as <c>context</c>.</param>
public sealed class Importing(HttpClient http, string service)
{
    private readonly ImportsClient _imports = new(http, $"api/{service}/imports");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>The calls.</summary>
    public ImportsClient Calls => _imports;

    /// <summary>Uploads a text file and begins to import it.</summary>
    public Task<ApiResult<ImportDto>> Begin(string register, string text, string name = "file.csv", string type = "text/csv") => Begin(register, Encoding.UTF8.GetBytes(text), name, type);

    /// <summary>Uploads a file and begins to import it.</summary>
    public async Task<ApiResult<ImportDto>> Begin(string register, byte[] file, string name = "file.csv", string type = "text/csv")
    {
        using var body = new ByteArrayContent(file);
        body.Headers.ContentType = new MediaTypeHeaderValue(type);
        var stored = await http.Post<AttachmentDto>($"api/{service}/attachments?name={Uri.EscapeDataString(name)}", body, Ct);
        return stored.Ok
            ? await http.Post<ImportDto>($"api/{service}/{register}/imports", new ImportRequest { AttachmentId = stored.Value.Id }, Ct)
            : new ApiResult<ImportDto> { Problem = stored.Problem };
    }

    /// <summary>Checks all rows, and waits for it.</summary>
    public async Task<ImportDto> Check(ImportDto import, Func<ImportMapping, ImportMapping>? with = null) =>
        await Settled((await _imports.DryRun(import.Id, import.Version, with is null ? import.Mapping : with(import.Mapping), Ct)).Required());

    /// <summary>Runs it, and waits for it.</summary>
    public async Task<ImportDto> Run(ImportDto import, bool leaveOutErrors = false) =>
        await Settled((await _imports.Run(import.Id, import.Version, leaveOutErrors, Ct)).Required());

    /// <summary>Undoes it, and waits for it.</summary>
    public async Task<ImportDto> Undo(ImportDto import, string reason = "It was the wrong file") =>
        await Settled((await _imports.Undo(import.Id, import.Version, reason, Ct)).Required());

    /// <summary>All of it, with the mapping that is suggested.</summary>
    public async Task<ImportDto> All(string register, string text, Func<ImportMapping, ImportMapping>? with = null) =>
        await Run(await Check((await Begin(register, text)).Required(), with));

    /// <summary>The problems as their file tells them.</summary>
    public Task<string> Problems(ImportDto import) => http.GetStringAsync(_imports.ProblemsPath(import.Id), Ct);

    /// <summary>Waits until no step is at hand; thousands of rows may take a while where other tests are at work.</summary>
    public async Task<ImportDto> Settled(ImportDto import)
    {
        await Eventually.Holds(
            async () => (import = (await _imports.Get(import.Id, Ct)).Required()).State is not (ImportState.Checking or ImportState.Running or ImportState.Undoing),
            "the import settles", TimeSpan.FromMinutes(3));
        return import;
    }
}

/// <summary>How tests write mappings.</summary>
public static class Mappings
{
    /// <summary>The same with a field that all rows get, or that stands in for what nobody is called.</summary>
    public static ImportMapping Otherwise(this ImportMapping mapping, string field, string value) => mapping.Put(new ColumnMapping
    {
        Field = field,
        Column = mapping.Columns.FirstOrDefault(c => c.Field == field)?.Column,
        Otherwise = value,
    });

    /// <summary>The same with a field out of that column.</summary>
    public static ImportMapping From(this ImportMapping mapping, string field, string? column, params (string From, string To)[] words) => mapping.Put(new ColumnMapping
    {
        Field = field,
        Column = column,
        Otherwise = mapping.Columns.FirstOrDefault(c => c.Field == field)?.Otherwise,
        Words = [.. words.Select(w => new WordMapping { From = w.From, To = w.To })],
    });

    private static ImportMapping Put(this ImportMapping mapping, ColumnMapping column) =>
        mapping with { Columns = [.. mapping.Columns.Where(c => c.Field != column.Field), column] };
}
