using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using TradingChitti.Market;

namespace TradingChitti.Indicators.Lanes;

/// <summary>Finds the bars a kernel may see: those on which every input is a finite number.</summary>
/// <remarks>Its loops are optimised at first call, as the drivers' are; otherwise they would be most of the time of a process's first screen.</remarks>
internal static unsafe class Finite
{
    private const int Chunk = 4096;

    /// <summary>The first row from <paramref name="row"/> on at which every input is finite, or <paramref name="end"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int NextWhole(InputColumns columns, int stride, int lane, int row, int end)
    {
        while (row < end && !IsWhole(columns, (row * stride) + lane))
            row++;
        return row;
    }

    /// <summary>The first row from <paramref name="row"/> on at which some input is not finite, or <paramref name="end"/>.</summary>
    public static int NextBroken(InputColumns columns, int stride, int lane, int row, int end)
    {
        // In chunks, so that a column broken every few rows does not make the others be read to their end each time.
        for (; row < end; row += Chunk)
        {
            int broken = Math.Min(row + Chunk, end);
            int chunkEnd = broken;
            for (int column = 0; column < columns.Count; column++)
            {
                broken = stride == 1
                    ? FirstBroken(columns[column], row, broken)
                    : FirstBroken(columns[column], stride, lane, row, broken);
            }

            if (broken < chunkEnd)
                return broken;
        }

        return end;
    }

    /// <summary>The first row from <paramref name="row"/> on at which all of so many columns are finite, or <paramref name="end"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int NextWhole(InputPorts columns, int count, int row, int end)
    {
        while (row < end && NextBroken(columns, count, row, row + 1) == row)
            row++;
        return row;
    }

    /// <summary>The first row from <paramref name="row"/> on at which some of so many columns is not finite, or <paramref name="end"/>.</summary>
    public static int NextBroken(InputPorts columns, int count, int row, int end)
    {
        for (int column = 0; column < count; column++)
            end = FirstBroken((&columns.First)[column], row, end);
        return end;
    }

    /// <summary>Splits the lanes of a tile into those that start on one common row and stay whole, and the others.</summary>
    /// <param name="columns">Tile memory of the inputs.</param>
    /// <param name="tile">The tile.</param>
    /// <param name="start">Receives the common row: everything before it is missing in every lane that is not listed as apart.</param>
    /// <returns>A bit per lane that has gaps or starts on another row.</returns>
    public static int LanesApart(InputColumns columns, PanelTile tile, out int start)
    {
        ReadOnlySpan<int> counts = tile.Counts;
        start = NextWhole(columns, PanelLayout.TileWidth, 0, 0, counts[0]);
        int apart = 0;
        for (int lane = 0; lane < counts.Length; lane++)
        {
            int shared = Math.Min(start, counts[lane]);
            if (NextWhole(columns, PanelLayout.TileWidth, lane, 0, shared) < shared)
                apart |= 1 << lane;
        }

        // Lanes lie by descending count, so the last one bounds the rows that all of them have.
        int common = Math.Max(start, counts[^1]);
        for (int column = 0; column < columns.Count; column++)
            apart |= BrokenLanes(columns[column], start, common, counts[^1]);
        for (int lane = 0; lane < counts.Length; lane++)
        {
            if (counts[lane] > common && NextBroken(columns, PanelLayout.TileWidth, lane, common, counts[lane]) < counts[lane])
                apart |= 1 << lane;
        }

        return apart;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int BrokenLanes(ReadOnlySpan<double> tile, int first, int end, int shortest)
    {
        if (shortest < end)
            return 0;
        ReadOnlySpan<Vector512<double>> rows = MemoryMarshal.Cast<double, Vector512<double>>(tile)[first..end];
        Vector512<double> one = default, two = default, three = default, four = default;
        for (; rows.Length >= 4; rows = rows[4..])
        {
            // Zero times a finite number is zero, and times anything else it is NaN.
            one = Vector512.MultiplyAddEstimate(rows[0], default, one);
            two = Vector512.MultiplyAddEstimate(rows[1], default, two);
            three = Vector512.MultiplyAddEstimate(rows[2], default, three);
            four = Vector512.MultiplyAddEstimate(rows[3], default, four);
        }

        foreach (Vector512<double> row in rows)
            one = Vector512.MultiplyAddEstimate(row, default, one);
        return (int)Vector512.ExtractMostSignificantBits(~Vector512.Equals(one + two + three + four, Vector512<double>.Zero));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool IsWhole(InputColumns columns, int index)
    {
        for (int column = 0; column < columns.Count; column++)
        {
            if (!double.IsFinite(columns[column][index]))
                return false;
        }

        return true;
    }

    private static int FirstBroken(ReadOnlySpan<double> column, int row, int end)
    {
        fixed (double* values = column)
            return FirstBroken(values, row, end);
    }

    private static int FirstBroken(double* column, int row, int end) =>
        Vector512.IsHardwareAccelerated ? FirstBroken<Lane8>(column, row, end)
        : Vector256.IsHardwareAccelerated ? FirstBroken<Lane4>(column, row, end)
        : FirstBroken<Lane2>(column, row, end);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int FirstBroken<TLane>(double* column, int row, int end)
        where TLane : unmanaged, ILane<TLane>, IScanLane<TLane>
    {
        TLane zero = 0;
        for (; row + (4 * TLane.Width) <= end; row += 4 * TLane.Width)
        {
            TLane one = TLane.MultiplyAdd(TLane.Load(column + row), zero, zero);
            TLane two = TLane.MultiplyAdd(TLane.Load(column + row + TLane.Width), zero, zero);
            one = TLane.MultiplyAdd(TLane.Load(column + row + (2 * TLane.Width)), zero, one);
            two = TLane.MultiplyAdd(TLane.Load(column + row + (3 * TLane.Width)), zero, two);
            if (TLane.Any(~TLane.Same(one + two, zero)))
                break;
        }

        while (row < end && double.IsFinite(column[row]))
            row++;
        return row;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int FirstBroken(ReadOnlySpan<double> column, int stride, int lane, int row, int end)
    {
        while (row < end && double.IsFinite(column[(row * stride) + lane]))
            row++;
        return row;
    }
}
