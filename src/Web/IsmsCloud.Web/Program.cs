using IsmsCloud.ServiceDefaults;
using IsmsCloud.Web;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults();
builder.AddWeb();

var app = builder.Build();
app.MapDefaultEndpoints();
app.MapWeb();
app.Run();

/// <summary>Named so that tests can start it.</summary>
public partial class Program;
