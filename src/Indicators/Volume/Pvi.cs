using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;

namespace TradingChitti.Indicators.Volume;

/// <summary>Positive volume index.</summary>
public static class Pvi
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "pvi",
        Name = "Positive Volume Index",
        Family = IndicatorFamily.Volume,
        Inputs = IndicatorInput.CloseVolume,
        Outputs = [new("pvi")],
        Formula = "pvi[1] * close / close[1] on bars with more volume than the one before, else pvi[1]; 1000 on the first bar",
        Source = "Paul Dysart, 1930s; Norman Fosback, Stock Market Logic, 1976",
        WhenUndefined = "unchanged where close[1] is 0",
        Settling = _ => int.MaxValue,
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, RealVolume<TLane>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private TLane _index;
        private TLane _close;
        private TLane _volume;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) => new() { _index = 1000 };

        public void Warm(in RealVolume<TLane> row, Scratch<TLane> memory) => Step(row, memory);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in RealVolume<TLane> row, Scratch<TLane> memory)
        {
            TLane changed = _index + ((row.X - _close) / _close * _index);
            _index = TLane.Select((row.Volume > _volume) & ~TLane.Same(_close, 0), changed, _index);
            _close = row.X;
            _volume = row.Volume;
            return _index;
        }
    }
}
