namespace IsmsCloud.Web.SignIn;

/// <summary>Where the issuer is for browsers, where it is for us, and who we are to it.</summary>
sealed class SignInOptions
{
    internal const string ClientId = "ismscloud-web";

    public Uri Issuer { get; set; } = new("http://localhost:8080/");

    public string ClientSecret { get; set; } = "";

    /// <summary>The gateway's inner address: calls to the issuer and to the services go there.</summary>
    public Uri Gateway { get; set; } = new("http://localhost:8080/");

    /// <summary>Sessions and the keys that protect them.</summary>
    public string Folder { get; set; } = "";

    internal static void Read(SignInOptions options, IConfiguration configuration)
    {
        options.Issuer = new(configuration["Identity:Issuer"] ?? "http://localhost:8080/");
        options.ClientSecret = configuration["Identity:Web:Secret"] ?? "";
        options.Gateway = new(configuration["services:gateway:http:0"] ?? options.Issuer.ToString());
        options.Folder = configuration["Web:Folder"] ?? Path.Combine(Home(configuration), "data", "web");
    }

    static string Home(IConfiguration configuration) =>
        configuration["ISMSCLOUD_HOME"] is { Length: > 0 } home
            ? home
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache", "ismscloud");
}
