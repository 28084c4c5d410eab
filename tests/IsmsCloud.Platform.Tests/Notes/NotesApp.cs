using System.Net.Http.Headers;
using IsmsCloud.Http;
using IsmsCloud.Revisions;
using IsmsCloud.Tenancy;
using IsmsCloud.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using MongoDB.Bson;
using MongoDB.Driver;

namespace IsmsCloud.Platform.Tests.Notes;

/// <summary>Where an app keeps its records and which part of the broker it is connected to.</summary>
internal sealed record NotesHome(string Database, string Broker);

/// <summary>The small service on the real platform and real servers, listening on a port.</summary>
internal sealed class NotesApp : IAsyncDisposable
{
    private static readonly Register<Note, NoteDto> Register = new Register<Note, NoteDto>("notes", "notes:read", NoteDto.From)
        .Filter("mood", n => n.Fields.Mood).Filter("rank", n => n.Fields.Rank)
        .Where("costly", (text, _) => text == "true" ? n => n.Fields.Cost > 100 : null)
        .Sort("title", n => n.Fields.Title).Sort("rank", n => n.Fields.Rank).Sort("dueOn", n => n.Fields.DueOn)
        .Search(n => n.Fields.Title)
        .Column("Title", d => d.Fields.Title).Column("Mood", d => d.Fields.Mood).Column("Due", d => d.Fields.DueOn).Column("Cost", d => d.Fields.Cost);

    private readonly WebApplication _app;

    private NotesApp(WebApplication app, NotesHome home, IMongoDatabase mongo) => (_app, Home, Mongo) = (app, home, mongo);

    /// <summary>What outlives the process: start another app on it to be the one that comes after.</summary>
    public NotesHome Home { get; }

    public IMongoDatabase Mongo { get; }

    public Failures Failures => _app.Services.GetRequiredService<Failures>();

    public IServiceProvider Services => _app.Services;

    public static async Task<NotesApp> Start(RealServers servers, NotesHome? home = null, Action<IServiceCollection>? configure = null)
    {
        // Each a part of the broker of its own: events have the same names in all of them, and else each would hear the others'.
        home ??= new NotesHome(RealServers.DatabaseName(), servers.CreateRabbitHost());
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Development" });
        builder.Configuration["ConnectionStrings:mongodb"] = servers.MongoConnectionString;
        builder.Configuration["ConnectionStrings:rabbitmq"] = home.Broker;
        builder.Configuration["Revisions:Database"] = home.Database;
        builder.Configuration["Revisions:TallyFrom"] = "1";
        builder.Configuration["urls"] = "http://127.0.0.1:0";
        builder.Logging.ClearProviders();
        builder.AddIsmsService("notes", typeof(NotesApp).Assembly);
        builder.Services.BelieveTestTokens();
        builder.Services.AddSingleton<Failures>();
        configure?.Invoke(builder.Services);
        var app = builder.Build();
        app.UseIsmsService();
        Map(app);
        await app.StartAsync();
        // What is written from here on reaches each handler once, and not again as something that was published before.
        foreach (var asking in app.Services.GetServices<IHostedService>().OfType<BackgroundService>().Where(s => s.GetType().Name == "ReplayRequest")) await asking.ExecuteTask!;
        return new NotesApp(app, home, new MongoClient(servers.MongoConnectionString).GetDatabase(home.Database));
    }

    private static void Map(WebApplication app)
    {
        var api = app.MapTenantApi("/api/notes");
        api.MapRegister(Register);
        api.MapVerify("notes:read");
        api.MapAttachments("notes:read", "notes:write");
        api.MapPost("notes", async (NoteFields fields, RevisionStore<Note> notes, CancellationToken ct) =>
        {
            var note = Note.Write(fields);
            await notes.Save(note, ct);
            return Saved.Created(note, NoteDto.From(note), $"/api/notes/notes/{note.Id}");
        }).Needs("notes:write");
        api.MapPatch("notes/{id:guid}", (Guid id, MergePatch<NoteFields> patch, Changing<Note> change, CancellationToken ct) =>
            change.Patch(id, patch, n => n.Fields, (n, fields) => n.Revise(fields), NoteDto.From, ct)).Needs("notes:write");
        api.MapDelete("notes/{id:guid}", (Guid id, string reason, Changing<Note> change, CancellationToken ct) =>
            change.Apply(id, n => n.Delete(reason), NoteDto.From, ct)).Needs("notes:write");
        api.MapGet("me", (HttpContext http) => Results.Ok(http.User.Identity!.Name)).NeedsPerson();
    }

    public HttpClient Client(TenantId tenant, params IReadOnlyList<string> permissions) =>
        Client(TestPerson.Of(tenant, "Ada", permissions.Count == 0 ? ["notes:read", "notes:write"] : permissions));

    public HttpClient Client(TestPerson? person)
    {
        var address = _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        var client = new HttpClient { BaseAddress = new Uri($"{address}/api/notes/") };
        if (person is not null) client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", TestTokens.For(person));
        return client;
    }

    /// <summary>A scope in which the tenant is known, as a request would have it.</summary>
    public AsyncServiceScope Scope(TenantId tenant)
    {
        var scope = _app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<TenantContext>().Set(
            new Caller(tenant, new Actor("ada", "Ada"), new HashSet<string>(), []));
        return scope;
    }

    public async Task<Note> Write(TenantId tenant, string title, CancellationToken ct)
    {
        await using var scope = Scope(tenant);
        var note = Note.Write(new NoteFields(title));
        await scope.ServiceProvider.GetRequiredService<RevisionStore<Note>>().Save(note, ct);
        return note;
    }

    public IMongoCollection<BsonDocument> Collection(string name) => Mongo.GetCollection<BsonDocument>(name);

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();
}
