using System.Text;
using System.Text.Json.Nodes;
using IsmsCloud.Attacks.Tests.Services;

namespace IsmsCloud.Attacks.Tests.Bodies;

/// <summary>What careless and malicious callers send.</summary>
static class Junk
{
    static readonly byte[] Huge = Encoding.UTF8.GetBytes($"\"{new string('x', 10 * 1024 * 1024)}\"");
    static readonly string Deep = new string('[', 20_000) + new string(']', 20_000);

    /// <summary>Bodies that no door may take, made from one that it might.</summary>
    public static IEnumerable<(string What, HttpContent Body)> Bodies(JsonNode good)
    {
        var text = good.ToJsonString();
        yield return ("nothing", Visitor.Bytes([], "application/json"));
        yield return ("broken JSON", Visitor.Json(text[..^1]));
        yield return ("JSON with something behind it", Visitor.Json(text + "}"));
        yield return ("null", Visitor.Json("null"));
        yield return ("a list", Visitor.Json($"[{text}]"));
        yield return ("a text", Visitor.Json("\"text\""));
        yield return ("a number", Visitor.Json("1e999"));
        yield return ("JSON 20,000 deep", Visitor.Json(Deep));
        yield return ("bytes that are no UTF-8", Visitor.Bytes([(byte)'{', (byte)'"', 0xFF, 0xFE, (byte)'"', (byte)':', (byte)'1', (byte)'}'], "application/json"));
        yield return ("half a surrogate", Visitor.Json("""{"\ud800":1}"""));
        yield return ("a field nobody knows", Visitor.Json(text[..^1] + (text.Length > 2 ? "," : "") + "\"tenantId\":\"x\"}"));
        foreach (var type in new[] { null, "text/plain", "application/xml", "multipart/form-data; boundary=x", "application/x-www-form-urlencoded" })
            yield return ($"media type {type ?? "none"}", Visitor.Bytes(Encoding.UTF8.GetBytes(text), type));
        if (good is not JsonObject fields) yield break;
        foreach (var (name, value) in fields)
            yield return ($"{name} of a wrong type", Visitor.Json(With(fields, name, value is JsonObject ? "[1]" : "{\"a\":[]}")));
        if (FirstText(fields) is { } longest)
            yield return ($"{longest} of 10 MB", Visitor.Bytes(WithHuge(fields, longest), "application/json"));
        yield return ("a field twice", Visitor.Json(Twice(fields)));
    }

    /// <summary>Values that a door may take or not, but that must not break it.</summary>
    public static IEnumerable<(string What, HttpContent Body)> Values(JsonNode good)
    {
        foreach (var place in Place.In(good))
            foreach (var odd in OddOf(place.Value))
                yield return ($"{place} = {odd}", Visitor.Json(place.With(JsonNode.Parse(odd)).ToJsonString()));
    }

    /// <summary>Queries, for the parameters that a door describes and for those that it knows as a register, or as any other door to records.</summary>
    public static IEnumerable<string> Queries(Door door) =>
        from parameter in door.Query.Select(parameter => parameter.Name).Concat(door.IsChange ? [] : door.IsRegister ? OfRegisters : ["asOf"]).Distinct()
        from value in AskWords.Contains(parameter) ? OddWords.Concat(OddQuestions(parameter)) : OddWords
        select $"?{parameter}={value}";

    /// <summary>For doors that take forms, or nothing.</summary>
    public static IEnumerable<(string What, Func<HttpContent> Body)> Forms =>
    [
        ("nothing", () => Visitor.Bytes([], null)),
        ("a form", () => Visitor.Bytes("a=%00&b=%ZZ&grant_type=%F0&client_id=%00&token=%FF"u8.ToArray(), "application/x-www-form-urlencoded")),
        ("a form that is JSON", () => Visitor.Json("{\"a\":")),
        ("half a file", () => Visitor.Bytes("--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n"u8.ToArray(), "multipart/form-data; boundary=x")),
        ("a huge form", () => Visitor.Bytes(Encoding.ASCII.GetBytes("a=" + new string('x', 5_000_000)), "application/x-www-form-urlencoded")),
    ];

    static readonly string[] AskWords = ["filter", "sort", "q"];
    static readonly string[] OfRegisters = ["first", "after", "asOf", "count", "format", "retired", "ids", .. AskWords];
    static readonly string[] OddWords = ["", "%00", "-1", "99999999999999999999", "'%22%3B--%F0%9F%92%A5", new('x', 3000)];

    static string[] OddQuestions(string parameter) => [$"a&{parameter}=b", "state:", "$where:1"];

    static readonly string[] OddTexts =
        ["null", "\"\"", "\" \"", "\"\\u0000\"", "\"\\u202e\\ufeff\\ud83d\\ude00\"", "\"=1+1\"", "\"<script>alert(1)</script>\"", "\"$where\"", "{\"$ne\":null}"];

    static readonly string[] OddDates = ["null", "\"0001-01-01\"", "\"9999-12-31\"", "\"2026-02-30\"", "\"9999-12-31T23:59:59Z\""];
    static readonly string[] OddIds = ["null", "\"\"", "\"00000000-0000-0000-0000-000000000000\"", "{\"$ne\":null}"];
    static readonly string[] OddNumbers = ["null", "-1", "0", "2147483647", "2147483648", "1e308", "0.5"];
    static readonly string[] OddLists = ["null", "[]", "[null]", "[[]]", "[{}]", "[\"00000000-0000-0000-0000-000000000000\"]"];
    static readonly string[] OddRecords = ["null", "{}", "{\"$ne\":null}"];

    // What is odd is so for what stands there: a list in the place of a word is refused everywhere alike.
    static string[] OddOf(JsonNode? value) => value switch
    {
        JsonObject => OddRecords,
        JsonArray => OddLists,
        JsonValue text when text.TryGetValue<Guid>(out _) => OddIds,
        JsonValue text when text.TryGetValue<DateTime>(out _) => OddDates,
        JsonValue text when text.TryGetValue<string>(out _) => OddTexts,
        JsonValue flag when flag.TryGetValue<bool>(out _) => OddRecords,
        _ => OddNumbers,
    };

    static string With(JsonObject fields, string name, string value) =>
        "{" + string.Join(',', fields.Select(field => $"\"{field.Key}\":{(field.Key == name ? value : field.Value?.ToJsonString() ?? "null")}")) + "}";

    static string Twice(JsonObject fields) => fields.Count == 0 ? "{\"a\":1,\"a\":1}" : $"{fields.ToJsonString()[..^1]},\"{fields.First().Key}\":{fields.First().Value?.ToJsonString() ?? "null"}}}";

    static byte[] WithHuge(JsonObject fields, string name)
    {
        var around = With(fields, name, "\u0001").Split('\u0001');
        return [.. Encoding.UTF8.GetBytes(around[0]), .. Huge, .. Encoding.UTF8.GetBytes(around[1])];
    }

    static string? FirstText(JsonObject fields) => fields.FirstOrDefault(field => field.Value is JsonValue value && value.TryGetValue<string>(out var text) && text.Contains(' ', StringComparison.Ordinal)).Key;
}
