using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace IsmsCloud.Http;

/// <summary>What the API description says beyond what the endpoints say.</summary>
internal static class ApiDescription
{
    public static void Configure(OpenApiOptions options, string service) => options.AddDocumentTransformer((document, _, _) =>
    {
        document.Info = new OpenApiInfo { Title = $"IsmsCloud {service}", Version = "v1", Description = "Errors are problem details (RFC 9457) with a code; changes need If-Match; lists page by cursor." };
        document.Servers = [];
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>();
        document.Components.SecuritySchemes["bearer"] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", BearerFormat = "JWT" };
        document.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference("bearer", document)] = [] }];
        return Task.CompletedTask;
    });
}
