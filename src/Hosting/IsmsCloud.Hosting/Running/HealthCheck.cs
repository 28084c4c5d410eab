namespace IsmsCloud.Hosting.Running;

static class HealthCheck
{
    static readonly HttpClient Http = new() { Timeout = TimeSpan.FromSeconds(10) };

    /// <summary>Whether the process at <paramref name="url"/> says that it is ready.</summary>
    internal static async Task<bool> AnswersAsync(string url, CancellationToken ct)
    {
        try
        {
            using var response = await Http.GetAsync(new Uri($"{url}/health"), ct);
            return response.IsSuccessStatusCode;
        }
        catch (Exception cause) when (cause is HttpRequestException || (cause is TaskCanceledException && !ct.IsCancellationRequested))
        {
            return false;
        }
    }
}
