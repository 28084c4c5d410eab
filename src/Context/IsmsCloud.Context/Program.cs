using IsmsCloud.Context;
using IsmsCloud.Context.Demo;
using IsmsCloud.Http;
using IsmsCloud.Records;
using IsmsCloud.ServiceDefaults;
using IsmsCloud.Stories;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults();
builder.AddDemoHistories(ContextStories.Book);
builder.AddRecordService("context", typeof(ContextService).Assembly);
builder.Services.AddContext();

var app = builder.Build();
app.UseIsmsService();
app.MapDefaultEndpoints();
app.MapContext();
app.Run();

/// <summary>The service, for tests that host it.</summary>
public sealed partial class Program;
