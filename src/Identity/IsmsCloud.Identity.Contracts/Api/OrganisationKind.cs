namespace IsmsCloud.Identity.Contracts.Api;

/// <summary>What an organisation is to the product.</summary>
public enum OrganisationKind
{
    /// <summary>Runs its own management system.</summary>
    Organisation,

    /// <summary>Runs the management systems of clients too, under engagements.</summary>
    Consultancy,
}
