using IsmsCloud.Web.Files;

namespace IsmsCloud.Web.Tests;

public sealed class FileRulesTests
{
    const long Megabyte = 1024 * 1024;

    [Theory]
    [InlineData("scope.pdf", 50 * Megabyte, null)]
    [InlineData("SCOPE.PDF", 1, null)]
    [InlineData("scope.pdf", (50 * Megabyte) + 1, "file.tooLarge")]
    [InlineData("scope.pdf", 0, "file.empty")]
    [InlineData("scope.exe", 1, "file.kind")]
    [InlineData("scope", 1, "file.kind")]
    public void What_the_service_would_refuse_is_not_sent_to_it(string name, long bytes, string? word) => FileRules.Refusal(name, bytes).ShouldBe(word);

    [Theory]
    [InlineData(422, """{"detail":"whole","errors":[{"message":"The file is not what it says."}]}""", "The file is not what it says.")]
    [InlineData(413, """{"detail":"A file may have at most 50 MB."}""", "A file may have at most 50 MB.")]
    [InlineData(502, "<html>", null)]
    [InlineData(0, "", null)]
    public void What_the_service_says_against_it_is_said_on(int status, string answer, string? said) => FileRules.Problem(status, answer).ShouldBe(said);

    [Fact]
    public void A_stored_file_is_known_by_its_id() => FileRules.Stored("""{"id":"0192f000-0000-7000-8000-000000000101"}""").ShouldBe("0192f000-0000-7000-8000-000000000101");
}
