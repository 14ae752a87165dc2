namespace WebStudio.Pipelines.Photo.Picture.Direction;

/// <summary>Plans the edit of a music video: which part of which photo is seen when, and how the camera moves.</summary>
public static class Director
{
    /// <summary>Plans every frame of the song, without gaps.</summary>
    public static IReadOnlyList<Shot> Plan(PictureRequest request)
    {
        var frames = Math.Max(1, (int)Math.Round(request.Times.Seconds * request.Fps));
        var cuts = new List<int> { 0 };
        foreach (var beat in request.Times.Downbeats)
        {
            var frame = (int)Math.Round(beat * request.Fps);
            if (frame - cuts[^1] >= 3 * request.Fps && frames - frame >= 2 * request.Fps)
                cuts.Add(frame);
        }
        cuts.Add(frames);
        var shots = new List<Shot>();
        for (var i = 0; i + 1 < cuts.Count; i++)
        {
            View wide = new(0.5, 0.5, 1), close = new(0.5, 0.5, 0.8);
            var energy = request.Times.Sections.LastOrDefault(section => section.Start * request.Fps <= cuts[i])?.Energy ?? 0.5;
            shots.Add(new Shot
            {
                Photo = i % request.Photos.Count,
                Start = cuts[i],
                End = cuts[i + 1],
                From = i % 2 == 0 ? wide : close,
                To = i % 2 == 0 ? close : wide,
                Parallax = 0.02,
                Energy = energy,
            });
        }
        return shots;
    }
}
