using System.Globalization;

namespace IsmsCloud.Hosting;

/// <summary>What the command line asks for.</summary>
/// <param name="Port">The gateway's port.</param>
/// <param name="StatusPort">The status page's port; null picks a free one.</param>
/// <param name="Data">The folder of data and logs; null is the usual one.</param>
/// <param name="Fresh">Begin anew: what earlier runs stored is removed.</param>
/// <param name="Demo">Load the demo.</param>
public sealed record RunOptions(int Port = 8080, int? StatusPort = null, string? Data = null, bool Fresh = false, bool Demo = false)
{
    internal const string Usage = """
        dotnet run --project IsmsCloud.AppHost -- [options]
          --demo              load the demo: a consultancy, three clients, a person for each role
          --fresh             begin anew: remove what earlier runs stored
          --port NUMBER       the port of the product (8080)
          --status-port NUMBER  the port of the status page (any free one)
          --data FOLDER       where data and logs are kept
        """;

    /// <summary>Reads the command line; what it doesn't know is an <see cref="ArgumentException"/>.</summary>
    internal static RunOptions Parse(IEnumerable<string> args)
    {
        var words = new Queue<string>(args);
        var options = new RunOptions();
        while (words.TryDequeue(out var word))
            options = word switch
            {
                "--fresh" => options with { Fresh = true },
                "--demo" => options with { Demo = true },
                "--port" => options with { Port = Number(words, word) },
                "--status-port" => options with { StatusPort = Number(words, word) },
                "--data" => options with { Data = Next(words, word) },
                _ => throw new ArgumentException($"Unknown option {word}"),
            };
        return options;
    }

    static string Next(Queue<string> words, string option) =>
        words.TryDequeue(out var value) ? value : throw new ArgumentException($"{option} needs a value");

    static int Number(Queue<string> words, string option) =>
        int.TryParse(Next(words, option), NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and < 65536
            ? port
            : throw new ArgumentException($"{option} needs a port number");
}
