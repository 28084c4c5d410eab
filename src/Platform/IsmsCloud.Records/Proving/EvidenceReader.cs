using System.ComponentModel.DataAnnotations;
using IsmsCloud.Http;
using IsmsCloud.Revisions;
using IsmsCloud.Tenancy;

namespace IsmsCloud.Records;

/// <summary>Turns evidence as given into evidence as kept: a file must be the tenant's, and is held fast by its hash.</summary>
public sealed class EvidenceReader(AttachmentStore files, TenantContext who, TimeProvider time)
{
    /// <summary>Goes on with the evidence, unless something is wrong with it.</summary>
    public async Task<IReadOnlyList<Refusal>> Then(IReadOnlyList<EvidenceItem> items, Func<IReadOnlyList<Evidence>, IReadOnlyList<Refusal>> operation, CancellationToken ct)
    {
        var (evidence, refusals) = await Read(items, ct);
        return refusals.Count > 0 ? refusals : operation(evidence);
    }

    private async Task<(IReadOnlyList<Evidence> Evidence, IReadOnlyList<Refusal> Refusals)> Read(IReadOnlyList<EvidenceItem> items, CancellationToken ct)
    {
        if (items.Count == 0) return ([], []);
        if (FieldLimits.Check(new Given { Evidence = items }) is { Count: > 0 } broken) return ([], broken);
        var refusals = items.SelectMany((item, i) => EvidenceRules.Check(item, $"evidence[{i}]")).ToList();
        var evidence = new List<Evidence>();
        foreach (var (item, i) in items.Select((item, i) => (item, i)))
        {
            var file = item is { Kind: EvidenceKind.File, AttachmentId: { } id } ? await files.Find(id, ct) : null;
            if (item is { Kind: EvidenceKind.File, AttachmentId: not null } && file is null) refusals.Add(CommonRefusals.NotFound($"evidence[{i}].attachmentId"));
            evidence.Add(new Evidence(item, who.Actor.Person(), time.GetUtcNow(), file?.Sha256));
        }

        return refusals.Count > 0 ? ([], refusals) : (evidence, []);
    }

    private sealed record Given
    {
        [Required, MaxLength(20)]
        public IReadOnlyList<EvidenceItem> Evidence { get; init; } = [];
    }
}
