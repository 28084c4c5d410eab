using IsmsCloud.Web.Components.Pictures;

namespace IsmsCloud.Web.Tests;

public sealed class FlowLayoutTests
{
    static readonly FlowEnd High = new(3, "High", ""), Low = new(1, "Low", ""), Gone = new(-1, "Closed", "");

    [Fact]
    public void What_leaves_and_what_arrives_fill_both_sides_to_the_same_height()
    {
        var layout = FlowLayout.Of([new(High, Low, 3), new(High, High, 2), new(Low, Low, 4), new(Low, Gone, 1)]);

        layout.Left.Select(b => (b.End.Name, b.Count)).ShouldBe([("High", 5), ("Low", 5)]);
        layout.Right.Select(b => (b.End.Name, b.Count)).ShouldBe([("High", 2), ("Low", 7), ("Closed", 1)]);
        layout.Left.Sum(b => b.Height).ShouldBe(layout.Right.Sum(b => b.Height), 1e-9);
        foreach (var block in layout.Right) layout.Bands.Where(b => b.Flow.To == block.End).Sum(b => b.Height).ShouldBe(block.Height, 1e-9);
    }

    [Fact]
    public void Bands_of_one_place_follow_each_other_without_overlap()
    {
        var bands = FlowLayout.Of([new(High, Low, 3), new(High, High, 2), new(Low, Low, 4)]).Bands;

        foreach (var side in new Func<FlowLayout.Band, (FlowEnd End, double Y)>[] { b => (b.Flow.From, b.FromY), b => (b.Flow.To, b.ToY) })
            foreach (var place in bands.GroupBy(b => side(b).End))
                foreach (var (one, next) in place.OrderBy(b => side(b).Y).Zip(place.OrderBy(b => side(b).Y).Skip(1)))
                    (side(one).Y + one.Height).ShouldBe(side(next).Y, 1e-9);
    }
}
