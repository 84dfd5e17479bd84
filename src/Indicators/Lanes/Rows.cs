using System.Runtime.CompilerServices;

namespace TradingChitti.Indicators.Lanes;

/// <summary>What a kernel reads at a bar: one lane of each input, in the order of the definition's inputs.</summary>
internal unsafe interface IRow<TSelf>
    where TSelf : unmanaged
{
    /// <summary>Number of inputs.</summary>
    static abstract int Count { get; }

    static abstract TSelf Load(in InputPorts ports, nint offset);
}

/// <summary>One series of any kind.</summary>
internal readonly unsafe struct Real<TLane>(TLane x) : IRow<Real<TLane>>
    where TLane : unmanaged, ILane<TLane>
{
    public readonly TLane X = x;

    public static int Count => 1;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Real<TLane> Load(in InputPorts ports, nint offset) => new(TLane.Load(ports.First + offset));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static implicit operator Real<TLane>(TLane x) => new(x);
}

/// <summary>One series of any kind, and volume.</summary>
internal readonly unsafe struct RealVolume<TLane>(TLane x, TLane volume) : IRow<RealVolume<TLane>>
    where TLane : unmanaged, ILane<TLane>
{
    public readonly TLane X = x;
    public readonly TLane Volume = volume;

    public static int Count => 2;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static RealVolume<TLane> Load(in InputPorts ports, nint offset) =>
        new(TLane.Load(ports.First + offset), TLane.Load(ports.Second + offset));
}

/// <summary>High and low.</summary>
internal readonly unsafe struct HighLow<TLane>(TLane high, TLane low) : IRow<HighLow<TLane>>
    where TLane : unmanaged, ILane<TLane>
{
    public readonly TLane High = high;
    public readonly TLane Low = low;

    public static int Count => 2;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static HighLow<TLane> Load(in InputPorts ports, nint offset) =>
        new(TLane.Load(ports.First + offset), TLane.Load(ports.Second + offset));
}

/// <summary>High, low and close.</summary>
internal readonly unsafe struct HighLowClose<TLane>(TLane high, TLane low, TLane close) : IRow<HighLowClose<TLane>>
    where TLane : unmanaged, ILane<TLane>
{
    public readonly TLane High = high;
    public readonly TLane Low = low;
    public readonly TLane Close = close;

    public static int Count => 3;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static HighLowClose<TLane> Load(in InputPorts ports, nint offset) =>
        new(TLane.Load(ports.First + offset), TLane.Load(ports.Second + offset), TLane.Load(ports.Third + offset));
}

/// <summary>High, low, close and volume.</summary>
internal readonly unsafe struct HighLowCloseVolume<TLane>(TLane high, TLane low, TLane close, TLane volume) : IRow<HighLowCloseVolume<TLane>>
    where TLane : unmanaged, ILane<TLane>
{
    public readonly TLane High = high;
    public readonly TLane Low = low;
    public readonly TLane Close = close;
    public readonly TLane Volume = volume;

    public static int Count => 4;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static HighLowCloseVolume<TLane> Load(in InputPorts ports, nint offset) => new(
        TLane.Load(ports.First + offset),
        TLane.Load(ports.Second + offset),
        TLane.Load(ports.Third + offset),
        TLane.Load(ports.Fourth + offset));
}

/// <summary>High, low, close, volume, and a series that says on which bars to start anew.</summary>
internal readonly unsafe struct HighLowCloseVolumeAnchor<TLane>(TLane high, TLane low, TLane close, TLane volume, TLane anchor)
    : IRow<HighLowCloseVolumeAnchor<TLane>>
    where TLane : unmanaged, ILane<TLane>
{
    public readonly TLane High = high;
    public readonly TLane Low = low;
    public readonly TLane Close = close;
    public readonly TLane Volume = volume;
    public readonly TLane Anchor = anchor;

    public static int Count => 5;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static HighLowCloseVolumeAnchor<TLane> Load(in InputPorts ports, nint offset) => new(
        TLane.Load(ports.First + offset),
        TLane.Load(ports.Second + offset),
        TLane.Load(ports.Third + offset),
        TLane.Load(ports.Fourth + offset),
        TLane.Load(ports.Fifth + offset));
}

/// <summary>Open and close.</summary>
internal readonly unsafe struct OpenClose<TLane>(TLane open, TLane close) : IRow<OpenClose<TLane>>
    where TLane : unmanaged, ILane<TLane>
{
    public readonly TLane Open = open;
    public readonly TLane Close = close;

    public static int Count => 2;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static OpenClose<TLane> Load(in InputPorts ports, nint offset) => new(
        TLane.Load(ports.First + offset),
        TLane.Load(ports.Second + offset));
}

/// <summary>Open, high, low and close.</summary>
internal readonly unsafe struct OpenHighLowClose<TLane>(TLane open, TLane high, TLane low, TLane close) : IRow<OpenHighLowClose<TLane>>
    where TLane : unmanaged, ILane<TLane>
{
    public readonly TLane Open = open;
    public readonly TLane High = high;
    public readonly TLane Low = low;
    public readonly TLane Close = close;

    public static int Count => 4;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static OpenHighLowClose<TLane> Load(in InputPorts ports, nint offset) => new(
        TLane.Load(ports.First + offset),
        TLane.Load(ports.Second + offset),
        TLane.Load(ports.Third + offset),
        TLane.Load(ports.Fourth + offset));
}

/// <summary>Open, high, low, close and volume.</summary>
internal readonly unsafe struct OpenHighLowCloseVolume<TLane>(TLane open, TLane high, TLane low, TLane close, TLane volume) : IRow<OpenHighLowCloseVolume<TLane>>
    where TLane : unmanaged, ILane<TLane>
{
    public readonly TLane Open = open;
    public readonly TLane High = high;
    public readonly TLane Low = low;
    public readonly TLane Close = close;
    public readonly TLane Volume = volume;

    public static int Count => 5;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static OpenHighLowCloseVolume<TLane> Load(in InputPorts ports, nint offset) => new(
        TLane.Load(ports.First + offset),
        TLane.Load(ports.Second + offset),
        TLane.Load(ports.Third + offset),
        TLane.Load(ports.Fourth + offset),
        TLane.Load(ports.Fifth + offset));
}

/// <summary>High, low and volume.</summary>
internal readonly unsafe struct HighLowVolume<TLane>(TLane high, TLane low, TLane volume) : IRow<HighLowVolume<TLane>>
    where TLane : unmanaged, ILane<TLane>
{
    public readonly TLane High = high;
    public readonly TLane Low = low;
    public readonly TLane Volume = volume;

    public static int Count => 3;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static HighLowVolume<TLane> Load(in InputPorts ports, nint offset) => new(
        TLane.Load(ports.First + offset),
        TLane.Load(ports.Second + offset),
        TLane.Load(ports.Third + offset));
}

/// <summary>Two series of any kind.</summary>
internal readonly unsafe struct RealReal<TLane>(TLane x, TLane y) : IRow<RealReal<TLane>>
    where TLane : unmanaged, ILane<TLane>
{
    public readonly TLane X = x;
    public readonly TLane Y = y;

    public static int Count => 2;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static RealReal<TLane> Load(in InputPorts ports, nint offset) => new(
        TLane.Load(ports.First + offset),
        TLane.Load(ports.Second + offset));
}
