using IsmsCloud.Controls.Contracts;
using IsmsCloud.Controls.Contracts.Events;
using IsmsCloud.Controls.Features.Operation;
using IsmsCloud.Messaging;

namespace IsmsCloud.Controls.Consumers;

/// <summary>A control knows when it was last carried out (R-8.1-1).</summary>
internal sealed class WhenOperationRecorded(CarriedOut carried) : IHandle<OperationRecorded>
{
    public Task Handle(OperationRecorded e, EventInfo info, CancellationToken ct) => e.Kind == ControlKinds.Control ? carried.Follow(e.WhatId, ct) : Task.CompletedTask;
}
