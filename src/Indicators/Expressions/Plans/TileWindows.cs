using TradingChitti.Market;

namespace TradingChitti.Indicators.Expressions.Plans;

/// <summary>What looks back along the rows of a tile: each lane is one instrument, each row one bar, row 0 the oldest.</summary>
internal static class TileWindows
{
    private const int Width = PanelLayout.TileWidth;

    /// <summary>The value n rows before.</summary>
    public static void Ago(ReadOnlySpan<double> x, int n, Span<double> result)
    {
        int shift = (int)Math.Min((long)n * Width, x.Length);
        x[..^shift].CopyTo(result[shift..]);
        result[..shift].Fill(double.NaN);
    }

    /// <summary>The extreme of n rows, by the block method of van Herk, Gil and Werman: two passes whatever n; unknown where a row of them is.</summary>
    /// <param name="x">The series.</param>
    /// <param name="n">Rows of the window.</param>
    /// <param name="result">Receives the extremes.</param>
    /// <param name="suffix">Scratch, as long as the series.</param>
    public static void Extreme<TOperation>(ReadOnlySpan<double> x, int n, Span<double> result, Span<double> suffix)
        where TOperation : TileMath.IBinaryOperation
    {
        int rows = x.Length / Width;
        if (n > rows)
        {
            result.Fill(double.NaN);
            return;
        }

        for (int start = 0; start < rows; start += n)
        {
            int end = Math.Min(start + n, rows);
            Row(x, start).CopyTo(Row(result, start));
            for (int row = start + 1; row < end; row++)
                TileMath.Binary<TOperation>(Row(x, row), Row(result, row - 1), Row(result, row));
            Row(x, end - 1).CopyTo(Row(suffix, end - 1));
            for (int row = end - 2; row >= start; row--)
                TileMath.Binary<TOperation>(Row(x, row), Row(suffix, row + 1), Row(suffix, row));
        }

        // Row r - n + 1 to the end of its block, and the start of r's block to r: together the window.
        int first = (n - 1) * Width;
        TileMath.Binary<TOperation>(suffix[..^first], result[first..], result[first..]);
        result[..first].Fill(double.NaN);
    }

    /// <summary>Whether a condition held at every one of n rows: false where it did not at one, else unknown where it is at one.</summary>
    public static void Every(ReadOnlySpan<double> condition, int n, Span<double> result)
    {
        int rows = condition.Length / Width;
        Span<int> lastFalse = stackalloc int[Width];
        Span<int> lastUnknown = stackalloc int[Width];
        lastFalse.Fill(-1);
        lastUnknown.Fill(-1);
        for (int row = 0; row < rows; row++)
        {
            int start = row - n;
            for (int lane = 0; lane < Width; lane++)
            {
                double holds = condition[(row * Width) + lane];
                if (holds == 0)
                    lastFalse[lane] = row;
                else if (double.IsNaN(holds))
                    lastUnknown[lane] = row;
                result[(row * Width) + lane] =
                    lastFalse[lane] > start && lastFalse[lane] >= 0 ? 0
                    : start < -1 || (lastUnknown[lane] > start && lastUnknown[lane] >= 0) ? double.NaN
                    : 1;
            }
        }
    }

    /// <summary>At how many of n rows a condition held; unknown where it is at one of them.</summary>
    public static void Count(ReadOnlySpan<double> condition, int n, Span<double> result)
    {
        int rows = condition.Length / Width;
        Span<int> held = stackalloc int[Width];
        Span<int> unknown = stackalloc int[Width];
        held.Clear();
        unknown.Clear();
        for (int row = 0; row < rows; row++)
        {
            for (int lane = 0; lane < Width; lane++)
            {
                Tally(condition[(row * Width) + lane], 1, ref held[lane], ref unknown[lane]);
                if (row >= n)
                    Tally(condition[((row - n) * Width) + lane], -1, ref held[lane], ref unknown[lane]);
                result[(row * Width) + lane] = row < n - 1 || unknown[lane] > 0 ? double.NaN : held[lane];
            }
        }
    }

    /// <summary>How many rows ago a condition last held; unknown before it first did, and after a row at which it is unknown.</summary>
    public static void Since(ReadOnlySpan<double> condition, Span<double> result)
    {
        int rows = condition.Length / Width;
        Span<double> since = stackalloc double[Width];
        since.Fill(double.NaN);
        for (int row = 0; row < rows; row++)
        {
            for (int lane = 0; lane < Width; lane++)
            {
                double holds = condition[(row * Width) + lane];
                since[lane] = holds == 1 ? 0 : holds == 0 ? since[lane] + 1 : double.NaN;
                result[(row * Width) + lane] = since[lane];
            }
        }
    }

    private static void Tally(double holds, int by, ref int held, ref int unknown)
    {
        if (double.IsNaN(holds))
            unknown += by;
        else if (holds != 0)
            held += by;
    }

    private static Span<double> Row(Span<double> tile, int row) => tile.Slice(row * Width, Width);

    private static ReadOnlySpan<double> Row(ReadOnlySpan<double> tile, int row) => tile.Slice(row * Width, Width);
}
