using IsmsCloud.Http;
using IsmsCloud.Records;
using IsmsCloud.Controls;
using IsmsCloud.Controls.Demo;
using IsmsCloud.ServiceDefaults;
using IsmsCloud.Stories;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults();
builder.AddDemoHistories(ControlStories.Book);
builder.AddRecordService("controls", typeof(ControlsService).Assembly);
builder.Services.AddControls();

var app = builder.Build();
app.UseIsmsService();
app.MapDefaultEndpoints();
app.MapControls();
app.Run();

/// <summary>The service, for tests that host it.</summary>
public sealed partial class Program;
