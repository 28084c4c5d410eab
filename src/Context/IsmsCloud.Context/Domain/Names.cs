using IsmsCloud.Context.Contracts;
using IsmsCloud.Revisions;

namespace IsmsCloud.Context.Domain;

/// <summary>How records of clause 4 are called where another one shows them.</summary>
internal static class Names
{
    public static RecordRef Of(Aggregate record) => new(KindOf(record), record.Id, record.Ref, TitleOf(record));

    public static string TitleOf(Aggregate record) => record switch
    {
        Issue issue => issue.Fields.Title,
        ClimateDecision climate => climate.Fields.Relevant == true ? "Climate change is relevant" : "Climate change is not relevant",
        InterestedParty party => party.Fields.Name,
        Requirement requirement => requirement.Fields.Title,
        InterfaceDependency dependency => dependency.Fields.Name,
        ScopeVersion version => $"Scope version {version.Number}",
        IsmsProcess process => process.Fields.Name,
        _ => record.Ref,
    };

    public static string? StateOf(Aggregate record) => record switch
    {
        { Retired: true } => "deleted",
        Issue issue => Words.Of(issue.State),
        Requirement requirement => Words.Of(requirement.State),
        ScopeVersion version => Words.Of(version.State),
        _ => null,
    };

    public static Pin PinOf(Aggregate record) => new(KindOf(record), record.Id, record.Ref, TitleOf(record), record.Version, record.ContentHash);

    private static string KindOf(Aggregate record) =>
        ((KindAttribute)Attribute.GetCustomAttribute(record.GetType(), typeof(KindAttribute))!).Name;
}
