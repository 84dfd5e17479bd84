using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Statistics;

/// <summary>Rank of a value in its window.</summary>
public static class RollingRank
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "rolling_rank",
        Name = "Rolling Rank",
        Family = IndicatorFamily.Statistics,
        Inputs = IndicatorInput.Real,
        Parameters = [IndicatorParameter.Period(30)],
        Outputs = [new("rank", 1)],
        Formula = "rank of x among the values of the window from 1, the smallest, to period; equal values share the mean of their ranks",
        Source = "pandas rolling rank, method average",
        Warmup = arguments => arguments.Integer(0) - 1,
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, Real<TLane>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private Window<TLane> _window;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) =>
            new() { _window = new(arguments.Integer(0), ref plan) };

        public void Warm(in Real<TLane> row, Scratch<TLane> memory) => _window.Add(row.X, memory);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in Real<TLane> row, Scratch<TLane> memory)
        {
            _window.Add(row.X, memory);
            TLane below = 0;
            TLane upTo = 0;
            for (int place = _window.Oldest; place <= _window.Newest; place++)
            {
                below += (memory[place] < row.X) & 1;
                upTo += (memory[place] <= row.X) & 1;
            }

            return (below + upTo + 1) / 2;
        }
    }
}
