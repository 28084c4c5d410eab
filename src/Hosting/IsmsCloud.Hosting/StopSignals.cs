using System.Runtime.InteropServices;

namespace IsmsCloud.Hosting;

/// <summary>Turns the signals that ask a process to end into a cancellation, so that everything can be stopped in order.</summary>
sealed class StopSignals : IDisposable
{
    readonly PosixSignalRegistration[] registrations;

    internal StopSignals(CancellationTokenSource stop) => registrations =
    [
        .. new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP, PosixSignal.SIGQUIT }
            .Select(signal => PosixSignalRegistration.Create(signal, context =>
            {
                context.Cancel = true;
                stop.Cancel();
            })),
    ];

    public void Dispose() => Array.ForEach(registrations, registration => registration.Dispose());
}
