namespace IsmsCloud.Messaging;

/// <summary>Headers of every message.</summary>
internal static class Headers
{
    public const string Tenant = "ismscloud-tenant";
    public const string ActorId = "ismscloud-actor";
    public const string ActorName = "ismscloud-actor-name";
    public const string Engagement = "ismscloud-engagement";
    public const string At = "ismscloud-at";
    public const string Kind = "ismscloud-kind";
    public const string SubjectId = "ismscloud-subject";
    public const string SubjectVersion = "ismscloud-subject-version";
}
