namespace IsmsCloud.Identity.Accounts;

/// <summary>Makes two words of what a browser says of itself: enough to know one's own devices by, and no more than a claim.</summary>
internal static class Devices
{
    // In this order: Edge calls itself Chrome as well, and Chrome calls itself Safari.
    private static readonly (string Mark, string Name)[] Browsers =
    [
        ("Edg", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser/", "Samsung Internet"), ("Firefox/", "Firefox"), ("FxiOS/", "Firefox"),
        ("CriOS/", "Chrome"), ("Chrome/", "Chrome"), ("Safari/", "Safari"),
    ];

    private static readonly (string Mark, string Name)[] Systems =
    [
        ("Windows", "Windows"), ("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Mac OS X", "macOS"), ("CrOS", "ChromeOS"), ("Linux", "Linux"),
    ];

    /// <summary>Browser and system, each null where it is none that we know.</summary>
    public static (string? Browser, string? System) Of(string device) => (Find(Browsers, device), Find(Systems, device));

    private static string? Find((string Mark, string Name)[] known, string device) =>
        known.FirstOrDefault(k => device.Contains(k.Mark, StringComparison.Ordinal)).Name;
}
