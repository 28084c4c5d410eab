using IsmsCloud.LocalMongo;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

var builder = Host.CreateApplicationBuilder(args);
builder.Services.AddHostedService<GatewayService>();
await builder.Build().RunAsync();
