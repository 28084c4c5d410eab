using IsmsCloud.Http;
using IsmsCloud.Revisions;

namespace IsmsCloud.Identity.Features;

/// <summary>States that come with time are told as of the moment that the request reads.</summary>
internal static class Moments
{
    public static ToDtos<T, TDto> Described<T, TDto>(Func<T, DateTimeOffset, TDto> describe) => (records, scope, _) =>
    {
        var moment = scope.GetRequiredService<WorkContext>().AsOf ?? scope.GetRequiredService<TimeProvider>().GetUtcNow();
        return Task.FromResult<IReadOnlyList<TDto>>([.. records.Select(record => describe(record, moment))]);
    };
}
