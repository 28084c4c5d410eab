using IsmsCloud.Context.Contracts;

namespace IsmsCloud.Web.Components.Pictures;

/// <summary>A picture that is laid out: boxes, lines, and the frame of the scope where there is one.</summary>
public sealed record Drawing(double Width, double Height, IReadOnlyList<Box> Boxes, IReadOnlyList<Line> Lines, Frame? Frame = null);

/// <summary>A node's place; measures in pixels of the picture.</summary>
public sealed record Box(DiagramNode Node, double X, double Y, double Width, double Height)
{
    public double CentreX => X + (Width / 2);

    public double CentreY => Y + (Height / 2);
}

/// <summary>An edge as an SVG path.</summary>
public sealed record Line(DiagramEdge Edge, string Path);

/// <summary>The border of the scope.</summary>
public sealed record Frame(double X, double Y, double Width, double Height);
