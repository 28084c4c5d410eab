namespace IsmsCloud.Web.SignIn;

/// <summary>The session has ended: the person signs in again and comes back to where they were.</summary>
sealed class SignedOutException() : Exception("The session has ended.");
