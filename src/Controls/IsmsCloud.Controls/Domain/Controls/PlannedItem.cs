using IsmsCloud.Controls.Contracts;
using IsmsCloud.Revisions;

namespace IsmsCloud.Controls.Domain;

/// <summary>
/// What this service knows of an item of the treatment plan, fed by events of the service that keeps it (E10, R-8.3-3):
/// which control it puts in place, and until when. Under the item's own id. Ask <c>PlannedControls</c> for those of a control.
/// </summary>
[Kind("plan-item-projection", "PIP")]
internal sealed class PlannedItem : Aggregate
{
    private PlannedItem()
    {
    }

    public string Framework { get; private set; } = "";

    public string Code { get; private set; } = "";

    public PlannedItemState State { get; private set; }

    /// <summary>Null where no event told it.</summary>
    public DateOnly? DueOn { get; private set; }

    /// <summary>What is done; null where no event told it.</summary>
    public string? Action { get; private set; }

    public string? OwnerName { get; private set; }

    /// <summary>Its number where it is kept; empty where no event told it.</summary>
    public string Number { get; private set; } = "";

    /// <summary>How far it is before it is done: proposed, approved, inProgress or blocked; null where no event told it.</summary>
    public string? Stage { get; private set; }

    /// <summary>0..100; null where no event told it.</summary>
    public int? Percent { get; private set; }

    /// <summary>The risks that it treats.</summary>
    public IReadOnlyList<Guid> Risks { get; private set; } = [];

    /// <summary>The version of the item that this was read from; older news is passed over.</summary>
    public int SourceVersion { get; private set; }

    public bool IsDone => State is PlannedItemState.Implemented or PlannedItemState.Verified;

    public ControlPlanItem Described => new(Id, Records.Words.Of(State), DueOn);

    public static PlannedItem Of(Guid id) => new() { Id = id };

    /// <returns>Whether it was news.</returns>
    public bool Learn(PlannedNews news)
    {
        if (Version > 0 && news.SourceVersion <= SourceVersion) return false;
        if (news.Words is { } words) (Action, OwnerName, Risks) = (words.Action ?? Action, words.OwnerName ?? OwnerName, words.Risks);
        if (news.Number.Length > 0) Number = news.Number;
        (Framework, Code, State, DueOn, SourceVersion) = (news.Framework, news.Code, news.State, news.DueOn ?? DueOn, news.SourceVersion);
        (Stage, Percent) = State is PlannedItemState.Planned ? (news.Stage, news.Percent) : (null, IsDone ? 100 : null);
        Did("plan-item-projection.learned");
        return true;
    }
}

/// <summary>What an event tells of an item.</summary>
/// <param name="Number">Its number where it is kept.</param>
/// <param name="Words">Null where the event tells none.</param>
internal sealed record PlannedNews(
    string Framework, string Code, PlannedItemState State, int SourceVersion, string Number, DateOnly? DueOn = null, string? Stage = null, int? Percent = null, PlannedWords? Words = null);

/// <summary>What an event tells of an item beside its control and day.</summary>
internal sealed record PlannedWords(string? Action, string? OwnerName, IReadOnlyList<Guid> Risks);

internal enum PlannedItemState
{
    /// <summary>Proposed, approved or under way.</summary>
    Planned,

    /// <summary>Done.</summary>
    Implemented,

    /// <summary>Seen to be done by somebody else.</summary>
    Verified,

    /// <summary>It will not be done.</summary>
    Cancelled,
}
