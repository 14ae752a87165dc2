using static WebStudio.Providers.Images.Drawn.Material;

namespace WebStudio.Providers.Images.Drawn.Motifs;

/// <summary>People that have no name in a story.</summary>
internal static class Crowds
{
    public static IEnumerable<Motif> All =>
    [
        One("man", "a man", FigurePose.Standing, ["man", "gentleman", "stranger", "guy", "witness", "husband"]),
        One("woman", "a woman", FigurePose.Walking, ["woman", "lady", "wife", "mother", "traveler", "traveller", "wanderer"]),
        One("runner", "a man in a jacket", FigurePose.Running, ["runner", "athlete", "marathon", "sprint", "sprinter"]),
        One("thinker", "a man in a coat", FigurePose.Sitting, ["lonely", "grief", "sorrow", "mourn", "despair", "loneliness"]),
        One("child", "a small child", FigurePose.Standing, ["child", "children", "boy", "girl", "kid", "orphan", "childhood", "toddler"]),
        One("old man", "an old man with a white beard in a coat", FigurePose.Walking, ["old man", "grandfather", "grandpa", "elder", "elderly", "hermit"]),
        One("old woman", "an old woman with a bun and a shawl", FigurePose.Standing, ["old woman", "grandmother", "grandma", "granny", "widow", "crone"]),
        One("soldier", "a soldier", FigurePose.Walking, ["soldier", "sergeant", "infantry", "marine", "veteran", "recruit", "lieutenant"]),
        One("detective", "a man, a detective", FigurePose.Standing, ["detective", "investigator", "inspector", "spy", "suspect", "private eye", "murderer", "killer"]),
        One("police officer", "a policeman", FigurePose.Standing, ["policeman", "police officer", "cop", "constable"]),
        One("knight", "a knight", FigurePose.Standing, ["knight", "warrior", "crusader", "gladiator", "armor", "armour", "squire"]),
        One("astronaut", "an astronaut", FigurePose.Walking, ["astronaut", "cosmonaut", "spacesuit", "moonwalk", "spacewalk"]),
        One("doctor", "a woman, a doctor", FigurePose.Standing, ["doctor", "nurse", "surgeon", "scientist", "professor", "physician", "researcher"]),
        One("king", "an old king with a beard", FigurePose.Standing, ["king", "emperor", "monarch", "tsar", "sultan"]),
        One("queen", "a queen", FigurePose.Standing, ["queen", "empress", "princess", "duchess"]),
        One("wizard", "an old wizard", FigurePose.Reaching, ["wizard", "sorcerer", "spell", "mage", "merlin", "enchanter"]),
        One("witch", "a witch", FigurePose.Standing, ["witch", "sorceress", "coven"]),
        One("pirate", "a pirate man", FigurePose.Standing, ["buccaneer", "pirate captain", "corsair", "smuggler"]),
        One("cowboy", "a cowboy", FigurePose.Standing, ["cowboy", "outlaw", "gunslinger", "western", "rancher"]),
        One("farmer", "a farmer", FigurePose.Standing, ["farmer", "peasant", "gardener", "scarecrow"]),
        One("miner", "a miner", FigurePose.Walking, ["miner", "worker", "engineer", "builder", "mechanic", "coal", "laborer", "firefighter", "fireman"]),
        One("businessman", "a businessman", FigurePose.Walking, ["businessman", "lawyer", "politician", "president", "banker", "boss", "manager", "senator", "ceo", "executive"]),
        One("hiker", "a hiker", FigurePose.FromBehind, ["hiker", "hike", "explorer", "climber", "mountaineer", "backpack", "adventurer", "trek", "pilgrim"]),
        new("hooded figure", ["hooded figure", "cloak", "hooded", "cult", "monk", "reaper", "assassin", "intruder"], MotifPlace.Ground, 54, 1.95, Hooded) { Weight = 0.8 },
        new("couple", ["couple", "lovers", "romance", "marriage", "husband and wife", "hand in hand", "fiancé", "kiss", "in love"], MotifPlace.Ground, 72, 1.85, Couple) { Weight = 0.8 },
        new("family", ["family", "parents", "siblings", "household"], MotifPlace.Ground, 100, 1.85, Family) { Weight = 0.8 },
        new("crowd", ["crowd", "audience", "mob", "citizens", "townsfolk", "villagers", "protest", "revolution"], MotifPlace.Ground, 210, 1.95, Crowd) { Weight = 0.6 },
        new("army", ["soldiers", "troops", "troop", "legion", "warriors", "platoon", "army", "regiment", "battalion"], MotifPlace.Ground, 210, 2, Army) { Weight = 0.65 },
    ];

    private static Motif One(string name, string description, FigurePose pose, IReadOnlyList<string> words) =>
        Figures.Of(FigureWords.Look(new CastMember(name, description), 0), pose) with
        {
            Name = name,
            Words = words,
            Weight = 0.75,
            Draw = pen =>
            {
                var look = FigureWords.Look(new CastMember(name, description), (long)(pen.Random.Next() * 1e9));
                Figures.Of(look, pose).Draw(pen);
            },
        };

    private static void Hooded(MotifPen pen)
    {
        var cloth = Coats.Of(0x2c2a33);
        pen.Blob("27 0.5!, 36 5, 40 15, 39 24, 46 32, 48 52, 50 78, 53 99!, 40 97, 27 100, 14 97, 1 99!, 4 78, 6 52, 8 32, 15 24, 14 15, 18 5", cloth);
        pen.Blob("27 5, 34 9, 36 17, 33 25, 27 28, 21 25, 18 17, 20 9", Black.Deep());
        pen.Stroke("M18 34 C16 56 14 78 10 97 M36 34 C38 56 40 78 44 97 M27 30 C26 54 27 76 27 98 M22 40 C21 60 20 80 19 96", 0.9, cloth.Deep);
        pen.Blob("10 34, 8 52, 16 60, 27 57, 38 60, 46 52, 44 34, 27 40", cloth.Light);
        pen.Circle(24, 17, 0.9, Glow.Dark());
        pen.Circle(30, 17, 0.9, Glow.Dark());
    }

    private static FigureLook Anybody(MotifPen pen, string description) => FigureWords.Look(new CastMember("somebody", description), (long)(pen.Random.Next() * 1e9));

    private static void Couple(MotifPen pen)
    {
        var behind = pen.Random.Chance(0.5);
        var pose = behind ? FigurePose.FromBehind : FigurePose.Standing;
        Figures.Draw(pen, Anybody(pen, "a man"), pose, 26, 1);
        Figures.Draw(pen, Anybody(pen, "a woman in a dress"), pose, 45.4, 0.93);
    }

    private static void Family(MotifPen pen)
    {
        Figures.Draw(pen, Anybody(pen, "a man"), FigurePose.Standing, 22, 1);
        Figures.Draw(pen, Anybody(pen, "a woman"), FigurePose.Standing, 78, 0.94);
        Figures.Draw(pen, Anybody(pen, "a small girl"), FigurePose.Standing, 42, 0.62);
        Figures.Draw(pen, Anybody(pen, "a boy"), FigurePose.Standing, 59, 0.72);
    }

    private static void Crowd(MotifPen pen)
    {
        string[] people = ["a man", "a woman", "an old man", "a woman in a coat", "a man in a hat", "a woman", "a man in a jacket", "an old woman", "a man with a cap", "a woman in a dress", "a man in a coat", "a boy"];
        for (var row = 0; row < 2; row++)
        {
            for (var i = 0; i < 9 - row; i++)
            {
                double x = 18 + (i * 22) + (row * 11) + pen.Random.Between(-3, 3), size = (row == 0 ? 0.86 : 0.95) * pen.Random.Between(0.93, 1.03);
                pen.At(0, (row - 1) * 6, 0, 1, line => Figures.Draw(line, Anybody(pen, pen.Random.Pick(people)), pen.Random.Chance(0.2) ? FigurePose.FromBehind : FigurePose.Standing, x, size));
            }
        }
    }

    private static void Army(MotifPen pen)
    {
        var look = Anybody(pen, "a soldier");
        for (var row = 0; row < 2; row++)
        {
            for (var i = 0; i < 7 - row; i++)
            {
                double x = 20 + (i * 27) + (row * 14);
                pen.At(0, (row - 1) * 6, 0, 1, line => Figures.Draw(line, look with { Build = FigureBuild.Man, Beard = false }, FigurePose.Walking, x, row == 0 ? 0.84 : 0.94));
                pen.Stroke($"M{x - 6} {row * 4 + 44} L{x + 10} {row * 4 + 20}", 1.3, Wood.Deep());
            }
        }
    }
}
