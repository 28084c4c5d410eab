using IsmsCloud.Messaging;

namespace IsmsCloud.Controls.Contracts.Events;

/// <summary>Top management approved a version of the statement of applicability (E13).</summary>
/// <param name="Number">By edition.</param>
/// <param name="Framework">The edition of Annex A that it is about: <c>annexa-2022</c> or <c>annexa-2013</c>.</param>
/// <param name="ContentHash">Of what was approved.</param>
/// <param name="InEffect">Whether it took effect at once; otherwise <see cref="SoaTookEffect"/> follows on its day.</param>
/// <param name="NecessaryControls">Each as <c>framework/code</c>.</param>
[Event("controls.soa-approved")]
public sealed record SoaApproved(
    Guid SoaVersionId, int Number, string Framework, string ContentHash, DateOnly EffectiveFrom, bool InEffect, IReadOnlyList<string> NecessaryControls);

/// <summary>A version of the statement of applicability is in force from now on; any other one of its edition is superseded.</summary>
/// <param name="Framework">The edition of Annex A that it is about.</param>
[Event("controls.soa-took-effect")]
public sealed record SoaTookEffect(Guid SoaVersionId, int Number, string Framework, DateTimeOffset Since);
