using System.Globalization;
using System.Text.Json;
using GraphQL.Types;
using GraphQLParser.AST;
using IsmsCloud.Graph.Loading;

namespace IsmsCloud.Graph.Types;

/// <summary>A scalar that is written as a string.</summary>
internal abstract class TextScalar : ScalarGraphType
{
    public override object? ParseLiteral(GraphQLValue value) => value switch
    {
        GraphQLStringValue text => Read((string)text.Value) ?? ThrowLiteralConversionError(value),
        GraphQLNullValue => null,
        _ => ThrowLiteralConversionError(value),
    };

    public override object? ParseValue(object? value) => value switch
    {
        null => null,
        string text => Read(text) ?? ThrowValueConversionError(value),
        _ => ThrowValueConversionError(value),
    };

    public override object? Serialize(object? value) => value is null ? null : Write(value);

    /// <summary>Null where the text makes no sense.</summary>
    protected abstract object? Read(string text);

    protected abstract string Write(object value);
}

internal sealed class UuidScalar : TextScalar
{
    public UuidScalar()
    {
        Name = "Uuid";
        Description = "A UUID, as REST addresses name records by.";
    }

    protected override object? Read(string text) => Guid.TryParse(text, out var id) ? id : null;

    protected override string Write(object value) => ((Guid)value).ToString();
}

internal sealed class DateScalar : TextScalar
{
    public DateScalar()
    {
        Name = "Date";
        Description = "A day such as `2026-03-31`, of the organisation's calendar.";
    }

    protected override object? Read(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    protected override string Write(object value) => ((DateOnly)value).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

internal sealed class DateTimeScalar : TextScalar
{
    public DateTimeScalar()
    {
        Name = "DateTime";
        Description = "An instant in ISO 8601, UTC.";
    }

    protected override object? Read(string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var at) ? at : null;

    protected override string Write(object value) => ((DateTimeOffset)value).UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFFZ", CultureInfo.InvariantCulture);
}

internal sealed class MomentScalar : TextScalar
{
    public MomentScalar()
    {
        Name = "Moment";
        Description = "A moment to look back to: a day such as `2026-03-31` (its end, UTC) or an instant such as `2026-03-31T12:00:00Z`; not in the future.";
    }

    protected override object? Read(string text) => Moment.Parse(text);

    protected override string Write(object value) => ((Moment)value).At.ToString("O", CultureInfo.InvariantCulture);
}

internal sealed class JsonScalar : ScalarGraphType
{
    public JsonScalar()
    {
        Name = "Json";
        Description = "Any JSON value. Only answered, never taken.";
    }

    public override object? ParseLiteral(GraphQLValue value) => ThrowLiteralConversionError(value);

    public override object? ParseValue(object? value) => ThrowValueConversionError(value);

    public override object? Serialize(object? value) => value is JsonElement { ValueKind: JsonValueKind.Null or JsonValueKind.Undefined } ? null : value;
}
