using WebStudio.Providers.Music;

namespace WebStudio.Pipelines.Story.Script.Writing;

/// <summary>Deals what it has in a shuffled order; once through, it is shuffled again.</summary>
internal sealed class Deck
{
    private readonly string[] _cards;
    private readonly SeededRandom _random;
    private int _next;

    public Deck(IEnumerable<string> cards, SeededRandom random)
    {
        _cards = [.. cards];
        _random = random;
        Shuffle();
    }

    public bool IsEmpty => _cards.Length == 0;

    public string Deal()
    {
        if (_next == _cards.Length)
            Shuffle();
        return _cards[_next++];
    }

    // Fisher–Yates.
    private void Shuffle()
    {
        _next = 0;
        for (var i = _cards.Length - 1; i > 0; i--)
        {
            var other = _random.Next(i + 1);
            (_cards[i], _cards[other]) = (_cards[other], _cards[i]);
        }
    }
}
