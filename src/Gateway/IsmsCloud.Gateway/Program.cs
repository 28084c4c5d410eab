using IsmsCloud.Gateway;
using IsmsCloud.ServiceDefaults;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults();
builder.AddGateway();

var app = builder.Build();
app.UseEdge();
app.MapDefaultEndpoints();
app.MapGateway();
app.Run();
