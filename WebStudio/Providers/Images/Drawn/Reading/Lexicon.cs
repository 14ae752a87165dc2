using static WebStudio.Providers.Images.Drawn.Reading.Place;

namespace WebStudio.Providers.Images.Drawn.Reading;

/// <summary>Which words call for which place, hour, weather and mood.</summary>
internal static class Lexicon
{
    public static IReadOnlyDictionary<Place, string[]> Places { get; } = Table<Place>(
        (Meadow, "meadow field grass grassland prairie hill hillside farm farmland wheat countryside savanna savannah plain pasture valley windmill harvest"),
        (Forest, "forest wood woods woodland tree pine grove thicket wolf deer fox bear owl trail oak clearing undergrowth"),
        (Mountains, "mountain peak summit alps cliff ridge climb climber slope canyon gorge eagle avalanche volcano highland everest"),
        (Sea, "sea ocean wave sail sailor ship boat captain lighthouse whale storm-tossed pirate harbour harbor tide voyage deck navy submarine iceberg fisherman fishing"),
        (Beach, "beach shore coast island sand palm seaside dune lagoon coastline castaway shell"),
        (Lake, "lake pond swan mirror reflection canoe dock pier jetty"),
        (River, "river stream brook waterfall bank bridge creek raft rapids ferry"),
        (Desert, "desert dune oasis camel sahara pyramid cactus caravan egypt pharaoh mirage bedouin"),
        (SnowLand, "snow ice frozen arctic antarctic glacier blizzard winter sled sledge igloo polar tundra frost pole penguin expedition"),
        (Village, "village cottage house home town hamlet market church square neighbour neighbor inn tavern bakery suburb porch barn"),
        (City, "city street skyscraper downtown apartment building traffic urban metropolis rooftop subway taxi alley neon cafe police bank crowd block hotel manhattan london paris tokyo york"),
        (Road, "road highway drive truck journey car route path motorcycle bus hitchhiker crossroads railway train track mile travel lane"),
        (Garden, "garden rose flower blossom butterfly bee bench park orchard spring tulip hedge fountain picnic fence swing"),
        (Cemetery, "cemetery graveyard grave tomb tombstone ghost funeral haunted crypt coffin buried vampire gravestone"),
        (CastleLand, "castle king queen knight dragon kingdom tower princess prince medieval fortress throne wizard crown realm sword siege"),
        (Battlefield, "battle war battlefield soldier trench army tank bomb gun regiment troops enemy front attack shell artillery infantry frontline cannon explosion platoon bunker"),
        (Jungle, "jungle rainforest tiger monkey vine tropical parrot amazon snake temple gorilla elephant"),
        (Swamp, "swamp marsh bog alligator crocodile frog mire wetland mangrove"),
        (Cave, "cave cavern tunnel mine underground stalactite bat treasure grotto"),
        (Clouds, "cloud flight fly airplane aeroplane pilot balloon parachute wing plane aviator airship"),
        (Space, "space star galaxy planet astronaut rocket orbit spaceship cosmos universe satellite comet asteroid moon nebula station cosmic spacecraft starship"),
        (AlienWorld, "alien mars martian colony extraterrestrial ufo rover crater exoplanet terraform lunar"),
        (Underwater, "underwater fish reef coral dive diver shark octopus dolphin seabed jellyfish mermaid submerged depths abyss wreck turtle"),
        (LivingRoom, "room living sofa armchair fireplace couch parlor parlour guest television fire mantel indoors inside"),
        (Bedroom, "bedroom bed sleep pillow dream nightmare blanket nursery mirror wardrobe lullaby awake nightstand"),
        (Kitchen, "kitchen cook stove dinner breakfast oven meal soup recipe chef table bread plate restaurant"),
        (Library, "library book study desk scholar manuscript archive shelf letter read diary professor scroll writer author"),
        (Corridor, "corridor hallway door stairs staircase hospital ward asylum prison cell passage elevator knock basement"),
        (Hall, "hall ballroom throne cathedral church temple theater theatre palace chapel altar stage pillar court courtroom judge museum opera wedding"),
        (Office, "office detective case evidence meeting boss company typewriter newspaper interview business desk investigator clue interrogation file files"),
        (Laboratory, "laboratory lab scientist experiment machine computer robot screen invention formula reactor scientific server technology android algorithm control"),
        (Cellar, "cellar attic basement dungeon crate cobweb trapdoor candle dark secret chest abandoned"));

    public static IReadOnlyDictionary<Hour, string[]> Hours { get; } = Table<Hour>(
        (Hour.Dawn, "dawn sunrise daybreak morning early awakening first-light"),
        (Hour.Day, "day noon midday sunny daylight afternoon bright summer"),
        (Hour.Golden, "golden evening amber autumnal sunlit"),
        (Hour.Dusk, "dusk sunset twilight nightfall sundown ember"),
        (Hour.Night, "night midnight dark darkness moon moonlight moonlit star starry stars nocturnal lantern candle ghost haunted nightmare"));

    public static IReadOnlyDictionary<Weather, string[]> Weathers { get; } = Table<Weather>(
        (Weather.Clear, "clear sunny cloudless blue bright"),
        (Weather.Cloudy, "cloud cloudy breeze windy"),
        (Weather.Overcast, "overcast grey gray gloomy bleak dreary"),
        (Weather.Rain, "rain rainy raining drizzle wet umbrella puddle downpour"),
        (Weather.Storm, "storm thunder lightning tempest hurricane thunderstorm stormy"),
        (Weather.Snow, "snow snowfall blizzard snowflake snowing snowy winter"),
        (Weather.Fog, "fog mist misty foggy haze smoke mysterious"),
        (Weather.Aurora, "aurora borealis northern-lights"));

    public static string[] Bright { get; } = List("love happy joy hope smile laugh beautiful warm gentle friend home bright wonder peace kind celebrate light dance kiss sweet dream victory courage free together heart wedding music funny silly joke party cheerful sunshine play magic");

    public static string[] Grim { get; } = List("fear dark death dead die kill blood scream murder terror ghost horror haunted evil war danger alone cold lost grave pain cry nightmare monster shadow whisper curse crime victim attack bomb poison vanish missing abandoned secret threat betray storm wolf demon corpse sinister dread");

    public static string[] Wild { get; } = List("run chase fight battle attack explode explosion storm scream fast race crash escape flee thunder charge war strike leap burst roar danger fall wild fury rush");

    /// <summary>What faces show, and which words call for it.</summary>
    public static IReadOnlyDictionary<FigureFace, string[]> Faces { get; } = Table<FigureFace>(
        (FigureFace.Happy, "smile laugh laughter joy joyful happy happiness delight delighted cheer celebrate grin glad giggle proud kiss party wedding dance hug victory grateful"),
        (FigureFace.Afraid, "afraid fear scare scared terror terrified terrify scream tremble shiver fright frightened panic horror horrified shudder flee dread shock shocked startle"),
        (FigureFace.Sad, "sad sadness cry cried weep wept tear tears grief grieve mourn sorrow lonely loneliness alone sob funeral farewell regret heartbroken"),
        (FigureFace.Angry, "angry anger rage furious fury shout yell hate fight betray betrayed revenge threaten quarrel argue accuse"));

    public static string[] Snowed { get; } = List("snow snowy snowfall snowed blizzard frozen frost icy winter snowflake");

    public static string[] Inside { get; } = List("inside indoors room interior kitchen bedroom office library corridor laboratory ballroom cathedral attic cellar hallway desk fireplace");

    private static string[] List(string words) => words.Split(' ');

    private static Dictionary<T, string[]> Table<T>(params (T Key, string Words)[] rows)
        where T : notnull => rows.ToDictionary(row => row.Key, row => List(row.Words));
}
