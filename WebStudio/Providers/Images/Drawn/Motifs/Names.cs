namespace WebStudio.Providers.Images.Drawn.Motifs;

/// <summary>What words say about how somebody looks.</summary>
internal static class Names
{
    public enum Wears
    {
        Nothing,
        Hair,
        Skin,
        Upper,
        Lower,
        Extra,
    }

    public static IReadOnlySet<string> Women { get; } = Set(
        "emma olivia ava sophia isabella mia charlotte amelia harper evelyn abigail emily ella elizabeth grace lily chloe zoe nora hannah alice ruth rose mary anna maria sarah laura julia clara lucy eleanor margaret kate jane jenny jennifer susan karen linda helen claire iris ivy hazel violet daisy joan agnes beatrice miriam rachel rebecca naomi esther ingrid astrid freya yuki sakura mei aiko fatima leila layla aisha priya anya nadia elena sofia lena marta greta heidi juliet ophelia vera faith joy hope dawn eve meg amy beth carol diane doris ellen gail heather holly jill joyce judy kim lynn megan molly nancy pam peggy penny robin sally sharon wendy april june autumn summer willow scarlett jade ruby pearl amber crystal rosalind isabel carmen pilar mabel ethel edith florence winifred harriet josephine catherine katherine caroline adele gwen");

    public static IReadOnlySet<string> Men { get; } = Set(
        "liam noah oliver james elijah william henry lucas benjamin theodore jack levi alexander mason ethan daniel jacob michael logan jackson john david joseph samuel sam luke joshua isaac andrew thomas tom charles charlie george robert peter paul mark arthur walter frank fred edward albert ernest harry hugo oscar leo max felix victor marcus martin simon adam eric erik lars sven olaf kenji hiroshi akira takeshi ali omar hassan ahmed yusuf raj arjun ivan boris dmitri carlos diego juan pedro luis miguel antonio marco giovanni pierre jean louis hans karl fritz otto joe bill bob jim tim dan ben nick matt steve mike dave gary greg jeff kevin brian scott ryan jason justin tyler cody dylan evan aaron caleb nathan gabriel elias ezra silas amos abel gus abraham moses noel patrick sean ian ewan finn declan aldric osric reyes joshua elia luca andrea nikita ilya kola mustafa garcia");

    public static IReadOnlyDictionary<string, int> Colours { get; } = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["red"] = 0xb8322c, ["crimson"] = 0x9a1f2e, ["scarlet"] = 0xc82a22, ["maroon"] = 0x6a1f2a, ["burgundy"] = 0x6e2030, ["orange"] = 0xd8742a, ["yellow"] = 0xe6c03a, ["golden"] = 0xd8a63a, ["gold"] = 0xd8a63a,
        ["green"] = 0x3a7a48, ["olive"] = 0x6a6a3a, ["emerald"] = 0x1f7a54, ["teal"] = 0x1f7478, ["turquoise"] = 0x2fa0a4, ["blue"] = 0x2f5fa0, ["navy"] = 0x22304e, ["purple"] = 0x6a3f8c, ["violet"] = 0x7a4f9c, ["lavender"] = 0xa890c8,
        ["pink"] = 0xdc7f9c, ["brown"] = 0x6a4630, ["tan"] = 0xb98f60, ["beige"] = 0xc8ae84, ["khaki"] = 0xa89868, ["white"] = 0xeeece6, ["cream"] = 0xe8dcc0, ["ivory"] = 0xece4d0, ["grey"] = 0x85858a, ["gray"] = 0x85858a, ["silver"] = 0xb8bcc2,
        ["black"] = 0x26262c, ["dark"] = 0x3a2e2a, ["pale"] = 0xf0d4c0, ["blonde"] = 0xdcb868, ["blond"] = 0xdcb868, ["brunette"] = 0x4a3020, ["redhead"] = 0xa2401c, ["auburn"] = 0x7a3018, ["ginger"] = 0xb8561e, ["chestnut"] = 0x5c3420, ["copper"] = 0xa85a2a,
    };

    public static IReadOnlyDictionary<string, int> HairColours { get; } = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["red"] = 0xa2401c, ["orange"] = 0xb8561e, ["golden"] = 0xd6a84c, ["gold"] = 0xd6a84c, ["brown"] = 0x54341f, ["dark"] = 0x2c201a, ["black"] = 0x1e1b1e, ["white"] = 0xe2e0dc, ["grey"] = 0xa2a09e, ["gray"] = 0xa2a09e,
        ["blonde"] = 0xdcb868, ["blond"] = 0xdcb868, ["brunette"] = 0x4a3020, ["redhead"] = 0xa2401c,
    };

    public static IReadOnlyDictionary<string, int> SkinColours { get; } = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["dark"] = 0x7d5036, ["black"] = 0x6a4430, ["brown"] = 0x946040, ["olive"] = 0xcc9a6c, ["tan"] = 0xc89060, ["pale"] = 0xf4d8c4, ["white"] = 0xf0ccae, ["golden"] = 0xd8a070,
    };

    /// <summary>What part of somebody a word names.</summary>
    public static Wears Part(string word) => word switch
    {
        "hair" or "haired" or "beard" or "bearded" or "curls" or "locks" or "braids" or "ponytail" or "pigtails" or "bun" or "bob" => Wears.Hair,
        "skin" or "skinned" or "complexion" => Wears.Skin,
        "coat" or "jacket" or "dress" or "shirt" or "sweater" or "robe" or "robes" or "uniform" or "hoodie" or "gown" or "suit" or "blouse" or "jumper" or "overcoat" or "trenchcoat" or "trench" or "raincoat" or "parka" or "armour" or "armor" or "spacesuit" or "cardigan" or "tunic" or "kimono" or "pullover" or "vest" or "shawl" or "habit" or "top" or "clothes" => Wears.Upper,
        "trousers" or "jeans" or "skirt" or "pants" or "shorts" or "leggings" => Wears.Lower,
        "scarf" or "cap" or "hat" or "tie" or "cape" or "cloak" or "backpack" or "beanie" or "sash" or "belt" or "headscarf" or "ribbon" or "hood" or "fedora" or "plume" => Wears.Extra,
        _ => Wears.Nothing,
    };

    private static HashSet<string> Set(string words) => new(words.Split(' '), StringComparer.Ordinal);
}
