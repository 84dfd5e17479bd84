using System.Runtime.CompilerServices;

namespace TradingChitti.Indicators.Lanes;

/// <summary>What a kernel gives at a bar: one lane of each output, in the order of the definition's outputs.</summary>
internal interface IValues<TSelf>
    where TSelf : unmanaged
{
    /// <summary>Number of outputs.</summary>
    static abstract int Count { get; }

    static abstract void Store(in TSelf values, in OutputPorts ports, nint offset);

    /// <summary>Writes one number to every output.</summary>
    static abstract void Fill(double value, in OutputPorts ports, nint offset);
}

/// <summary>One output.</summary>
internal readonly unsafe struct One<TLane>(TLane first) : IValues<One<TLane>>
    where TLane : unmanaged, ILane<TLane>
{
    public readonly TLane First = first;

    public static int Count => 1;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Fill(double value, in OutputPorts ports, nint offset) => Store(new One<TLane>(value), ports, offset);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(in One<TLane> values, in OutputPorts ports, nint offset) => TLane.Store(values.First, ports.First + offset);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static implicit operator One<TLane>(TLane value) => new(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static implicit operator TLane(One<TLane> value) => value.First;
}

/// <summary>Two outputs.</summary>
internal readonly unsafe struct Two<TLane>(TLane first, TLane second) : IValues<Two<TLane>>
    where TLane : unmanaged, ILane<TLane>
{
    public readonly TLane First = first;
    public readonly TLane Second = second;

    public static int Count => 2;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Fill(double value, in OutputPorts ports, nint offset) => Store(new Two<TLane>(value, value), ports, offset);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(in Two<TLane> values, in OutputPorts ports, nint offset)
    {
        TLane.Store(values.First, ports.First + offset);
        TLane.Store(values.Second, ports.Second + offset);
    }
}

/// <summary>Three outputs.</summary>
internal readonly unsafe struct Three<TLane>(TLane first, TLane second, TLane third) : IValues<Three<TLane>>
    where TLane : unmanaged, ILane<TLane>
{
    public readonly TLane First = first;
    public readonly TLane Second = second;
    public readonly TLane Third = third;

    public static int Count => 3;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Fill(double value, in OutputPorts ports, nint offset) => Store(new Three<TLane>(value, value, value), ports, offset);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(in Three<TLane> values, in OutputPorts ports, nint offset)
    {
        TLane.Store(values.First, ports.First + offset);
        TLane.Store(values.Second, ports.Second + offset);
        TLane.Store(values.Third, ports.Third + offset);
    }
}
