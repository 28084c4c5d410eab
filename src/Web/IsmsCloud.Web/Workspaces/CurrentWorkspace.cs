namespace IsmsCloud.Web.Workspaces;

/// <summary>What calls of this circuit are made for. Set by the frame from the address, before any page below it is built.</summary>
sealed class CurrentWorkspace
{
    public Guid? Id { get; private set; }

    /// <summary>The end of the day that is looked at.</summary>
    public DateTimeOffset? AsOf { get; private set; }

    /// <summary>The session has ended while somebody was working.</summary>
    public event Action? SignedOut;

    public void Enter(Guid id, DateOnly? asOf)
    {
        Id = id;
        AsOf = asOf is { } day ? new DateTimeOffset(day.AddDays(1).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero).AddMilliseconds(-1) : null;
    }

    /// <summary>What is open to the person may be another now.</summary>
    public event Action? AccessChanged;

    public void SayGoodbye() => SignedOut?.Invoke();

    public void SayAccessChanged() => AccessChanged?.Invoke();
}
