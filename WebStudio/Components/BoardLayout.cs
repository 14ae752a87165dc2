namespace WebStudio.Components;

/// <summary>How a browser shows the history.</summary>
/// <param name="Columns">Cards in a row.</param>
/// <param name="Row">Height of a row of cards, CSS pixels.</param>
/// <param name="Table">Whether this browser was left showing a table.</param>
/// <param name="MinutesAhead">How far its clock is ahead of UTC.</param>
public sealed record BoardLayout(int Columns, float Row, bool Table, int MinutesAhead);
