using System.Text.Json.Nodes;
using IsmsCloud.Http.Client;
using IsmsCloud.Web.Records;
using Microsoft.AspNetCore.Components;

namespace IsmsCloud.Web.Components.Fields;

/// <summary>A component of a field's own: types it where it can be changed, shows it where it can't, and sees the fields beside it.</summary>
public abstract class FieldComponent : ComponentBase
{
    [Parameter] public Field Field { get; set; } = default!;

    /// <summary>All fields of the record as they are typed.</summary>
    [Parameter] public JsonObject Model { get; set; } = [];

    [Parameter] public IReadOnlyList<ApiError> Errors { get; set; } = [];

    [Parameter] public EventCallback OnChange { get; set; }

    [Parameter] public bool ReadOnly { get; set; }

    protected Task Put(string name, JsonNode? value)
    {
        Model[name] = value;
        return OnChange.InvokeAsync();
    }

    /// <summary>As it is typed.</summary>
    public static Dictionary<string, object> With(Field field, JsonObject model, IReadOnlyList<ApiError> errors, EventCallback onChange) =>
        new() { [nameof(Field)] = field, [nameof(Model)] = model, [nameof(Errors)] = errors, [nameof(OnChange)] = onChange };

    /// <summary>As it is read.</summary>
    public static Dictionary<string, object> With(Field field, JsonObject model) => new() { [nameof(Field)] = field, [nameof(Model)] = model, [nameof(ReadOnly)] = true };
}
