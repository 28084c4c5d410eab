using IsmsCloud.Controls.Contracts;

namespace IsmsCloud.Web.Tests.Fixtures;

/// <summary>A small statement of applicability: one row that is necessary, one that is left out without a word, one that nobody has decided.</summary>
static class Soa
{
    internal static readonly SoaEntryDto Backup = Entry("A.8.13", "Information backup", "Technological", true, implementation: SoaImplementation.Partly) with
    {
        Row = Row("A.8.13", "Information backup", "Technological", true, SoaImplementation.Partly) with { Reasons = [InclusionReason.RiskTreatment], Risks = [new(Guid.NewGuid(), "Extortion stops the business", "Lucy Tran", "High", 4)] },
    };

    internal static readonly SoaEntryDto Coding = Entry("A.8.28", "Secure coding", "Technological", false);

    internal static readonly SoaEntryDto Policies = Entry("A.5.1", "Policies for information security", "Organizational", null, flags: new SoaFlag("requirementChanged", "The law changed.", DateTimeOffset.UnixEpoch));

    internal static SoaWorkbenchDto Board => new(
        SoaEdition.Edition2022, [Policies, Backup, Coding], null, null,
        [new("R-6.1.3-2", "block", "1 control is left out without a justification.", ["A.8.28"]), new("R-6.1.3-1", "block", "1 control is not decided.", ["A.5.1"], "soa-undecided")]);

    internal static SoaEntryDto Entry(string code, string title, string theme, bool? necessary, SoaImplementation? implementation = null, params SoaFlag[] flags) => new(
        Guid.NewGuid(), code, 3, "hash", default, default, false, new SoaEntryFields { Necessary = necessary }, Row(code, title, theme, necessary, implementation), [], flags, null, null, null,
        new(["Preventive"], ["Integrity"], ["Protect"], ["Continuity"], ["Protection"]), ["decide"], []);

    static SoaRow Row(string code, string title, string theme, bool? necessary, SoaImplementation? implementation) =>
        new(new() { Code = code, Title = title }, theme, necessary, [], null, [], [], null, implementation, null, null, []);
}
