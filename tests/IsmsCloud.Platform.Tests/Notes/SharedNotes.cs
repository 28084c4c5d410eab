using IsmsCloud.Testing;
using Xunit;

namespace IsmsCloud.Platform.Tests.Notes;

/// <summary>One running app for the tests that need no app of their own: each uses a fresh tenant.</summary>
public sealed class SharedNotes : IAsyncLifetime
{
    private NotesApp? _app;

    internal NotesApp App => _app ?? throw new InvalidOperationException("Not started.");

    public async ValueTask InitializeAsync() => _app = await NotesApp.Start(await RealServers.GetAsync());

    public async ValueTask DisposeAsync()
    {
        if (_app is not null) await _app.DisposeAsync();
    }
}
