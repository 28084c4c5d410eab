namespace IsmsCloud.Tenancy;

/// <summary>Who acts: a person, an API client or the system itself.</summary>
/// <param name="Id">Account or client id; for the system the name of the reacting process.</param>
/// <param name="Name">What people read in a history.</param>
/// <param name="OnBehalfOf">The engagement under which a consultant acts; null for the organisation's own people.</param>
public sealed record Actor(string Id, string Name, Guid? OnBehalfOf = null)
{
    /// <summary>A reaction of the product itself, named after what reacts.</summary>
    public static Actor System(string reaction) => new($"system:{reaction}", "IsmsCloud");
}
