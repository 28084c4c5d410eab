using IsmsCloud.Identity.Accounts;
using IsmsCloud.Identity.Resources;
using Microsoft.Extensions.Localization;

namespace IsmsCloud.Identity.Pages;

/// <summary>Says in words what sessions and security events hold.</summary>
internal static class InWords
{
    /// <summary>What is done by whoever is there, without having proved to be the account's person.</summary>
    private static readonly HashSet<SecurityEventKind> BySomebody =
    [
        SecurityEventKind.SignInFailed, SecurityEventKind.LockedOut, SecurityEventKind.PasswordResetAsked, SecurityEventKind.RefreshTokenReused,
    ];

    public static string Device(this IStringLocalizer<Text> text, string device) => Devices.Of(device) switch
    {
        ({ } browser, { } system) => text["Device.On", browser, system],
        var (browser, system) => browser ?? system ?? text["Device.Unknown"],
    };

    public static string What(this IStringLocalizer<Text> text, SecurityEvent shown)
    {
        var what = text[$"Event.{shown.Kind}"].Value;
        if (shown.Detail is "") return what;
        var detail = text[$"Detail.{shown.Detail.Replace(' ', '-')}"];
        return detail.ResourceNotFound ? $"{what}: {shown.Detail}" : $"{what}, {detail.Value}";
    }

    public static string Who(this IStringLocalizer<Text> text, SecurityEvent shown) =>
        text[BySomebody.Contains(shown.Kind) ? "Events.Somebody" : "Events.You"];
}
