namespace IsmsCloud.Identity.Pages;

/// <summary>One input of a form, with its label, hint and error.</summary>
internal sealed record Field(
    string Name, string Label, string Type = "text", string? Value = null, string AutoComplete = "off", string? Hint = null,
    int Max = 320, string? InputMode = null)
{
    public static Field Email(string? value, string label = "Field.Email", string autoComplete = "username webauthn") =>
        new("Email", label, "email", value, autoComplete);

    public static Field CurrentPassword(string label = "Field.Password") =>
        new("Password", label, "password", AutoComplete: "current-password");

    public static Field NewPassword() =>
        new("NewPassword", "Field.NewPassword", "password", AutoComplete: "new-password", Hint: "Field.NewPasswordHint");

    public static Field Code(string label, string? hint = null) =>
        new("Code", label, AutoComplete: "one-time-code", Hint: hint, Max: 40, InputMode: "numeric");
}

/// <summary>A line of the overview: how something stands, and the page on which it is changed.</summary>
internal sealed record Setting(string Label, string State, string Page, string Do = "Overview.Change");

/// <summary>A button that asks the browser for a passkey: <paramref name="Kind"/> is <c>get</c> or <c>create</c>.</summary>
internal sealed record PasskeyAsk(
    string Kind, string Page, string Do, string? ReturnUrl = null, Field? Name = null, string Look = "second");
