using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;

namespace TradingChitti.Indicators.Prices;

/// <summary>Renko: the last brick of a fixed size.</summary>
public static class Renko
{
    // Prices are counted in bricks to a millionth: 100.05 is 2001 bricks of 0.05, though not so in binary.
    private const double Resolution = 1e6;

    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "renko",
        Name = "Renko",
        Family = IndicatorFamily.Prices,
        Inputs = IndicatorInput.Real,
        Parameters = [IndicatorParameter.Real("brick", 10, 1e-3, 1e9)],
        Outputs = [new("level"), new("direction", -1, 1, IsSparse: true)],
        Formula = "bricks between multiples of their size: one more up each time x is a whole brick above the last one's upper end, one "
            + "more down each time it is a whole brick below its lower end; level, where the last one closed; direction, 1 up or -1 down",
        Source = "Steve Nison, Beyond Candlesticks, 1994; Stock Indicators for .NET GetRenko for the rule of reversal. The first level "
            + "is x rounded to a multiple of the brick",
        Settling = _ => int.MaxValue,
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, Real<TLane>, Two<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private TLane _top;
        private TLane _bottom;
        private TLane _direction;
        private double _brick;
        private bool _started;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) =>
            new() { _direction = double.NaN, _brick = arguments[0] };

        public void Warm(in Real<TLane> row, Scratch<TLane> memory)
        {
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Two<TLane> Step(in Real<TLane> row, Scratch<TLane> memory)
        {
            TLane bricks = TLane.Floor((row.X / _brick * Resolution) + 0.5) / Resolution;
            if (!_started)
            {
                _started = true;
                _top = TLane.Floor(bricks + 0.5);
                _bottom = _top;
            }

            TLane above = TLane.Floor(bricks);
            TLane below = TLane.Ceiling(bricks);
            TLane isUp = above > _top;
            TLane isDown = below < _bottom;
            _top = TLane.Select(isUp, above, TLane.Select(isDown, below + 1, _top));
            _bottom = TLane.Select(isDown, below, TLane.Select(isUp, above - 1, _bottom));
            _direction = TLane.Select(isUp, 1, TLane.Select(isDown, -1, _direction));
            return new(TLane.Select(_direction < 0, _bottom, _top) * _brick, _direction);
        }
    }
}
