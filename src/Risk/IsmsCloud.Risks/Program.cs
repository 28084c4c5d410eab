using IsmsCloud.Http;
using IsmsCloud.Records;
using IsmsCloud.Risks;
using IsmsCloud.ServiceDefaults;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults();
builder.AddRecordService("risks", typeof(RisksService).Assembly);
builder.Services.AddRisks();

var app = builder.Build();
app.UseIsmsService();
app.MapDefaultEndpoints();
app.MapRisks();
app.Run();

/// <summary>The service, for tests that host it.</summary>
public sealed partial class Program;
