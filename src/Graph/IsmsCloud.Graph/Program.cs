using IsmsCloud.Graph;
using IsmsCloud.Graph.Http;
using IsmsCloud.Http;
using IsmsCloud.ServiceDefaults;
using IsmsCloud.Tenancy;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults();
builder.Services.AddTenancy().AddIsmsHttp(builder.Configuration, "graph");
builder.Services.AddGraph();
builder.AddGraphTransports();

var app = builder.Build();
app.UseWebSockets();
app.UseIsmsHttp();
app.MapDefaultEndpoints();
app.MapGraph();
app.Run();

/// <summary>The service, for tests that host it.</summary>
public sealed partial class Program;
