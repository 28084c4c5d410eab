using IsmsCloud.Identity;
using IsmsCloud.Identity.Accounts;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSingleton(TimeProvider.System);
builder.AddIdentity();

var app = builder.Build();
app.UseForwardedHeaders();
app.UseAuthentication();
app.UseSignedInPeople();
app.UseAuthorization();
app.MapIdentity();
app.Run();
