using IsmsCloud.LocalMongo.Wire;

namespace IsmsCloud.LocalMongo.Commands;

/// <summary>Carries out one command and gives the reply's document.</summary>
internal delegate Task<byte[]> Handler(Request request, CancellationToken ct);
