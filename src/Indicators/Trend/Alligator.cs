using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Averages;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Trend;

/// <summary>Williams' alligator: three Wilder averages of the median price, each drawn some bars later.</summary>
public static class Alligator
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "alligator",
        Name = "Williams Alligator",
        Family = IndicatorFamily.Trend,
        Inputs = IndicatorInput.HighLow,
        Parameters = Parameters,
        Outputs = [new("jaw"), new("teeth"), new("lips")],
        Formula = "each line rma((high + low) / 2, period) of its shift bars before: jaw 13 and 8, teeth 8 and 5, lips 5 and 3",
        Source = "Bill Williams, New Trading Dimensions, 1998; Stock Indicators for .NET (DaveSkender, Apache-2.0)",
        Warmup = Lookback,
        Settling = SettleLength,
    };

    internal static IReadOnlyList<IndicatorParameter> Parameters =>
    [
        IndicatorParameter.Period(13, minimum: 1, name: "jaw"),
        IndicatorParameter.Period(8, minimum: 1, name: "jaw_shift"),
        IndicatorParameter.Period(8, minimum: 1, name: "teeth"),
        IndicatorParameter.Period(5, minimum: 1, name: "teeth_shift"),
        IndicatorParameter.Period(5, minimum: 1, name: "lips"),
        IndicatorParameter.Period(3, minimum: 1, name: "lips_shift"),
    ];

    internal static int Lookback(Arguments arguments) => Longest(arguments, period => period - 1);

    internal static int SettleLength(Arguments arguments) => Longest(arguments, Rma.SettleLength);

    private static int Longest(Arguments arguments, Func<int, int> bars)
    {
        int longest = 0;
        for (int line = 0; line < 3; line++)
            longest = Math.Max(longest, bars(arguments.Integer(2 * line)) + arguments.Integer((2 * line) + 1));
        return longest;
    }

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, HighLow<TLane>, Three<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private Line _jaw, _teeth, _lips;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) => new()
        {
            _jaw = new(arguments.Integer(0), arguments.Integer(1), ref plan),
            _teeth = new(arguments.Integer(2), arguments.Integer(3), ref plan),
            _lips = new(arguments.Integer(4), arguments.Integer(5), ref plan),
        };

        public void Warm(in HighLow<TLane> row, Scratch<TLane> memory)
        {
            TLane middle = (row.High + row.Low) / 2;
            _jaw.Warm(middle, memory);
            _teeth.Warm(middle, memory);
            _lips.Warm(middle, memory);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Three<TLane> Step(in HighLow<TLane> row, Scratch<TLane> memory)
        {
            TLane middle = (row.High + row.Low) / 2;
            return new(_jaw.Step(middle, memory), _teeth.Step(middle, memory), _lips.Step(middle, memory));
        }

        private struct Line(int period, int shift, ref MemoryPlan plan)
        {
            private Stage<TLane, Rma.Kernel<TLane>> _average = new(period, ref plan);
            private Ring<TLane> _before = new(shift, ref plan);

            public void Warm(TLane x, Scratch<TLane> memory)
            {
                if (_average.Feed(x, memory, out TLane average))
                    _before.Replace(average, memory);
            }

            [MethodImpl(MethodImplOptions.AggressiveInlining)]
            public TLane Step(TLane x, Scratch<TLane> memory) => _before.Replace(_average.Step(x, memory), memory);
        }
    }
}
