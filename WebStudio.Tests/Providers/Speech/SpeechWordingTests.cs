using WebStudio.Providers.Speech;
using WebStudio.Providers.Speech.Wording;

namespace WebStudio.Tests.Providers.Speech;

public sealed class SpeechWordingTests
{
    [Theory]
    [InlineData("In 1987, Dr. Smith paid $1,200.50 to Mr. O'Brien.", "in nineteen eighty seven, doctor smith paid one thousand two hundred dollars and fifty cents to mister o'brien.")]
    [InlineData("45% of £5 million – 3.5km!", "forty five percent of five million pounds, three point five kilometers!")]
    [InlineData("World War II, Henry VIII and the 1980s", "world war two, henry the eighth and the nineteen eighties.")]
    [InlineData("At 10:30 p.m. the FBI left 5th St. for the café 😀", "at ten thirty pee em the eff bee eye left fifth street for the cafe.")]
    [InlineData("See https://www.example.com/path?x=1 or joe@site.org.", "see example dot com or joe at site dot org.")]
    [InlineData("“Well—I never,” she said; “R&D?”", "well, i never, she said, are and dee?")]
    [InlineData("NO ONE KNEW, 1939–1945, at -5°C in the mid-1990s", "no one knew, nineteen thirty nine to nineteen forty five, at minus five degrees celsius in the mid nineteen nineties.")]
    [InlineData("2,000 people, 1st and 22nd, COVID-19, 3.14, 007, 1/2", "two thousand people, first and twenty second, covid nineteen, three point one four, zero zero seven, one half.")]
    public void English_is_written_out_as_it_is_said(string text, string said) => Assert.Equal(said, SpeechWording.Of(text, "en").Plain);

    [Fact]
    public void Written_words_stay_as_they_are_beside_what_is_said()
    {
        var text = SpeechWording.Of("It was 1987 – “really!” 😀 nine", "en");
        Assert.Equal(["It", "was", "1987 –", "“really!”", "nine"], text.Words.Select(word => word.Text), StringComparer.Ordinal);
        Assert.Equal([false, false, true, true, false], text.Words.Select(word => word.Rests));
    }

    [Theory]
    [InlineData("The lighthouse had been dark.", "en")]
    [InlineData("Martha?", "en")]
    [InlineData("A café in Zürich, señor.", "en")]
    [InlineData("Der Leuchtturm war dunkel und niemand sagte warum.", "de")]
    [InlineData("Le phare était éteint et personne ne parlait.", "fr")]
    [InlineData("El faro estaba oscuro y nadie quería hablar.", "es")]
    [InlineData("Il faro era spento e nessuno voleva parlare.", "it")]
    [InlineData("O farol estava escuro e ninguém queria falar.", "pt")]
    [InlineData("Маяк был тёмным.", "ru")]
    [InlineData("灯塔很黑。", "cmn")]
    [InlineData("灯台は暗かった。", "ja")]
    [InlineData("كانت المنارة مظلمة", "ar")]
    [InlineData("दीपस्तंभ अंधेरा था।", "hi")]
    public void Languages_are_told_apart(string text, string language)
    {
        Assert.Equal(language, SpeechLanguage.Of(text));
        Assert.Matches("^(?!und)[a-z]{3}$", SpeechLanguage.CodeOf(language));
    }

    [Theory]
    [InlineData("guy", "male_narrator_deep")]
    [InlineData("ANDREW", "male_narrator_calm")]
    [InlineData("brian", "male_professional")]
    [InlineData("christopher", "male_narrator_dramatic")]
    [InlineData("roger", "male_energetic")]
    [InlineData("aria", "female_narrator")]
    [InlineData("jenny", "female_narrator_warm")]
    [InlineData("sara", "female_professional")]
    [InlineData("nancy", "female_warm")]
    [InlineData("Michelle ", "female_young")]
    [InlineData("British_Male", "british_male")]
    [InlineData(null, "male_narrator_deep")]
    public void Voices_are_found_by_id_and_alias_in_any_case(string? name, string id)
    {
        var (voice, note) = Voices.Find(name);
        Assert.Equal(id, voice.Id);
        Assert.Null(note);
    }

    [Fact]
    public void An_unknown_voice_falls_back_with_a_note()
    {
        var (voice, note) = Voices.Find("en-US-DavisNeural\n");
        Assert.Equal(Voices.Default, voice);
        Assert.Equal("There is no voice “en-US-DavisNeural”; “Deep narrator” (male_narrator_deep) speaks instead.", note);
    }
}
