namespace WebStudio.Pipelines.Highlights.Audio;

/// <content>
/// Fitted by weighted logistic regression to what was measured on recorded and synthesised speech (clean, in noise, in a room, over music),
/// music of many kinds, applause, roaring and babbling crowds and noise of all colours.
/// </content>
internal static partial class SoundClassifier
{
    private static readonly float[] Means =
    [
        -0.8388f, 0.184f, 0.1908f, 0.6944f, 0.2002f, 0.356f, 0.3292f, 5.906f, 8.752f, 0.7626f, 0.3464f, 0.2801f,
    ];

    private static readonly float[] Deviations =
    [
        0.3481f, 0.1362f, 0.1689f, 0.1697f, 0.0735f, 0.1936f, 0.1771f, 3.151f, 0.8899f, 0.4563f, 0.08918f, 0.2014f,
    ];

    // For each of speech, music and crowd: a weight of each standardised descriptor, of its square, and a constant.
    private static readonly float[] Weights =
    [
        -0.4392f, -0.7378f, 0.5427f, 1.887f, 0.9609f, 0.03222f, 0.9376f, 1.032f, 1.421f, 0.447f, -0.8199f, -0.9948f,
        -0.36f, 0.2243f, -0.4198f, 0.8561f, 0.113f, 0.03803f, -0.309f, -0.5701f, -1.358f, -0.2608f, 0.01202f, -0.2982f,
        3.57f,
        -0.03868f, 1.134f, 0.8774f, -0.7635f, -0.7047f, 0.4656f, 0.02421f, -1.629f, -0.6863f, 1.01f, -0.2914f, 1.354f,
        0.2303f, -0.4486f, -0.5204f, -0.8542f, 0.1431f, -0.1142f, 0.1445f, 0.3903f, 0.3835f, -0.6175f, 0.2325f, -0.2173f,
        3.103f,
        0.4779f, -0.396f, -1.42f, -1.124f, -0.2562f, -0.4978f, -0.9618f, 0.5965f, -0.7351f, -1.457f, 1.111f, -0.3593f,
        0.1296f, 0.2243f, 0.9401f, -0.001855f, -0.2561f, 0.07615f, 0.1645f, 0.1799f, 0.975f, 0.8783f, -0.2446f, 0.5155f,
        -6.673f,
    ];
}
