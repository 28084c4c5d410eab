using System.Text.Json.Nodes;
using IsmsCloud.Http.Client;
using IsmsCloud.Web.Workspaces;

namespace IsmsCloud.Web.Records;

/// <summary>
/// Something that can be done to a record besides editing it. <paramref name="Name"/> is what the service calls it in
/// <c>can</c>; it is offered where the record's state and the person's permissions both allow it.
/// </summary>
public sealed record Move(
    string Name, string Permission, IReadOnlyList<Field> Asks, Func<Apis, RecordView, JsonObject, CancellationToken, Task<ApiResult<RecordView>>> Do)
{
    /// <summary>The step that leads on, shown first and filled.</summary>
    public bool Main { get; init; }

    /// <summary>Takes something away.</summary>
    public bool Destructive { get; init; }

    /// <summary>What the service calls it in <c>can</c>, where that isn't its name.</summary>
    public string? Under { get; init; }

    /// <summary>Only in the register: on its page a record is edited section by section.</summary>
    public bool BulkOnly { get; init; }

    /// <summary>Paths to the persons of a record who alone may do it; anybody with the permission where there are none.</summary>
    public IReadOnlyList<string> By { get; init; } = [];

    /// <summary>Can be done to many records at once.</summary>
    public bool Bulk { get; init; }

    /// <summary>Whether the record's state, the workspace and the person allow it.</summary>
    public bool IsOpen(RecordView record, Workspace workspace, string? person) =>
        record.Can.Contains(Under ?? Name) && workspace.May(Permission) && (By.Count == 0 || By.Any(path => record.Json.Text($"{path}.id") == person));
}
