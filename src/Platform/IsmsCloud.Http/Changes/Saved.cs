using IsmsCloud.Revisions;
using Microsoft.AspNetCore.Http;

namespace IsmsCloud.Http;

/// <summary>Answers of <em>done</em>.</summary>
public static class Saved
{
    /// <summary>201 with Location, ETag and the new record.</summary>
    public static IResult Created<TDto>(Aggregate aggregate, TDto dto, string location) => new Answer<TDto>(dto, 201, ETags.Of(aggregate), location);

    /// <summary>200 with ETag and the record as it is now.</summary>
    public static IResult Ok<TDto>(Aggregate aggregate, TDto dto) => new Answer<TDto>(dto, 200, ETags.Of(aggregate), null);

    private sealed record Answer<TDto>(TDto Dto, int Status, string ETag, string? Location) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.Headers.ETag = ETag;
            if (Location is not null) httpContext.Response.Headers.Location = Location;
            return Results.Json(Dto, statusCode: Status).ExecuteAsync(httpContext);
        }
    }
}
