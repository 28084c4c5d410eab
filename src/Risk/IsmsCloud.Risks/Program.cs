using IsmsCloud.Http;
using IsmsCloud.Records;
using IsmsCloud.Risks;
using IsmsCloud.Risks.Demo;
using IsmsCloud.ServiceDefaults;
using IsmsCloud.Stories;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults();
builder.AddDemoHistories(RiskStories.Book);
builder.AddRecordService("risks", typeof(RisksService).Assembly);
builder.Services.AddRisks();

var app = builder.Build();
app.UseIsmsService();
app.MapDefaultEndpoints();
app.MapRisks();
app.Run();

/// <summary>The service, for tests that host it.</summary>
public sealed partial class Program;
