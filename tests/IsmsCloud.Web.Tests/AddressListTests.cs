using IsmsCloud.Web.Components.Organisation;

namespace IsmsCloud.Web.Tests;

public sealed class AddressListTests
{
    [Theory]
    [InlineData("ada@example.org", "ada@example.org")]
    [InlineData("ada@example.org\nbob@example.org", "ada@example.org bob@example.org")]
    [InlineData("ada@example.org, bob@example.org; eve@example.org", "ada@example.org bob@example.org eve@example.org")]
    [InlineData("ada@example.org bob@example.org", "ada@example.org bob@example.org")]
    [InlineData("\"Lovelace, A.\" <ada@example.org>", "ada@example.org")]
    [InlineData("Ada Lovelace <ada@example.org>\r\nBob <bob@example.org>", "ada@example.org bob@example.org")]
    [InlineData(" ada@example.org ,, \n\n ", "ada@example.org")]
    [InlineData("ada@example.org\nADA@example.org", "ada@example.org")]
    [InlineData("not an address", "not an address")]
    [InlineData("", "")]
    [InlineData(null, "")]
    public void Addresses_are_taken_out_of_what_was_pasted(string? text, string addresses) =>
        string.Join(' ', AddressList.Of(text)).ShouldBe(addresses);
}
