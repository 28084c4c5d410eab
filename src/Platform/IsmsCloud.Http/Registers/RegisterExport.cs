using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using CsvHelper;
using IsmsCloud.Revisions;
using Microsoft.AspNetCore.Http;
using MiniExcelLibs;

namespace IsmsCloud.Http;

/// <summary>Writes all rows that match, page by page, as CSV or XLSX.</summary>
internal static class RegisterExport
{
    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static async Task<IResult> Run<T, TDto>(Register<T, TDto> register, HttpContext http, RevisionStore<T> store, TimeProvider time, CancellationToken ct) where T : Aggregate
    {
        var query = await RegisterQuery.Read(register, http, RegisterEndpoints.Today(time), ct) with { First = PageQuery<T>.MaxPage };
        var rows = Rows(register, http.RequestServices, store, query, ct);
        var name = $"{register.Path.Replace('/', '-')}-{RegisterEndpoints.Today(time):yyyy-MM-dd}";
        return http.Request.Query["format"].ToString() switch
        {
            "csv" => Results.Stream(stream => Csv(stream, register, rows, http.Request.Query["excel"] == "true", ct), "text/csv; charset=utf-8", $"{name}.csv"),
            "xlsx" => Results.Stream(stream => Excel(stream, register, rows, ct), Xlsx, $"{name}.xlsx"),
            _ => Refused.By(Refusal.Invalid("format", "format-unknown", "Exports come as ?format=csv or ?format=xlsx.")),
        };
    }

    private static async IAsyncEnumerable<object?[]> Rows<T, TDto>(
        Register<T, TDto> register, IServiceProvider scope, RevisionStore<T> store, PageQuery<T> query, [EnumeratorCancellation] CancellationToken ct) where T : Aggregate
    {
        do
        {
            var page = await store.List(query, ct);
            var dtos = await register.ToDtos(page.Items, scope, ct);
            var again = register.Again is { } columns ? await columns.Cells(page.Items, scope, ct) : null;
            for (var i = 0; i < dtos.Count; i++) yield return Row(register, dtos[i], again?[i]);
            query = query with { After = page.Next };
        }
        while (query.After is not null);
    }

    private static object?[] Row<T, TDto>(Register<T, TDto> register, TDto dto, IReadOnlyList<object?>? again) where T : Aggregate
    {
        var cells = register.Shown.ToDictionary(column => column.Title, column => column.Value(dto));
        for (var i = 0; i < again?.Count; i++) cells[register.Again!.Titles[i]] = again[i];
        return [.. register.Titles.Select(title => Cells.Safe(cells[title]))];
    }

    private static async Task Csv<T, TDto>(Stream stream, Register<T, TDto> register, IAsyncEnumerable<object?[]> rows, bool forExcel, CancellationToken ct) where T : Aggregate
    {
        await using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: forExcel), leaveOpen: true);
        await using var csv = new CsvWriter(writer, CultureInfo.InvariantCulture);
        foreach (var title in register.Titles) csv.WriteField(title);
        await csv.NextRecordAsync();
        await foreach (var row in rows.WithCancellation(ct))
        {
            foreach (var cell in row) csv.WriteField(Cells.Text(cell));
            await csv.NextRecordAsync();
        }
    }

    // The workbook is a ZIP file, which is written with seeks: into a temporary file first, then to the caller.
    private static async Task Excel<T, TDto>(Stream stream, Register<T, TDto> register, IAsyncEnumerable<object?[]> rows, CancellationToken ct) where T : Aggregate
    {
        var titles = register.Titles;
        await using var file = new FileStream(Path.GetTempFileName(), FileMode.Open, FileAccess.ReadWrite, FileShare.None, 4096, FileOptions.DeleteOnClose);
        var records = rows.Select(r => titles.Zip(r).ToDictionary(c => c.First, c => c.Second));
        await file.SaveAsAsync(records.ToBlockingEnumerable(ct), cancellationToken: ct);
        file.Position = 0;
        await file.CopyToAsync(stream, ct);
    }
}
