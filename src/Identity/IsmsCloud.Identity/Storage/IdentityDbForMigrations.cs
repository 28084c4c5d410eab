using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace IsmsCloud.Identity.Storage;

/// <summary>Lets the migration tool read the model without a server or a configuration.</summary>
internal sealed class IdentityDbForMigrations : IDesignTimeDbContextFactory<IdentityDb>
{
    public IdentityDb CreateDbContext(string[] args)
    {
        var services = new ServiceCollection();
        services.AddLogging().AddSingleton(TimeProvider.System).AddIdentityStorage("Host=localhost");
        return services.BuildServiceProvider().GetRequiredService<IdentityDb>();
    }
}
