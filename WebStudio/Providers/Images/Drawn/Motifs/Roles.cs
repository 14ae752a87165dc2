namespace WebStudio.Providers.Images.Drawn.Motifs;

/// <summary>How trades and ranks dress.</summary>
internal static class Roles
{
    private static readonly Role[] _all =
    [
        new("astronaut cosmonaut spaceman spacewoman spacesuit", Outfit.Space, Headgear.Space, 0xe4e6ea, 0xe4e6ea, 0x2f6fb0),
        new("knight paladin templar crusader", Outfit.Armour, Headgear.Knight, 0xa4acb6, 0xa4acb6, 0xa82f34),
        new("warrior gladiator viking samurai spartan", Outfit.Armour, Headgear.Steel, 0x8f8478, 0x5a4636, 0x8a2f2a),
        new("king emperor monarch pharaoh sultan", Outfit.Robe, Headgear.Crown, 0x8a2230, 0x3a2a2a, 0xd8a63a),
        new("queen empress", Outfit.Gown, Headgear.Crown, 0x5a2f70, 0x3a2a3a, 0xd8a63a),
        new("princess bride ballerina fairy", Outfit.Gown, Headgear.Tiara, 0xd890a8, 0xd890a8, 0xe8d8a0),
        new("prince duke", Outfit.Uniform, Headgear.None, 0x2f4f8c, 0xd8d2c4, 0xa82f34) { Cape = true },
        new("wizard sorcerer mage warlock merlin", Outfit.Robe, Headgear.Wizard, 0x3a3f7a, 0x2a2a3a, 0x4a4f9a) { Beard = true },
        new("witch sorceress", Outfit.Gown, Headgear.Wizard, 0x34293c, 0x2a2a3a, 0x2b2432),
        new("soldier private sergeant lieutenant corporal infantry marine troop recruit paratrooper", Outfit.Soldier, Headgear.Steel, 0x68704a, 0x59603f, 0x8a3a2a),
        new("police policeman policewoman cop sheriff constable guard", Outfit.Uniform, Headgear.PeakedCap, 0x2a3a5c, 0x22283a, 0x2a3a5c),
        new("general colonel officer admiral commander major", Outfit.Uniform, Headgear.PeakedCap, 0x5a6244, 0x4a5038, 0x5a6244),
        new("pilot aviator captain steward", Outfit.Uniform, Headgear.PeakedCap, 0x28324a, 0x22283a, 0xe8e6e0),
        new("detective investigator inspector spy noir gangster", Outfit.Coat, Headgear.Fedora, 0xb89a70, 0x3a342e, 0x6a5038),
        new("doctor scientist professor nurse surgeon chemist biologist physicist researcher pharmacist vet", Outfit.LabCoat, Headgear.None, 0xeef0f0, 0x3a5a78, 0x2f8a8a),
        new("pirate buccaneer", Outfit.Pirate, Headgear.Tricorn, 0x7a2a2a, 0x2e2a2a, 0xd8a63a),
        new("cowboy cowgirl rancher outlaw gunslinger", Outfit.Jacket, Headgear.Cowboy, 0x7a5434, 0x35465c, 0xa82f34),
        new("farmer gardener peasant scarecrow", Outfit.Jacket, Headgear.Straw, 0x4a6a8c, 0x4a5a74, 0xb8503a),
        new("fisherman sailor keeper lighthouse mariner skipper", Outfit.Coat, Headgear.Cap, 0x2c4058, 0x2b3140, 0x22344c),
        new("miner builder worker engineer firefighter fireman mechanic", Outfit.Jacket, Headgear.HardHat, 0xc8742c, 0x34465c, 0xe8b62c),
        new("chef cook baker", Outfit.LabCoat, Headgear.Chef, 0xf0eee8, 0x34343a, 0xb83a34),
        new("monk priest hermit druid cultist reaper hooded stranger necromancer", Outfit.Robe, Headgear.Hood, 0x54402f, 0x2a2a2a, 0xb89a60),
        new("nun", Outfit.Robe, Headgear.Headscarf, 0x2a2a30, 0x2a2a30, 0x2a2a30),
        new("businessman businesswoman lawyer banker politician president manager magician senator judge mayor butler", Outfit.Suit, Headgear.None, 0x2c3444, 0x2a303c, 0xa8323a),
        new("hiker explorer climber mountaineer traveler traveller adventurer backpacker archaeologist", Outfit.Jacket, Headgear.Beanie, 0xb8622c, 0x4a4a44, 0xc8402f) { Backpack = true },
        new("superhero", Outfit.Everyday, Headgear.None, 0x2f4fa0, 0x2f4fa0, 0xc8302c) { Cape = true },
    ];

    private static readonly (string Word, Outfit Outfit)[] _garments =
    [
        ("dress", Outfit.Dress), ("gown", Outfit.Gown), ("coat", Outfit.Coat), ("overcoat", Outfit.Coat), ("trench", Outfit.Coat), ("raincoat", Outfit.Coat), ("parka", Outfit.Coat), ("jacket", Outfit.Jacket), ("cardigan", Outfit.Jacket), ("suit", Outfit.Suit), ("robe", Outfit.Robe),
        ("robes", Outfit.Robe), ("hoodie", Outfit.Hoodie), ("uniform", Outfit.Uniform), ("armour", Outfit.Armour), ("armor", Outfit.Armour), ("shirt", Outfit.Everyday), ("sweater", Outfit.Everyday), ("jumper", Outfit.Everyday), ("skirt", Outfit.Dress), ("labcoat", Outfit.LabCoat), ("kimono", Outfit.Robe),
    ];

    private static readonly (string Word, Headgear Headgear)[] _hats =
    [
        ("hat", Headgear.Fedora), ("fedora", Headgear.Fedora), ("cap", Headgear.Cap), ("beanie", Headgear.Beanie), ("helmet", Headgear.Steel), ("crown", Headgear.Crown), ("tiara", Headgear.Tiara), ("hood", Headgear.Hood), ("hooded", Headgear.Hood), ("headscarf", Headgear.Headscarf), ("hijab", Headgear.Headscarf),
    ];

    /// <summary>As the first trade that is named dresses, then as the garments that are named.</summary>
    public static FigureLook Dress(FigureLook look, IReadOnlyList<string> words)
    {
        var role = Array.Find(_all, one => words.Any(word => one.Means(word)));
        if (role is not null)
        {
            look = look with
            {
                Outfit = look.Female && role.Outfit == Outfit.Pirate ? Outfit.Coat : role.Outfit, Headgear = role.Headgear, Cloth = Hue.Of(role.Cloth), Cloth2 = Hue.Of(role.Cloth2), Accent = Hue.Of(role.Accent),
                Cape = look.Cape || role.Cape, Backpack = look.Backpack || role.Backpack, Beard = look.Beard || (role.Beard && !look.Female), Scarf = false,
            };
        }
        foreach (var (word, outfit) in _garments)
        {
            if (words.Contains(word, StringComparer.Ordinal) && look.Outfit is not (Outfit.Space or Outfit.Armour or Outfit.LabCoat or Outfit.Soldier or Outfit.Robe))
                look = look with { Outfit = outfit == Outfit.Dress && look.Outfit == Outfit.Gown ? Outfit.Gown : outfit };
        }
        foreach (var (word, hat) in _hats)
        {
            if (words.Contains(word, StringComparer.Ordinal) && look.Headgear == Headgear.None)
                look = look with { Headgear = hat };
        }
        return look;
    }

    private sealed record Role(string Words, Outfit Outfit, Headgear Headgear, int Cloth, int Cloth2, int Accent)
    {
        private readonly string[] _words = Words.Split(' ');

        public bool Cape { get; init; }

        public bool Backpack { get; init; }

        public bool Beard { get; init; }

        public bool Means(string word) => _words.Contains(word.EndsWith('s') && word.Length > 5 && word[^2] != 's' ? word[..^1] : word, StringComparer.Ordinal) || _words.Contains(word, StringComparer.Ordinal);
    }
}
