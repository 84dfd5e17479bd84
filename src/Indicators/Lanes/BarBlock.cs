using System.Runtime.CompilerServices;

namespace TradingChitti.Indicators.Lanes;

/// <summary>A column read and written along time: as many consecutive bars as the lane is wide, from any bar on.</summary>
internal readonly unsafe struct Series<TLane>(double* start)
    where TLane : unmanaged, ILane<TLane>
{
    /// <summary>The bars from <paramref name="row"/> on, counted from the block's first; negative ones lie before it.</summary>
    public TLane this[nint row]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TLane.Load(start + row);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        set => TLane.Store(value, start + row);
    }

    /// <summary>One bar.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double At(nint row) => start[row];

    /// <summary>Writes one bar.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Put(nint row, double value) => start[row] = value;
}

/// <summary>Some hundred bars of one series, with what lies before them, and the tracks a kernel derives from them.</summary>
/// <param name="inputs">Where the block's first bar lies in each input.</param>
/// <param name="tracks">Where it lies in the first track.</param>
/// <param name="pitch">Doubles from one track to the next.</param>
/// <param name="position">Bars of the series before the block.</param>
/// <param name="count">Bars, a multiple of the lane's width.</param>
internal readonly unsafe struct BarBlock<TLane>(InputPorts inputs, double* tracks, nint pitch, int position, int count)
    where TLane : unmanaged, ILane<TLane>
{
    private readonly double* _first = inputs.First;
    private readonly double* _second = inputs.Second;
    private readonly double* _third = inputs.Third;
    private readonly double* _fourth = inputs.Fourth;
    private readonly double* _tracks = tracks;
    private readonly nint _pitch = pitch;

    /// <summary>Bars of the series before the block, since the last gap.</summary>
    public int Position { get; } = position;

    /// <summary>Bars in the block, a multiple of the lane's width.</summary>
    public int Count { get; } = count;

    /// <summary>The first input.</summary>
    public Series<TLane> First => new(_first);

    /// <summary>The second input.</summary>
    public Series<TLane> Second => new(_second);

    /// <summary>The third input.</summary>
    public Series<TLane> Third => new(_third);

    /// <summary>The fourth input.</summary>
    public Series<TLane> Fourth => new(_fourth);

    /// <summary>A derived column; its last bars stay in front of the next block.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Series<TLane> Track(int index) => new(_tracks + (index * _pitch));
}
