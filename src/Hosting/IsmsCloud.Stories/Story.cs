using System.Text.Json.Nodes;

namespace IsmsCloud.Stories;

/// <summary>What happened at an organisation, in order.</summary>
internal sealed record Story(Guid Organisation, IReadOnlyList<Scene> Scenes);

/// <summary>What somebody did on a day.</summary>
/// <param name="On">The day, counted from that on which the story is first loaded: -30 is thirty days before.</param>
/// <param name="By">Who, by the part of their e-mail address before the @.</param>
internal sealed record Scene(int On, string By, IReadOnlyList<Step> Steps);

/// <summary>One change of one record.</summary>
/// <param name="Does">Which: a key of <see cref="StoryBook.Moves"/>.</param>
/// <param name="Record">The story's own name for the record.</param>
/// <param name="With">The request, in the words of <see cref="StoryWords"/>.</param>
internal sealed record Step(string Does, string Record, JsonObject? With = null);
