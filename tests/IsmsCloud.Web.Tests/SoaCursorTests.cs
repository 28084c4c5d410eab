using IsmsCloud.Web.Components.Soa;

namespace IsmsCloud.Web.Tests;

public sealed class SoaCursorTests
{
    readonly SoaCursor cursor = new();

    public SoaCursorTests() => cursor.Show(["A.5.1", "A.5.2", "A.5.3"], null);

    [Fact]
    public void It_begins_at_the_first_row_and_stops_at_the_ends()
    {
        cursor.Current.ShouldBe("A.5.1");
        cursor.Move(-1);
        cursor.Current.ShouldBe("A.5.1");
        cursor.Move(9);
        cursor.Current.ShouldBe("A.5.3");
    }

    [Fact]
    public void It_stays_on_its_row_while_that_is_shown()
    {
        cursor.Move(1);
        cursor.Show(["A.5.2", "A.5.3"], null);
        cursor.Current.ShouldBe("A.5.2");
        cursor.Show(["A.5.3"], null);
        cursor.Current.ShouldBe("A.5.3");
        cursor.Show([], null);
        cursor.Current.ShouldBeNull();
        cursor.Move(1);
        cursor.Current.ShouldBeNull();
    }

    [Fact]
    public void A_row_that_opens_takes_it_and_an_open_one_does_not_hold_it()
    {
        cursor.Show(["A.5.1", "A.5.2", "A.5.3"], "A.5.3");
        cursor.Current.ShouldBe("A.5.3");
        cursor.Move(-1);
        cursor.Show(["A.5.1", "A.5.2", "A.5.3"], "A.5.3");
        cursor.Current.ShouldBe("A.5.2");
    }

    [Fact]
    public void What_is_not_shown_is_not_selected_either()
    {
        cursor.Toggle("A.5.1");
        cursor.Toggle("A.5.3");
        cursor.Selected.ShouldBe(["A.5.1", "A.5.3"]);
        cursor.Show(["A.5.3"], null);
        cursor.Selected.ShouldBe(["A.5.3"]);
        cursor.ToggleAll();
        cursor.Selected.ShouldBeEmpty();
    }
}
