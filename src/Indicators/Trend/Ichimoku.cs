using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Trend;

/// <summary>Ichimoku's cloud, each line as it stands at the bar: nothing is drawn ahead or back.</summary>
public static class Ichimoku
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "ichimoku",
        Name = "Ichimoku Kinko Hyo",
        Family = IndicatorFamily.Trend,
        Inputs = IndicatorInput.HighLowClose,
        Parameters =
        [
            IndicatorParameter.Period(9, minimum: 1, name: "tenkan"),
            IndicatorParameter.Period(26, minimum: 1, name: "kijun"),
            IndicatorParameter.Period(52, minimum: 1, name: "senkou"),
            new("shift", double.NaN, 1, IndicatorParameter.LongestPeriod, Integer: true, SameAs: "kijun"),
        ],
        Outputs = [new("tenkan"), new("kijun"), new("span_a"), new("span_b"), new("lagging")],
        Formula = "mid(n) = (max(high, n) + min(low, n)) / 2; tenkan = mid(tenkan), kijun = mid(kijun); the cloud in force at the bar, of "
            + "shift bars before it: span_a = (tenkan[shift] + kijun[shift]) / 2, span_b = mid(senkou)[shift]; lagging = close[shift], the "
            + "price which today's close, drawn shift bars back, lies above or below",
        Source = "Goichi Hosoda (Ichimoku Sanjin), 1969; Stock Indicators for .NET (DaveSkender, Apache-2.0), but for the lagging line",
        Warmup = Lookback,
    };

    private static int Lookback(Arguments arguments) =>
        Math.Max(Math.Max(arguments.Integer(0), arguments.Integer(1)), arguments.Integer(2)) - 1 + arguments.Integer(3);

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, HighLowClose<TLane>, Five<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private Middle _tenkan, _kijun, _senkou;
        private Ring<TLane> _spanA, _spanB, _closes;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) => new()
        {
            _tenkan = new(arguments.Integer(0), ref plan),
            _kijun = new(arguments.Integer(1), ref plan),
            _senkou = new(arguments.Integer(2), ref plan),
            _spanA = new(arguments.Integer(3), ref plan),
            _spanB = new(arguments.Integer(3), ref plan),
            _closes = new(arguments.Integer(3), ref plan),
        };

        public void Warm(in HighLowClose<TLane> row, Scratch<TLane> memory) => Step(row, memory);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Five<TLane> Step(in HighLowClose<TLane> row, Scratch<TLane> memory)
        {
            TLane tenkan = _tenkan.Add(row, memory);
            TLane kijun = _kijun.Add(row, memory);
            return new(
                tenkan,
                kijun,
                _spanA.Replace((tenkan + kijun) / 2, memory),
                _spanB.Replace(_senkou.Add(row, memory), memory),
                _closes.Replace(row.Close, memory));
        }

        private struct Middle(int length, ref MemoryPlan plan)
        {
            private RollingExtreme<TLane, Highest> _highest = new(length, ref plan);
            private RollingExtreme<TLane, Lowest> _lowest = new(length, ref plan);

            [MethodImpl(MethodImplOptions.AggressiveInlining)]
            public TLane Add(in HighLowClose<TLane> row, Scratch<TLane> memory) =>
                (_highest.Add(row.High, memory) + _lowest.Add(row.Low, memory)) / 2;
        }
    }
}
