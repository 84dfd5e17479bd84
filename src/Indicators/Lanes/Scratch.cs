using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace TradingChitti.Indicators.Lanes;

/// <summary>The window memory of a running kernel: zero when it starts, addressed by what its <see cref="MemoryPlan"/> handed out.</summary>
internal readonly unsafe struct Scratch<TLane>(TLane* memory, int length)
    where TLane : unmanaged, ILane<TLane>
{
    public ref TLane this[int index]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            Debug.Assert((uint)index < (uint)length, "A kernel reached outside the memory it planned.");
            return ref memory[index];
        }
    }

    /// <summary>Lanes a kernel takes that is kept in window memory: as many of them as a parameter asks for.</summary>
    public static int LanesOf<TPart>()
        where TPart : unmanaged => (sizeof(TPart) + sizeof(TLane) - 1) / sizeof(TLane);

    /// <summary>The kernel kept at an index.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref TPart Part<TPart>(int index)
        where TPart : unmanaged => ref Unsafe.As<TLane, TPart>(ref this[index]);
}

/// <summary>Adds up the window memory a kernel asks for while it is created.</summary>
internal struct MemoryPlan
{
    /// <summary>Lanes asked for so far.</summary>
    public int Length { get; private set; }

    /// <summary>Sets lanes aside and gives the index of the first.</summary>
    public int Take(int length)
    {
        int start = Length;
        Length = checked(start + length);
        return start;
    }
}
