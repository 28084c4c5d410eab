using System.Security.Cryptography;

namespace IsmsCloud.Hosting.Servers;

static class Secret
{
    /// <summary>The password of a server whose data is in <paramref name="folder"/>, made up once and kept beside the data.</summary>
    internal static string Of(string folder, string name)
    {
        var file = Path.Combine(folder, name + ".password");
        if (!File.Exists(file))
        {
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            using var writer = new StreamWriter(file, options);
            writer.Write(RandomNumberGenerator.GetHexString(32, lowercase: true));
        }

        return File.ReadAllText(file);
    }
}
