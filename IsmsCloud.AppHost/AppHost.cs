using System.Security.Cryptography;
using IsmsCloud.AppHost;
using IsmsCloud.Hosting;
using IsmsCloud.Hosting.Resources;

var builder = DistributedApplication.CreateBuilder(args);
var issuer = $"http://localhost:{builder.Options.Port}/";
// What the web UI proves itself by to the issuer; another one at each start.
var webSecret = RandomNumberGenerator.GetHexString(64);

var mongo = builder.AddMongoDB("mongodb");
var rabbit = builder.AddRabbitMQ("rabbitmq");
var accounts = builder.AddPostgres("identity-db").AddDatabase("identity");

var identity = builder.AddProject("identity", "src/Identity/IsmsCloud.Identity")
    .WithReference(accounts)
    .WithReference(mongo)
    .WithReference(rabbit)
    .WithEnvironment("Identity__Issuer", issuer)
    .WithEnvironment("Identity__Web__Secret", webSecret)
    .WithDemo(builder.Options);

var context = builder.AddProject("context", "src/Context/IsmsCloud.Context")
    .WithReference(mongo)
    .WithReference(rabbit)
    .WithReference(identity)
    .WithEnvironment("Identity__Issuer", issuer)
    .WithDemo(builder.Options)
    .WaitFor(identity);

var risks = builder.AddProject("risks", "src/Risk/IsmsCloud.Risks")
    .WithReference(mongo)
    .WithReference(rabbit)
    .WithReference(identity)
    .WithEnvironment("Identity__Issuer", issuer)
    .WithDemo(builder.Options)
    .WaitFor(identity);

var controls = builder.AddProject("controls", "src/Controls/IsmsCloud.Controls")
    .WithReference(mongo)
    .WithReference(rabbit)
    .WithReference(identity)
    .WithEnvironment("Identity__Issuer", issuer)
    .WithDemo(builder.Options)
    .WaitFor(identity);

var graph = builder.AddProject("graph", "src/Graph/IsmsCloud.Graph")
    .WithReference(rabbit)
    .WithReference(identity)
    .WithReference(context)
    .WithReference(risks)
    .WithReference(controls)
    .WithEnvironment("Identity__Issuer", issuer)
    .WaitFor(identity);

var gateway = builder.AddProject("gateway", "src/Gateway/IsmsCloud.Gateway")
    .WithHttpEndpoint(builder.Options.Port)
    .WithReference(identity)
    .WithReference(context)
    .WithReference(risks)
    .WithReference(controls)
    .WithReference(graph)
    .WithEnvironment("Identity__Issuer", issuer);

var web = builder.AddProject("web", "src/Web/IsmsCloud.Web")
    .WithReference(gateway)
    .WithReference(identity)
    .WithReference(context)
    .WithReference(risks)
    .WithReference(controls)
    .WithEnvironment("Identity__Issuer", issuer)
    .WithEnvironment("Identity__Web__Secret", webSecret)
    .WithEnvironment("Web__Folder", builder.DataFolder("web"))
    .WaitFor(identity);

gateway.WithReference(web)
    .WaitFor(identity)
    .WaitFor(context)
    .WaitFor(risks)
    .WaitFor(controls)
    .WaitFor(graph)
    .WaitFor(web);

return await builder.AnnounceDemo().Build().RunAsync();
