using IsmsCloud.Controls.Contracts;
using IsmsCloud.Controls.Domain;
using IsmsCloud.Http;

namespace IsmsCloud.Controls.Features.Soa;

internal static class SoaVersionRegister
{
    public const string Path = "soa/versions";

    public static Register<SoaVersion, SoaVersionDto> Definition => new Register<SoaVersion, SoaVersionDto>(
            Path, ControlPermissions.Read, (versions, scope, ct) => scope.GetRequiredService<SoaVersionAnswers>().Of(versions, ct))
        .Filter("state", v => v.State)
        .Filter("edition", v => v.Fields.Edition)
        .Sort("number", v => v.Serial)
        .Sort("effectiveFrom", v => v.Fields.EffectiveFrom)
        .Column("Ref", d => d.Ref).Column("Edition", d => d.Fields.Edition).Column("Number", d => d.Number).Column("State", d => d.State)
        .Column("Effective from", d => d.Fields.EffectiveFrom).Column("Scope", d => d.Fields.Scope?.Title).Column("Criteria", d => d.Fields.Criteria?.Title)
        .Column("Assessment run", d => d.Fields.AssessmentRun?.Title).Column("Summary", d => d.Fields.Summary).Column("Compared at", d => d.Comparison?.At)
        .Column("Prepared by", d => d.PreparedBy.Select(p => p.Name)).Column("Approved by", d => d.Approval?.By.Name).Column("Approved at", d => d.Approval?.At)
        .Column("Content hash", d => d.ContentHash).Column("Stale", d => d.Approval?.Stale);
}
