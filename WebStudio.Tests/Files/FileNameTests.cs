using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using WebStudio.Files;

namespace WebStudio.Tests.Files;

public sealed class FileNameTests
{
    [Theory]
    [InlineData("photo.png", "photo.png")]
    [InlineData("/etc/passwd", "passwd")]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("C:\\Users\\me\\photo.png", "photo.png")]
    [InlineData("a/b\\c/d.png", "d.png")]
    [InlineData("a\\", "")]
    [InlineData("..", "")]
    [InlineData(". . .", "")]
    [InlineData("", "")]
    [InlineData(".png", "png")]
    [InlineData("pho\0to.png", "photo.png")]
    [InlineData("line\r\nbreak\t.png", "linebreak.png")]
    [InlineData("\u202Egnp.exe", "gnp.exe")]
    [InlineData("zero\u200Bwidth\uFEFF.png", "zerowidth.png")]
    [InlineData("paragraph\u2029line\u2028.png", "paragraphline.png")]
    [InlineData("a\"b<c>d|e*f?g:h.png", "abcdefgh.png")]
    [InlineData("日本 Фото é.png", "日本 Фото é.png")]
    [InlineData("🎨 painting.png", "🎨 painting.png")]
    [InlineData("  spaces.png. ", "spaces.png")]
    public void A_name_from_outside_loses_folders_and_what_nobody_sees(string name, string shown) => Assert.Equal(shown, FileNames.Display(name));

    [Fact]
    public void A_long_name_is_cut_and_keeps_its_extension()
    {
        Assert.Equal(new string('a', 146) + ".png", FileNames.Display(new string('a', 5000) + ".png"));
        Assert.Equal(new string('a', 150), FileNames.Display(new string('a', 200) + "." + new string('b', 5000)));
        Assert.Equal(150, FileNames.Display(new string('a', 150)).Length);
    }

    [Fact]
    public void No_pair_of_surrogates_is_cut_in_half()
    {
        for (var before = 140; before < 150; before++)
        {
            var shown = FileNames.Display(new string('a', before) + string.Concat(Enumerable.Repeat("🎨", 100)) + ".png");
            Assert.Equal(shown, Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(shown)));
        }
    }

    [Fact]
    public void Whatever_the_name_its_display_is_short_and_harmless()
    {
        var names = Gen.Choose(0, 0xFFFF).Select(value => (char)value).ArrayOf().Select(chars => new string(chars));
        var mixed = from name in names
                    from piece in Gen.Elements("/", "\\", "..", "\0", "\u202E", ".png", "a", "🎨")
                    from other in names
                    select name + piece + other;
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(3000).WithQuietOnSuccess(true), Prop.ForAll(mixed.ToArbitrary(), name =>
        {
            var shown = FileNames.Display(name);
            return shown.Length <= 150 && shown.IndexOfAny(['/', '\\', '"', '<', '>', '\0', '\r', '\n']) < 0 && !shown.StartsWith('.')
                && shown.EnumerateRunes().All(rune => Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format))
                && string.Equals(shown, FileNames.Display(shown), StringComparison.Ordinal);
        }));
    }

    [Theory]
    [InlineData(0, "0 bytes")]
    [InlineData(1023, "1023 bytes")]
    [InlineData(1024, "1 KB")]
    [InlineData(16 * 1024 * 1024, "16 MB")]
    [InlineData(1_610_612_736, "1.5 GB")]
    [InlineData(5L << 30, "5 GB")]
    public void Sizes_read_well(long bytes, string text) => Assert.Equal(text, FileNames.Size(bytes));
}
