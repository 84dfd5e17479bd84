using System.Runtime.Intrinsics;

namespace TradingChitti.Indicators;

/// <summary>How many instruments of a panel are computed side by side. Results are equal bit for bit at every width.</summary>
public enum LaneWidth
{
    /// <summary>One: no vector registers.</summary>
    One = 1,

    /// <summary>Two: 128 bits.</summary>
    Two = 2,

    /// <summary>Four: 256 bits.</summary>
    Four = 4,

    /// <summary>Eight: 512 bits.</summary>
    Eight = 8,
}

/// <summary>The lanes of this machine.</summary>
public static class LaneWidths
{
    /// <summary>The widest lane the processor has registers for.</summary>
    public static LaneWidth Widest { get; } =
        Vector512.IsHardwareAccelerated ? LaneWidth.Eight
        : Vector256.IsHardwareAccelerated ? LaneWidth.Four
        : Vector128.IsHardwareAccelerated ? LaneWidth.Two
        : LaneWidth.One;
}
