using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace IsmsCloud.Stories;

/// <summary>Registration of a service's part in the demo, which only a process in Development takes.</summary>
public static class StoryServices
{
    /// <summary>To be called before the records are added: their clock is the one that is there by then, and what starts first is registered first.</summary>
    public static void AddDemoHistories(this IHostApplicationBuilder builder, StoryBook book)
    {
        if (!builder.Configuration.GetValue("Demo:Load", false)) return;
        if (!builder.Environment.IsDevelopment()) throw new InvalidOperationException("Demo:Load is for Development alone: its history is made up.");
        var clock = new StoryClock();
        builder.Services.AddSingleton(book).AddSingleton(clock).AddSingleton<TimeProvider>(clock).AddHostedService<DemoHistories>();
    }
}
