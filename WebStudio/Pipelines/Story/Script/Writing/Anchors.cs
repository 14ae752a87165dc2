using WebStudio.Providers.Music;

namespace WebStudio.Pipelines.Story.Script.Writing;

/// <summary>Deals sentences about the topic, by what kind of topic it is.</summary>
internal sealed class Anchors(StoryMaterial material, SeededRandom random)
{
    private readonly Dictionary<string, Deck> _decks = new(StringComparer.Ordinal);

    /// <param name="name">Of the pool, for instance “spark”; where there is one for the kind of topic, “spark hero”, that.</param>
    /// <param name="world">Has the topic.</param>
    /// <returns>A pattern, or null where the material has none.</returns>
    public string? Deal(string name, StoryWorld world)
    {
        var key = material.Pool(name).Count > 0 ? name : $"{name} {KindOf(world.Topic)}";
        if (!_decks.TryGetValue(key, out var deck))
            _decks[key] = deck = new Deck(material.Pool(key), random);
        return deck.IsEmpty ? null : deck.Deal();
    }

    private static readonly string[] Lasting = ["never ", "always ", "could not ", "did not ", "was not ", "would not ", "had not ", "only "];

    private static string KindOf(Topic topic) => topic switch
    {
        // What never happened did not happen on an evening.
        { Kind: TopicKind.Hero, Event: { } happened } when !Lasting.Any(start => happened.StartsWith(start, StringComparison.Ordinal)) => "hero",
        { Kind: TopicKind.Hero } => "role",
        { Kind: TopicKind.Person } => "person",
        { Kind: TopicKind.Question } => "question",
        { Kind: TopicKind.Quoted } => "quoted",
        { Event: not null } => "clause",
        _ => "subject",
    };
}
