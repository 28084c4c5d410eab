using IsmsCloud.Context.Contracts;

namespace IsmsCloud.Web.Components.Pictures;

/// <summary>A picture that is laid out: boxes, lines, what stands above groups of boxes, and the frame of the scope where there is one.</summary>
public sealed record Drawing(double Width, double Height, IReadOnlyList<Box> Boxes, IReadOnlyList<Line> Lines, Frame? Frame = null)
{
    public IReadOnlyList<Caption> Captions { get; init; } = [];
}

/// <summary>A node's place; measures in pixels of the picture.</summary>
public sealed record Box(DiagramNode Node, double X, double Y, double Width, double Height)
{
    public double CentreX => X + (Width / 2);

    public double CentreY => Y + (Height / 2);
}

/// <summary>A heading above boxes; its word is <c>caption.{Name}</c>.</summary>
public sealed record Caption(string Name, double X, double Y);

/// <summary>An edge as an SVG path.</summary>
public sealed record Line(DiagramEdge Edge, string Path);

/// <summary>The border of the scope.</summary>
public sealed record Frame(double X, double Y, double Width, double Height);
