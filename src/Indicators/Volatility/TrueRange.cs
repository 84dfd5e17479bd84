using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;

namespace TradingChitti.Indicators.Volatility;

/// <summary>True range.</summary>
public static class TrueRange
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "trange",
        Name = "True Range",
        Family = IndicatorFamily.Volatility,
        Inputs = IndicatorInput.HighLowClose,
        Outputs = [new("trange", 0)],
        Formula = "max(high - low, |high - close[1]|, |low - close[1]|)",
        Source = "J. Welles Wilder, New Concepts in Technical Trading Systems, 1978; TA-Lib 0.6 TA_TRANGE",
        TaLib = "TRANGE",
        Warmup = _ => 1,
    };

    /// <summary>The range of a bar, reaching to the close before it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static TLane Of<TLane>(in HighLowClose<TLane> bar, TLane closeBefore)
        where TLane : unmanaged, ILane<TLane> =>
        TLane.Max(TLane.Max(bar.High - bar.Low, TLane.Abs(bar.High - closeBefore)), TLane.Abs(bar.Low - closeBefore));

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, HighLowClose<TLane>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private TLane _close;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) => default;

        public void Warm(in HighLowClose<TLane> row, Scratch<TLane> memory) => _close = row.Close;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in HighLowClose<TLane> row, Scratch<TLane> memory)
        {
            TLane range = Of(row, _close);
            _close = row.Close;
            return range;
        }
    }
}
