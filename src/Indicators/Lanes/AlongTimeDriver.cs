using System.Runtime.CompilerServices;

namespace TradingChitti.Indicators.Lanes;

/// <summary>Runs a kernel along time.</summary>
internal abstract unsafe class AlongTimeDriver
{
    /// <summary>Whether the kernel computes with these parameters.</summary>
    public abstract bool Fits(Arguments arguments);

    /// <summary>Doubles of working memory, the recurrence's window not counted.</summary>
    public abstract int MemoryLength(Arguments arguments);

    /// <summary>
    /// Computes the rows from <paramref name="first"/> on as <see cref="LaneDriver.Run"/> does, until an input is not finite; gives that row.
    /// </summary>
    /// <param name="inputs">Where the input columns start; they overlap no output.</param>
    /// <param name="outputs">Where the output columns start.</param>
    /// <param name="first">First row.</param>
    /// <param name="end">The row after the columns' last.</param>
    /// <param name="lookback">Rows without a value.</param>
    /// <param name="arguments">Parameter values.</param>
    /// <param name="window">Window memory of the recurrence, zero.</param>
    /// <param name="memory">Working memory, a cache line aligned.</param>
    public abstract int Run(
        InputPorts inputs, OutputPorts outputs, int first, int end, int lookback, Arguments arguments, double* window, double* memory);
}

/// <inheritdoc/>
internal sealed unsafe class AlongTimeDriver<TAlong, TLane, TKernel, TRow, TOne, TValues> : AlongTimeDriver
    where TAlong : unmanaged, IAlongTime<TAlong, TLane, TKernel, TValues>
    where TLane : unmanaged, ILane<TLane>, IScanLane<TLane>
    where TKernel : unmanaged, IKernel<TKernel, Lane1, TRow, TOne>
    where TRow : unmanaged, IRow<TRow>
    where TOne : unmanaged, IValues<TOne>
    where TValues : unmanaged, IValues<TValues>
{
    // Tracks of a block fit the first-level cache. Blocks start where the series says, not where memory is aligned: the same bits in every run.
    private const int Block = 512;
    private const int CacheLine = 8;

    public override bool Fits(Arguments arguments) => TAlong.Fits(arguments);

    public override int MemoryLength(Arguments arguments) =>
        (TAlong.Tracks * Pitch(arguments)) + ((TRow.Count + TValues.Count) * (Back(arguments) + CacheLine));

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override int Run(
        InputPorts inputs, OutputPorts outputs, int first, int end, int lookback, Arguments arguments, double* window, double* memory)
    {
        int back = Back(arguments);
        int kept = RoundUp(TAlong.Kept(arguments));
        int start = first + Math.Max(lookback + 1, back);
        int row = Finite.NextBroken(inputs, TRow.Count, first, Math.Min(start, end));
        TKernel recurrence = Head(inputs, outputs, first, row, lookback, arguments, window);
        if (row < start)
            return row;
        TAlong along = TAlong.Start(arguments, recurrence);
        int pitch = Pitch(arguments);
        double* tracks = memory + Before(TAlong.Kept(arguments));
        int from = -kept;
        while (row < end)
        {
            // Taken to be whole, and looked at while it passes; a block that was not is done again as far as it is.
            int whole = Math.Min(row + Block, end);
            int count = (whole - row) & -TLane.Width;
            TAlong before = along;
            if (count > 0 && !Through(ref along, new(At(inputs, row), tracks, pitch, row - first, count), At(outputs, row), from))
            {
                whole = Finite.NextBroken(inputs, TRow.Count, row, whole);
                count = (whole - row) & -TLane.Width;
                along = before;
                if (count > 0)
                    Through(ref along, new(At(inputs, row), tracks, pitch, row - first, count), At(outputs, row), from);
            }

            if (count > 0)
            {
                Keep(tracks, pitch, kept, count);
                from = 0;
                row += count;
            }

            whole = Finite.NextBroken(inputs, TRow.Count, row, whole);
            if (row < whole)
                Tail(along, inputs, outputs, first, row, whole, back, tracks, pitch, memory + (TAlong.Tracks * pitch), from);
            if (row < whole || count < Block)
                return whole;
        }

        return end;
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static TKernel Head(
        InputPorts inputs, OutputPorts outputs, int first, int end, int lookback, Arguments arguments, double* window)
    {
        MemoryPlan plan = default;
        TKernel kernel = TKernel.Create(arguments, ref plan);
        Scratch<Lane1> scratch = new((Lane1*)window, plan.Length);
        int emit = Math.Min(end - first, lookback) + first;
        for (int row = first; row < emit; row++)
        {
            kernel.Warm(TRow.Load(inputs, row), scratch);
            TOne.Fill(double.NaN, outputs, row);
        }

        for (int row = emit; row < end; row++)
        {
            TOne values = kernel.Step(TRow.Load(inputs, row), scratch);
            TOne.Store(values, outputs, row);
        }

        return kernel;
    }

    /// <summary>Runs a block; tells whether all its inputs are finite.</summary>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static bool Through(ref TAlong state, BarBlock<TLane> bars, OutputPorts outputs, int from)
    {
        TAlong.Prepare(ref state, bars, from);

        // A copy nobody has the address of: its fields can live in registers.
        TAlong along = state;
        BarBlock<TLane> block = bars;
        OutputPorts to = outputs;
        int count = block.Count;
        TLane zero = 0;
        TLane broken = 0;
        TLane brokenToo = 0;
        for (nint row = 0; row < count; row += TLane.Width)
        {
            TValues values = along.Step(block, row);
            TValues.Store(values, to, row);

            // Zero times a finite number is zero, and times anything else it is NaN.
            broken = TLane.MultiplyAdd(block.First[row], zero, broken);
            if (TRow.Count > 1)
                brokenToo = TLane.MultiplyAdd(block.Second[row], zero, brokenToo);
            if (TRow.Count > 2)
                broken = TLane.MultiplyAdd(block.Third[row], zero, broken);
            if (TRow.Count > 3)
                brokenToo = TLane.MultiplyAdd(block.Fourth[row], zero, brokenToo);
        }

        state = along;
        return !TLane.Any(~TLane.Same(broken + brokenToo, zero));
    }

    /// <summary>The last bars, fewer than a lane: on copies of the columns' ends, filled up.</summary>
    private static void Tail(
        TAlong along,
        InputPorts inputs,
        OutputPorts outputs,
        int first,
        int row,
        int end,
        int back,
        double* tracks,
        int pitch,
        double* memory,
        int from)
    {
        int length = back + CacheLine;
        InputPorts padded = default;
        for (int column = 0; column < TRow.Count; column++)
        {
            double* source = (&inputs.First)[column] + row;
            double* copy = memory + (column * length) + back;
            for (int at = -back; at < TLane.Width; at++)
                copy[at] = source[Math.Min(at, end - row - 1)];
            (&padded.First)[column] = copy;
        }

        OutputPorts values = default;
        for (int column = 0; column < TValues.Count; column++)
            (&values.First)[column] = memory + ((TRow.Count + column) * length);
        Through(ref along, new(padded, tracks, pitch, row - first, TLane.Width), values, from);
        for (int column = 0; column < TValues.Count; column++)
        {
            for (int at = 0; at < end - row; at++)
                (&outputs.First)[column][row + at] = (&values.First)[column][at];
        }
    }

    private static void Keep(double* tracks, int pitch, int kept, int count)
    {
        for (int track = 0; track < TAlong.Tracks; track++)
        {
            double* column = tracks + (track * pitch);
            new ReadOnlySpan<double>(column + count - kept, kept).CopyTo(new Span<double>(column - kept, kept));
        }
    }

    private static InputPorts At(InputPorts inputs, int row) => new()
    {
        First = inputs.First + row,
        Second = inputs.Second + row,
        Third = inputs.Third + row,
        Fourth = inputs.Fourth + row,
        Fifth = inputs.Fifth + row,
        Sixth = inputs.Sixth + row,
    };

    private static OutputPorts At(OutputPorts outputs, int row) => new()
    {
        First = outputs.First + row,
        Second = outputs.Second + row,
        Third = outputs.Third + row,
        Fourth = outputs.Fourth + row,
        Fifth = outputs.Fifth + row,
        Sixth = outputs.Sixth + row,
        Seventh = outputs.Seventh + row,
        Eighth = outputs.Eighth + row,
        Ninth = outputs.Ninth + row,
    };

    /// <summary>Room in front of a block; steps are whole lanes and may touch bars before those they need.</summary>
    private static int Before(int bars) => bars == 0 ? 0 : RoundUp(bars + TLane.Width, CacheLine);

    /// <summary>Bars in front of the first block.</summary>
    private static int Back(Arguments arguments) =>
        RoundUp(Before(TAlong.Reach(arguments)) + RoundUp(TAlong.Kept(arguments)), CacheLine);

    private static int RoundUp(int bars) => RoundUp(bars, TLane.Width);

    private static int RoundUp(int bars, int multiple) => (bars + multiple - 1) & -multiple;

    private static int Pitch(Arguments arguments) => Before(TAlong.Kept(arguments)) + Block + CacheLine;
}
