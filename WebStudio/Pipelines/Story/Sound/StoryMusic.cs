using WebStudio.Providers.Music;

namespace WebStudio.Pipelines.Story.Sound;

/// <summary>What music goes with a kind of story.</summary>
internal static class StoryMusic
{
    // A scene's own mood against the story type's.
    private const double Own = 0.5;

    /// <summary>The genre, and how the story feels on the whole.</summary>
    public static (Genre Genre, Mood Mood) Of(StoryType type) => type switch
    {
        StoryType.ScaryHorror => (Genre.Cinematic, new Mood(-0.9, 0.3)),
        StoryType.EmotionalHeartwarming => (Genre.Folk, new Mood(0.4, 0.25)),
        StoryType.TrueCrime => (Genre.Cinematic, new Mood(-0.6, 0.35)),
        StoryType.AnimeStyle => (Genre.Indie, new Mood(0.4, 0.6)),
        StoryType.HistoricalDocumentary => (Genre.Cinematic, new Mood(0, 0.35)),
        StoryType.SurprisingTwist => (Genre.Electronic, new Mood(-0.2, 0.4)),
        StoryType.MotivationalInspiring => (Genre.Indie, new Mood(0.7, 0.6)),
        StoryType.MysteryThriller => (Genre.Cinematic, new Mood(-0.5, 0.4)),
        StoryType.WarMilitary => (Genre.Cinematic, new Mood(-0.5, 0.6)),
        StoryType.NatureWildlife => (Genre.DreamPop, new Mood(0.4, 0.3)),
        StoryType.ComedyFunny => (Genre.Jazz, new Mood(0.8, 0.6)),
        StoryType.RomanticLove => (Genre.DreamPop, new Mood(0.5, 0.25)),
        StoryType.SciFiFuture => (Genre.Electronic, new Mood(0, 0.45)),
        StoryType.FantasyEpic => (Genre.Cinematic, new Mood(0.3, 0.5)),
        StoryType.Biographical => (Genre.Folk, new Mood(0.2, 0.3)),
        StoryType.Conspiracy => (Genre.Electronic, new Mood(-0.6, 0.35)),
        StoryType.Psychological => (Genre.DreamPop, new Mood(-0.7, 0.25)),
        StoryType.AdventureSurvival => (Genre.Cinematic, new Mood(0.1, 0.6)),
        StoryType.Paranormal => (Genre.DreamPop, new Mood(-0.8, 0.25)),
        StoryType.DocumentaryReal => (Genre.LoFi, new Mood(0.1, 0.3)),
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };

    /// <summary>How a scene's music feels.</summary>
    public static Mood Blend(Mood story, Mood scene) => new(
        Math.Clamp((story.Valence * (1 - Own)) + (scene.Valence * Own), -1, 1), Math.Clamp((story.Energy * (1 - Own)) + (scene.Energy * Own), 0, 1));
}
