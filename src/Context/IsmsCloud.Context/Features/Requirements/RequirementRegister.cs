using IsmsCloud.Context.Contracts;
using IsmsCloud.Context.Domain;
using IsmsCloud.Http;

namespace IsmsCloud.Context.Features.Requirements;

internal static class RequirementRegister
{
    public const string Path = "requirements";

    public static Register<Requirement, RequirementDto> Definition => new Register<Requirement, RequirementDto>(
            Path, ContextPermissions.Read, (requirements, scope, ct) => scope.GetRequiredService<RequirementAnswers>().Of(requirements, ct))
        .Filter("state", r => r.State)
        .Filter("kind", r => r.Fields.Kind)
        .Filter("addressedByIsms", r => r.Addressed)
        .Filter("party", r => r.PartyId)
        .Filter("owner", r => r.Fields.Owner!.Id)
        .Filter("climateRelated", r => r.Fields.ClimateRelated)
        .Where("awaitsApproval", (text, _) => text == "true" ? r => r.Proposed != null : null)
        .Sort("title", r => r.Fields.Title)
        .Sort("nextReviewOn", r => r.NextReviewOn)
        .Search(r => r.Fields.Title).Search(r => r.Fields.Text).Search(r => r.Fields.SourceRef)
        .Column("Ref", d => d.Ref).Column("Title", d => d.Fields.Title).Column("Party", d => d.PartyName).Column("State", d => d.State)
        .Column("Kind", d => d.Fields.Kind).Column("Source", d => d.Fields.SourceRef).Column("Document", d => d.Fields.ExternalDocument?.Title)
        .Column("Edition", d => d.Fields.ExternalDocument?.Edition).Column("Valid from", d => d.Fields.ValidFrom).Column("Valid to", d => d.Fields.ValidTo)
        .Column("Addressed by ISMS", d => d.AddressedByIsms).Column("Decision reason", d => d.Decision?.Reason)
        .Column("Decided by", d => d.Decision?.By.Name).Column("Decided on", d => d.Decision?.On)
        .Column("Fulfilled by", d => d.Fields.Fulfils.Select(l => $"{l.Kind}: {l.Title}")).Column("Penalty", d => d.Fields.Penalty)
        .Column("Owner", d => d.Fields.Owner?.Name).Column("Climate related", d => d.Fields.ClimateRelated).Column("Next review", d => d.NextReviewOn)
        .Column("Text", d => d.Fields.Text);
}
