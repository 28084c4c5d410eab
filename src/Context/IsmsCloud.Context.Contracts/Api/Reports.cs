using IsmsCloud.Http;

namespace IsmsCloud.Context.Contracts;

/// <summary>Issues by side and category.</summary>
public sealed record IssuesByCategoryDto(IReadOnlyList<IssueGroup> Groups, int Total);

/// <summary>The issues of one category; categories without any are listed too.</summary>
public sealed record IssueGroup(IssueSide Side, IssueCategory Category, IReadOnlyList<IssueEntry> Issues);

/// <summary>An issue in a report.</summary>
public sealed record IssueEntry(RecordRef Record, IssueState State, IssueEffect Effect, string Owner);

/// <summary>Side against effect. An issue that does both stands in both cells of its row.</summary>
public sealed record SwotDto(
    IReadOnlyList<IssueEntry> Strengths,
    IReadOnlyList<IssueEntry> Weaknesses,
    IReadOnlyList<IssueEntry> Opportunities,
    IReadOnlyList<IssueEntry> Threats);

/// <summary>Legal, regulatory and contractual requirements (A.5.31).</summary>
public sealed record LegalRegisterDto(IReadOnlyList<LegalEntry> Entries);

/// <summary>A line of the legal register.</summary>
public sealed record LegalEntry(
    RecordRef Requirement,
    RecordRef Party,
    RequirementKind Kind,
    string SourceRef,
    ExternalDocument? Document,
    DateOnly? ValidFrom,
    DateOnly? ValidTo,
    RequirementState State,
    AddressedByIsms AddressedByIsms,
    string? DecisionReason,
    string? Penalty,
    string Owner,
    bool Overdue);

/// <summary>Party, requirement, and what fulfils it.</summary>
/// <param name="Requirements">Live requirements: captured, analysed or active.</param>
/// <param name="Undecided">Of these, without a decision.</param>
/// <param name="Addressed">Of these, decided yes or partly.</param>
/// <param name="Covered">Of the addressed ones, with at least one live thing that fulfils them.</param>
public sealed record CoverageDto(int Requirements, int Undecided, int Addressed, int Covered, IReadOnlyList<CoverageEntry> Entries);

/// <summary>A requirement and what fulfils it.</summary>
/// <param name="Covered">Null where the ISMS does not address it or has not decided.</param>
public sealed record CoverageEntry(
    RecordRef Party,
    RecordRef Requirement,
    RequirementKind Kind,
    RequirementState State,
    AddressedByIsms AddressedByIsms,
    IReadOnlyList<FulfilledBy> FulfilledBy,
    bool? Covered);

/// <summary>Something that fulfils a requirement, and whether it is live.</summary>
public sealed record FulfilledBy(RecordRef Record, bool Live, string? Reason);

/// <summary>The scope on a page: the version, what it considered, and who approved it.</summary>
/// <param name="Organisation">The organisation's name.</param>
public sealed record ScopeSheetDto(string Organisation, ScopeVersionDto Scope, IReadOnlyList<InterfaceDto> Interfaces);

/// <summary>A picture as data: what stands in it and what joins it.</summary>
/// <param name="Unconnected">Ids of nodes that nothing joins.</param>
public sealed record DiagramDto(string Title, IReadOnlyList<DiagramNode> Nodes, IReadOnlyList<DiagramEdge> Edges, IReadOnlyList<string> Unconnected);

/// <summary>A node.</summary>
/// <param name="Id">Unique within the picture.</param>
/// <param name="Kind">unit, location, process, technology, interface, party, isms-process, exclusion.</param>
/// <param name="Group">inside, border or outside; null where that does not apply.</param>
/// <param name="Record">The record it stands for, if any.</param>
public sealed record DiagramNode(string Id, string Kind, string Label, string? Group, RecordRef? Record);

/// <summary>An edge.</summary>
/// <param name="Label">What flows.</param>
/// <param name="Both">True where it runs both ways.</param>
public sealed record DiagramEdge(string From, string To, string Label, bool Both);
