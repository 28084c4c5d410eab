using IsmsCloud.Http;
using IsmsCloud.Records;
using IsmsCloud.Revisions;
using IsmsCloud.Risks.Contracts;
using IsmsCloud.Risks.Domain;
using IsmsCloud.Tenancy;

namespace IsmsCloud.Risks.Features.Library;

/// <summary>Makes records of entries of the library. Their ids follow from tenant and key: what is there, or was and is deleted, is left alone.</summary>
internal sealed class LibraryAdoption(
    RevisionStore<Threat> threats, RevisionStore<Vulnerability> vulnerabilities, RevisionStore<RiskSource> sources, RevisionStore<Scenario> scenarios,
    RevisionStore<Risk> risks, TenantContext who)
{
    private readonly List<RecordRef> _added = [], _present = [];

    /// <param name="keys">Known to the library; needed ones first.</param>
    /// <param name="ct">Cancels it.</param>
    public async Task<AdoptionDto> Adopt(IReadOnlyList<string> keys, CancellationToken ct)
    {
        var wanted = keys.ToHashSet();
        await Entries(threats, Shelves.All.Threats, wanted, (t, e, id) => t.Adopt(id, e.Key, e.Fields), ct);
        await Entries(vulnerabilities, Shelves.All.Vulnerabilities, wanted, (v, e, id) => v.Adopt(id, e.Key, e.Fields), ct);
        await Entries(sources, Shelves.All.RiskSources, wanted, (s, e, id) => s.Adopt(id, e.Key, e.Fields), ct);
        await Entries(scenarios, Shelves.All.Scenarios, wanted, (s, e, id) => s.Adopt(id, e.Key, e.Fields with { RiskSourceId = e.Needs is { } source ? IdOf(source) : null }), ct);
        await Risks(wanted, ct);
        return new AdoptionDto(_added, _present);
    }

    private Guid IdOf(string key) => DerivedId.Of(who.Tenant.Value, $"library/{key}");

    private async Task Entries<T, TFields>(
        RevisionStore<T> store, IReadOnlyList<LibraryEntry<TFields>> shelf, HashSet<string> wanted, Action<T, LibraryEntry<TFields>, Guid> adopt, CancellationToken ct)
        where T : Entry<TFields>, new()
        where TFields : class, new()
    {
        var made = shelf.Where(e => wanted.Contains(e.Key)).Select(e =>
        {
            var record = new T();
            adopt(record, e, IdOf(e.Key));
            return record;
        });
        await Save(store, [.. made], ct);
    }

    private Task Risks(HashSet<string> wanted, CancellationToken ct) => Save(
        risks, [.. Shelves.All.Risks.Where(r => wanted.Contains(r.Key)).Select(r => Risk.Adopt(IdOf(r.Key), r, IdOf(r.Scenario)))], ct);

    private async Task Save<T>(RevisionStore<T> store, IReadOnlyList<T> records, CancellationToken ct)
        where T : Record
    {
        var there = (await store.FindMany([.. records.Select(r => r.Id)], ct)).ToDictionary(r => r.Id);
        _present.AddRange(there.Values.Select(r => r.Reference));
        foreach (var record in records.Where(r => !there.ContainsKey(r.Id)))
            (await TrySave(store, record, ct) ? _added : _present).Add(record.Reference);
    }

    private static async Task<bool> TrySave<T>(RevisionStore<T> store, T record, CancellationToken ct)
        where T : Record
    {
        try
        {
            await store.Save(record, ct);
            return true;
        }
        catch (AlreadyDoneException)
        {
            // Somebody else adopted it in the same moment.
            return false;
        }
    }
}
