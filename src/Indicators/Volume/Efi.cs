using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Averages;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Volume;

/// <summary>Elder's force index.</summary>
public static class Efi
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "efi",
        Name = "Elder Force Index",
        Family = IndicatorFamily.Volume,
        Inputs = IndicatorInput.CloseVolume,
        Parameters = [IndicatorParameter.Period(13, minimum: 1)],
        Outputs = [new("efi")],
        Formula = "ema((close - close[1]) * volume, period)",
        Source = "Alexander Elder, Trading for a Living, 1993",
        Warmup = arguments => arguments.Integer(0),
        Settling = arguments => arguments.Integer(0) + Ema.SettleLength(arguments.Integer(0)),
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, RealVolume<TLane>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private Stage<TLane, Ema.Kernel<TLane>> _average;
        private TLane _close;
        private bool _started;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) =>
            new() { _average = new(arguments.Integer(0), ref plan) };

        public void Warm(in RealVolume<TLane> row, Scratch<TLane> memory)
        {
            if (_started)
                _average.Feed((row.X - _close) * row.Volume, memory, out _);
            _started = true;
            _close = row.X;
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in RealVolume<TLane> row, Scratch<TLane> memory)
        {
            TLane force = (row.X - _close) * row.Volume;
            _close = row.X;
            return _average.Step(force, memory);
        }
    }
}
