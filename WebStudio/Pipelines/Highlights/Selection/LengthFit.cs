namespace WebStudio.Pipelines.Highlights.Selection;

/// <summary>
/// Moves the ends of the chosen segments so that they last as long as wanted to the frame, at the least cost: dynamic programming over
/// the ends (a knapsack whose weight is the change of length). A sentence is not cut for a hundredth of the reel's length.
/// </summary>
internal sealed class LengthFit(Material material, ReelDraft draft, CutMap cuts, Candidates worth, CutGrid grid)
{
    // Seconds: how far an end may move, and how long a segment stays.
    private const double Reach = 1.5, Shortest = 1.5;

    // Cost of a place against a second of the best importance; cost of missing the length by a hundredth.
    private const float Place = 1, PerHundredth = 2;

    private sealed record Move(int Frame, int Change, float Cost);

    public void Apply()
    {
        // Of a gap both neighbours may have half; where that does not do, the later all of it, then the earlier.
        foreach (var share in (double[])[0.5, 1, 0])
        {
            if (draft.Remaining != 0)
                Apply(share);
        }
    }

    private void Apply(double share)
    {
        var target = draft.Remaining + draft.Pieces.Sum(piece => piece.Length);
        var ends = Ends(share);
        var spare = grid.Frames(2);
        var (low, high) = (Math.Min(0, draft.Remaining) - spare, Math.Max(0, draft.Remaining) + spare);
        var costs = new float[high - low + 1];
        Array.Fill(costs, float.PositiveInfinity);
        costs[-low] = 0;
        var choices = new List<short[]>(ends.Count);
        foreach (var end in ends)
            costs = Extended(costs, end.Moves, choices);
        var best = 0;
        for (var i = 1; i < costs.Length; i++)
        {
            if (Missed(costs, i, low, target) < Missed(costs, best, low, target))
                best = i;
        }

        if (float.IsFinite(costs[best]))
            Carry(ends, choices, best);
    }

    private float Missed(float[] costs, int at, int low, int target) =>
        costs[at] + (PerHundredth * 100 * Math.Abs(at + low - draft.Remaining) / target);

    // Least cost for every change of length after one end more.
    private static float[] Extended(float[] costs, List<Move> moves, List<short[]> choices)
    {
        var extended = new float[costs.Length];
        Array.Fill(extended, float.PositiveInfinity);
        var chosen = new short[costs.Length];
        for (short m = 0; m < moves.Count; m++)
        {
            var (change, cost) = (moves[m].Change, moves[m].Cost);
            var to = Math.Min(costs.Length, costs.Length + change);
            for (var i = Math.Max(0, change); i < to; i++)
            {
                var sum = costs[i - change] + cost;
                if (sum < extended[i])
                    (extended[i], chosen[i]) = (sum, m);
            }
        }

        choices.Add(chosen);
        return extended;
    }

    private void Carry(List<(int Piece, bool AtStart, List<Move> Moves)> ends, List<short[]> choices, int at)
    {
        var pieces = draft.Pieces.ToArray();
        for (var i = ends.Count - 1; i >= 0; i--)
        {
            var (piece, atStart, moves) = ends[i];
            var move = moves[choices[i][at]];
            at -= move.Change;
            pieces[piece] = atStart ? pieces[piece] with { Start = move.Frame } : pieces[piece] with { End = move.Frame };
        }

        for (var i = 0; i < pieces.Length; i++)
            draft.Replace(i, pieces[i]);
    }

    private List<(int Piece, bool AtStart, List<Move> Moves)> Ends(double share)
    {
        var ends = new List<(int, bool, List<Move>)>();
        for (var i = 0; i < draft.Pieces.Count; i++)
        {
            if (draft.Pieces[i].Fixed)
                continue;
            ends.Add((i, true, MovesOf(i, atStart: true, share)));
            ends.Add((i, false, MovesOf(i, atStart: false, 1 - share)));
        }

        return ends;
    }

    // Where an end may go: outward as far as the material and its share of the gap to the neighbour allow, inward while enough is left.
    private List<Move> MovesOf(int index, bool atStart, double share)
    {
        var piece = draft.Pieces[index];
        var from = atStart ? piece.Start : piece.End;
        var outward = atStart ? -1 : 1;
        var costs = atStart ? cuts.Start : cuts.End;
        var reach = grid.Frames(Reach);
        // Where it is counts as allowed: it may have been joined to what the map knows nothing of.
        var here = float.IsFinite(costs[from]) ? costs[from] : CutMap.Worst;
        var moves = new List<Move> { new(from, 0, Place * here) };
        for (var i = 1; i <= Math.Min(reach, Room(index, atStart, share)); i++)
        {
            var at = from + (i * outward);
            if (!material.Allows(Math.Min(at, at - outward)))
                break;
            if (float.IsFinite(costs[at]))
                moves.Add(new Move(at, i, (Place * costs[at]) - Value(at, from)));
        }

        var spare = Math.Min(reach, (piece.Length - grid.Frames(Shortest)) / 2);
        for (var i = 1; i <= spare; i++)
        {
            var at = from - (i * outward);
            if (float.IsFinite(costs[at]))
                moves.Add(new Move(at, -i, (Place * costs[at]) + Value(at, from)));
        }

        return moves;
    }

    private float Value(int a, int b) => worth.Importance(Math.Min(a, b), Math.Max(a, b));

    private int Room(int index, bool atStart, double share)
    {
        var piece = draft.Pieces[index];
        var neighbour = atStart ? index - 1 : index + 1;
        if (neighbour < 0 || neighbour >= draft.Pieces.Count)
            return int.MaxValue;
        var other = draft.Pieces[neighbour];
        var (start, end) = atStart ? (other.End, piece.Start) : (piece.End, other.Start);
        return material.Allows(start, end) ? (int)(share * Math.Max(0, end - start - draft.Apart)) : int.MaxValue;
    }
}
