using IsmsCloud.Controls.Domain;

namespace IsmsCloud.Controls.Features.Soa;

/// <summary>What control records say of how far a control is, and which controls are the organisation's own.</summary>
internal sealed class ControlsSaid
{
    public Task<IReadOnlyDictionary<ControlKey, ControlSaid>> Of(IReadOnlyList<ControlKey> keys, CancellationToken ct) =>
        Task.FromResult<IReadOnlyDictionary<ControlKey, ControlSaid>>(new Dictionary<ControlKey, ControlSaid>());

    public Task<IReadOnlyList<ControlKey>> Own(CancellationToken ct) => Task.FromResult<IReadOnlyList<ControlKey>>([]);
}
