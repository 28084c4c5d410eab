using System.Text.RegularExpressions;
using IsmsCloud.Architecture.Tests.Product;

namespace IsmsCloud.Architecture.Tests;

public sealed partial class ReferenceTests
{
    // Below the services: anybody may stand on them.
    static readonly string[] Ground = ["", "Platform", "Hosting"];

    [Theory]
    [InlineData("MongoDB.Driver", "IsmsCloud.Revisions")]
    [InlineData("MongoDB.Bson", "IsmsCloud.LocalMongo")]
    [InlineData("MassTransit", "IsmsCloud.Messaging")]
    [InlineData("Yarp.", "IsmsCloud.Gateway")]
    [InlineData("OpenIddict", "IsmsCloud.Identity")]
    [InlineData("MudBlazor", "IsmsCloud.Web")]
    public void A_package_that_we_may_want_to_exchange_is_named_by_one_project(string package, string owner)
    {
        var others = Tree.Projects.Where(project => project.Name != owner && project.Packages.Any(name => name.StartsWith(package, StringComparison.Ordinal)));

        others.Select(project => project.Name).ShouldBeEmpty();
    }

    [Fact]
    public void Services_know_each_other_by_their_contracts_alone()
    {
        var broken = from project in Tree.Projects
                     where !Ground.Contains(project.Area)
                     from name in project.References
                     let other = Tree.Projects.Single(candidate => candidate.Name == name)
                     where other.Area != project.Area && !Ground.Contains(other.Area) && !other.IsContracts
                     select $"{project.Name} → {other.Name}";

        broken.ShouldBeEmpty();
    }

    [Fact]
    public void Contracts_stand_on_the_platform_and_on_contracts()
    {
        var broken = from project in Tree.Projects
                     where project.IsContracts
                     from name in project.References
                     let other = Tree.Projects.Single(candidate => candidate.Name == name)
                     where other.Area != "Platform" && !other.IsContracts
                     select $"{project.Name} → {other.Name}";

        broken.ShouldBeEmpty();
    }

    [Fact]
    public void The_platform_knows_nothing_of_the_product()
    {
        var broken = from project in Tree.Projects
                     where project.Area == "Platform"
                     from name in project.References
                     where Tree.Projects.Single(candidate => candidate.Name == name).Area != "Platform"
                     select $"{project.Name} → {name}";

        broken.ShouldBeEmpty();
    }

    [Fact]
    public void The_driver_does_not_reach_those_who_stand_on_the_revision_log()
    {
        var project = File.ReadAllText(Path.Combine(Tree.Root.FullName, "src/Platform/IsmsCloud.Revisions/IsmsCloud.Revisions.csproj"));

        project.ShouldContain("Include=\"MongoDB.Driver\" PrivateAssets=\"compile\"");
    }

    [Theory]
    [InlineData("MediatR")]
    [InlineData("AutoMapper")]
    [InlineData("FluentAssertions")]
    public void A_package_whose_licence_we_do_not_take_is_nowhere_not_even_behind_another(string package)
    {
        var locks = Tree.Files("packages.lock.json").Where(file => File.ReadAllText(file.FullName).Contains($"\"{package}\"", StringComparison.OrdinalIgnoreCase));

        locks.Select(Tree.Path).ShouldBeEmpty();
        File.ReadAllText(Path.Combine(Tree.Root.FullName, "Directory.Packages.props")).ShouldNotContain($"Include=\"{package}\"");
    }

    [Fact]
    public void MassTransit_stays_below_its_commercial_version()
    {
        var versions = Tree.Files("packages.lock.json")
            .SelectMany(file => MassTransit().Matches(File.ReadAllText(file.FullName)))
            .Select(match => int.Parse(match.Groups["major"].Value, System.Globalization.CultureInfo.InvariantCulture))
            .ToList();

        versions.ShouldNotBeEmpty();
        versions.ShouldAllBe(major => major == 8);
    }

    [Fact]
    public void Each_project_is_part_of_the_solution()
    {
        var solution = File.ReadAllText(Path.Combine(Tree.Root.FullName, "IsmsCloud.sln"));

        Tree.Files("*.csproj").Select(file => file.Name).Where(name => !solution.Contains(name, StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [GeneratedRegex("\"MassTransit(\\.\\w+)*\": \\{\\s*\"type\": \"\\w+\",(\\s*\"requested\": \"[^\"]*\",)?\\s*\"resolved\": \"(?<major>\\d+)\\.")]
    private static partial Regex MassTransit();
}
