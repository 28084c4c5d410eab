using IsmsCloud.Http;
using IsmsCloud.Identity;
using IsmsCloud.Identity.Accounts;
using IsmsCloud.Identity.Pages;
using IsmsCloud.ServiceDefaults;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults();
builder.AddIsmsService("identity", typeof(Program).Assembly);
builder.AddIdentity();

var app = builder.Build();
app.UseForwardedHeaders();
app.UseIsmsService();
app.UsePersonErrors();
app.UseSignedInPeople();
app.MapDefaultEndpoints();
app.MapIdentity();
app.Run();
