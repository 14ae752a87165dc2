using System.Text.Json.Serialization;

namespace WebStudio.Media;

/// <summary>The shape of a video.</summary>
public enum AspectRatio
{
    /// <summary>As the source.</summary>
    Original,

    [JsonStringEnumMemberName("16:9")]
    Wide,

    [JsonStringEnumMemberName("9:16")]
    Tall,

    [JsonStringEnumMemberName("1:1")]
    Square,
}

public static class AspectRatioExtensions
{
    /// <summary>Width to height.</summary>
    /// <param name="aspect">What is asked for.</param>
    /// <param name="width">Of the source, in any unit.</param>
    /// <param name="height">Of the source, in the same unit.</param>
    public static double Of(this AspectRatio aspect, double width, double height) => aspect switch
    {
        AspectRatio.Wide => 16 / 9.0,
        AspectRatio.Tall => 9 / 16.0,
        AspectRatio.Square => 1,
        _ => width / height,
    };
}
