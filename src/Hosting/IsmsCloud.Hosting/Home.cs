namespace IsmsCloud.Hosting;

/// <summary>Where the local rootfs, data and logs are kept: <c>ISMSCLOUD_HOME</c>, else <c>~/.cache/ismscloud</c>.</summary>
sealed record Home(string Rootfs, string Data, string Logs)
{
    internal static string Folder => Environment.GetEnvironmentVariable("ISMSCLOUD_HOME") is { Length: > 0 } folder
        ? Path.GetFullPath(folder)
        : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache", "ismscloud");

    /// <summary>The usual places, or data and logs under <paramref name="folder"/>; the rootfs is shared by all.</summary>
    internal static Home At(string? folder)
    {
        var own = folder is null ? Folder : Path.GetFullPath(folder);
        return new(Path.Combine(Folder, "rootfs"), Path.Combine(own, "data"), Path.Combine(own, "logs"));
    }

    internal Home Create()
    {
        Directory.CreateDirectory(Data);
        Directory.CreateDirectory(Logs);
        return this;
    }
}
