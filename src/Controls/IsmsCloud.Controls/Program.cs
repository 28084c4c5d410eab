using IsmsCloud.Http;
using IsmsCloud.Records;
using IsmsCloud.Controls;
using IsmsCloud.ServiceDefaults;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults();
builder.AddRecordService("controls", typeof(ControlsService).Assembly);
builder.Services.AddControls();

var app = builder.Build();
app.UseIsmsService();
app.MapDefaultEndpoints();
app.MapControls();
app.Run();

/// <summary>The service, for tests that host it.</summary>
public sealed partial class Program;
