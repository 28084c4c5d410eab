using IsmsCloud.Identity.Storage;

namespace IsmsCloud.Identity.Keys;

internal sealed class PrepareKeys(KeyStore store) : IPrepare
{
    public Task Prepare(CancellationToken ct) => store.Load(ct);
}
