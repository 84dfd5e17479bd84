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

/// <summary>Four outputs.</summary>
internal readonly unsafe struct Four<TLane>(
    TLane first, TLane second, TLane third, TLane fourth)
    : IValues<Four<TLane>>
    where TLane : unmanaged, ILane<TLane>
{
    public readonly TLane First = first, Second = second, Third = third, Fourth = fourth;

    public static int Count => 4;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Fill(double value, in OutputPorts ports, nint offset) =>
        Store(new Four<TLane>(value, value, value, value), ports, offset);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(in Four<TLane> values, in OutputPorts ports, nint offset)
    {
        TLane.Store(values.First, ports.First + offset);
        TLane.Store(values.Second, ports.Second + offset);
        TLane.Store(values.Third, ports.Third + offset);
        TLane.Store(values.Fourth, ports.Fourth + offset);
    }
}

/// <summary>Five outputs.</summary>
internal readonly unsafe struct Five<TLane>(
    TLane first, TLane second, TLane third, TLane fourth, TLane fifth)
    : IValues<Five<TLane>>
    where TLane : unmanaged, ILane<TLane>
{
    public readonly TLane First = first, Second = second, Third = third, Fourth = fourth, Fifth = fifth;

    public static int Count => 5;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Fill(double value, in OutputPorts ports, nint offset) =>
        Store(new Five<TLane>(value, value, value, value, value), ports, offset);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(in Five<TLane> values, in OutputPorts ports, nint offset)
    {
        TLane.Store(values.First, ports.First + offset);
        TLane.Store(values.Second, ports.Second + offset);
        TLane.Store(values.Third, ports.Third + offset);
        TLane.Store(values.Fourth, ports.Fourth + offset);
        TLane.Store(values.Fifth, ports.Fifth + offset);
    }
}

/// <summary>Six outputs.</summary>
internal readonly unsafe struct Six<TLane>(
    TLane first, TLane second, TLane third, TLane fourth, TLane fifth, TLane sixth)
    : IValues<Six<TLane>>
    where TLane : unmanaged, ILane<TLane>
{
    public readonly TLane First = first, Second = second, Third = third, Fourth = fourth, Fifth = fifth, Sixth = sixth;

    public static int Count => 6;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Fill(double value, in OutputPorts ports, nint offset) =>
        Store(new Six<TLane>(value, value, value, value, value, value), ports, offset);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(in Six<TLane> values, in OutputPorts ports, nint offset)
    {
        TLane.Store(values.First, ports.First + offset);
        TLane.Store(values.Second, ports.Second + offset);
        TLane.Store(values.Third, ports.Third + offset);
        TLane.Store(values.Fourth, ports.Fourth + offset);
        TLane.Store(values.Fifth, ports.Fifth + offset);
        TLane.Store(values.Sixth, ports.Sixth + offset);
    }
}

/// <summary>Seven outputs.</summary>
internal readonly unsafe struct Seven<TLane>(
    TLane first, TLane second, TLane third, TLane fourth, TLane fifth, TLane sixth, TLane seventh)
    : IValues<Seven<TLane>>
    where TLane : unmanaged, ILane<TLane>
{
    public readonly TLane First = first, Second = second, Third = third, Fourth = fourth, Fifth = fifth, Sixth = sixth, Seventh = seventh;

    public static int Count => 7;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Fill(double value, in OutputPorts ports, nint offset) =>
        Store(new Seven<TLane>(value, value, value, value, value, value, value), ports, offset);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(in Seven<TLane> values, in OutputPorts ports, nint offset)
    {
        TLane.Store(values.First, ports.First + offset);
        TLane.Store(values.Second, ports.Second + offset);
        TLane.Store(values.Third, ports.Third + offset);
        TLane.Store(values.Fourth, ports.Fourth + offset);
        TLane.Store(values.Fifth, ports.Fifth + offset);
        TLane.Store(values.Sixth, ports.Sixth + offset);
        TLane.Store(values.Seventh, ports.Seventh + offset);
    }
}

/// <summary>Eight outputs.</summary>
internal readonly unsafe struct Eight<TLane>(
    TLane first, TLane second, TLane third, TLane fourth, TLane fifth, TLane sixth, TLane seventh, TLane eighth)
    : IValues<Eight<TLane>>
    where TLane : unmanaged, ILane<TLane>
{
    public readonly TLane First = first, Second = second, Third = third, Fourth = fourth, Fifth = fifth, Sixth = sixth, Seventh = seventh, Eighth = eighth;

    public static int Count => 8;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Fill(double value, in OutputPorts ports, nint offset) =>
        Store(new Eight<TLane>(value, value, value, value, value, value, value, value), ports, offset);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(in Eight<TLane> values, in OutputPorts ports, nint offset)
    {
        TLane.Store(values.First, ports.First + offset);
        TLane.Store(values.Second, ports.Second + offset);
        TLane.Store(values.Third, ports.Third + offset);
        TLane.Store(values.Fourth, ports.Fourth + offset);
        TLane.Store(values.Fifth, ports.Fifth + offset);
        TLane.Store(values.Sixth, ports.Sixth + offset);
        TLane.Store(values.Seventh, ports.Seventh + offset);
        TLane.Store(values.Eighth, ports.Eighth + offset);
    }
}

/// <summary>Nine outputs.</summary>
internal readonly unsafe struct Nine<TLane>(
    TLane first, TLane second, TLane third, TLane fourth, TLane fifth, TLane sixth, TLane seventh, TLane eighth, TLane ninth)
    : IValues<Nine<TLane>>
    where TLane : unmanaged, ILane<TLane>
{
    public readonly TLane First = first, Second = second, Third = third, Fourth = fourth, Fifth = fifth, Sixth = sixth, Seventh = seventh, Eighth = eighth, Ninth = ninth;

    public static int Count => 9;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Fill(double value, in OutputPorts ports, nint offset) =>
        Store(new Nine<TLane>(value, value, value, value, value, value, value, value, value), ports, offset);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(in Nine<TLane> values, in OutputPorts ports, nint offset)
    {
        TLane.Store(values.First, ports.First + offset);
        TLane.Store(values.Second, ports.Second + offset);
        TLane.Store(values.Third, ports.Third + offset);
        TLane.Store(values.Fourth, ports.Fourth + offset);
        TLane.Store(values.Fifth, ports.Fifth + offset);
        TLane.Store(values.Sixth, ports.Sixth + offset);
        TLane.Store(values.Seventh, ports.Seventh + offset);
        TLane.Store(values.Eighth, ports.Eighth + offset);
        TLane.Store(values.Ninth, ports.Ninth + offset);
    }
}
