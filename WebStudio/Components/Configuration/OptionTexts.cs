using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace WebStudio.Components.Configuration;

/// <summary>What the comments in the code say about options; the compiler leaves them beside the program, where the API document reads them, too.</summary>
public static partial class OptionTexts
{
    private static readonly Lazy<Dictionary<string, string>> Texts = new(Load);

    /// <returns>Empty where there is no comment.</returns>
    public static string Of(Type type) => Texts.Value.GetValueOrDefault($"T:{type.FullName}", "");

    /// <inheritdoc cref="Of(Type)"/>
    public static string Of(PropertyInfo property) => Texts.Value.GetValueOrDefault($"P:{property.DeclaringType!.FullName}.{property.Name}", "");

    private static Dictionary<string, string> Load()
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        var path = Path.ChangeExtension(typeof(OptionTexts).Assembly.Location, ".xml");
        if (!File.Exists(path))
            return texts;
        try
        {
            foreach (var member in XDocument.Load(path).Descendants("member"))
            {
                if ((string?)member.Attribute("name") is { } name && name[0] is 'T' or 'P' && member.Element("summary") is { } summary)
                    texts[(string)member.Attribute("name")!] = Plain(summary);
            }
        }
        catch (XmlException)
        {
            // Without texts the keys still stand.
        }
        return texts;
    }

    private static string Plain(XElement summary)
    {
        foreach (var reference in summary.Descendants().Where(element => element.Attribute("cref") is not null).ToList())
            reference.ReplaceWith(((string)reference.Attribute("cref")!).Split('.', ':')[^1]);
        return Spaces().Replace(summary.Value, " ").Trim();
    }

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Spaces();
}
