using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Statistics;

/// <summary>Percent rank: how many of the values before are below this one.</summary>
public static class PercentRank
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "percent_rank",
        Name = "Percent Rank",
        Family = IndicatorFamily.Statistics,
        Inputs = IndicatorInput.Real,
        Parameters = [IndicatorParameter.Period(100, minimum: 1)],
        Outputs = [new("percent_rank", 0, 100)],
        Formula = "100 * (number of the period values before this one that are less than it) / period",
        Source = "Connors Research, An Introduction to ConnorsRSI, 2012; where charting packages count values that are less or equal, "
            + "equal ones do not count here",
        Warmup = arguments => arguments.Integer(0),
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
            // Two counts side by side: one addition waits for the one before it.
            TLane even = 0;
            TLane odd = 0;
            int place = _window.Oldest;
            for (; place < _window.Newest; place += 2)
            {
                even += (memory[place] < row.X) & 1;
                odd += (memory[place + 1] < row.X) & 1;
            }

            if (place == _window.Newest)
                even += (memory[place] < row.X) & 1;
            _window.Add(row.X, memory);
            return (even + odd) * 100 / _window.Length;
        }
    }
}
