using WebStudio.Pipelines.Photo.Picture.Direction;

namespace WebStudio.Pipelines.Photo.Picture.Titles;

/// <summary>Where the title stands: in the middle, or above or below it where it would cover the subject.</summary>
internal static class TitlePlace
{
    private const double Middle = 0.47;

    /// <returns>Centre of the block, a share of the height.</returns>
    /// <param name="request">Whose first shot is looked at.</param>
    /// <param name="time">When the title is seen.</param>
    /// <param name="block">Its height, a share of the picture's.</param>
    /// <param name="alone">Whether no line is seen with it: the lower place is theirs.</param>
    public static double Of(PictureRequest request, CaptionTime time, double block, bool alone)
    {
        var shot = Director.Plan(request)[0];
        var photo = request.Photos[shot.Photo];
        var subject = photo.Reading.Subject;
        // A guess says nothing about what may be covered.
        if (subject.Confidence < 0.35)
            return Middle;
        var view = shot.At((time.Show + time.Hide) / 2 * request.Fps);
        var framing = new Framing(photo, request.Width, request.Height);
        var (_, top) = framing.OnPicture(view, subject.X, subject.Y - (subject.Height / 2));
        var (_, bottom) = framing.OnPicture(view, subject.X, subject.Y + (subject.Height / 2));
        // What is off the middle has to cover clearly less to be worth it.
        double[] places = alone ? [Middle, 0.27, 0.7] : [Middle, 0.27];
        return places.MinBy(centre =>
            Math.Max(0, Math.Min(bottom, centre + (block / 2)) - Math.Max(top, centre - (block / 2))) + (0.15 * Math.Abs(centre - Middle)));
    }
}
