using IsmsCloud.Records;
using IsmsCloud.Revisions;
using IsmsCloud.Risks.Domain;
using IsmsCloud.Risks.Features.Register;
using IsmsCloud.Risks.Features.Sweeps;

namespace IsmsCloud.Risks.Features.Identification;

/// <summary>Places all assets and risks to the scope in force; a risk that comes in or leaves wants a new assessment (R-4.3-5, E03).</summary>
internal sealed class ScopePlacing(RevisionStore<Asset> assets, RevisionStore<Risk> risks, ScopeReader scope, RiskPlaces places, TimeProvider time)
{
    public async Task PlaceAll(CancellationToken ct)
    {
        var inForce = await scope.InForce(ct);
        foreach (var asset in await assets.All(null, ct)) await Patiently.Change(assets, asset, a => a.Place(inForce), ct);
        foreach (var risk in await risks.All(null, ct))
        {
            var inScope = await places.InScope(risk.Fields, ct);
            if (inScope != risk.InScope) await Patiently.Change(risks, risk, r => Place(r, inScope), ct);
        }
    }

    private bool Place(Risk risk, bool inScope)
    {
        if (!risk.Place(inScope)) return false;
        risk.Flag(inScope ? "It came into the scope." : "It left the scope.", null, time.GetUtcNow());
        return true;
    }
}
