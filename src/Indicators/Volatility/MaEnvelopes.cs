using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Volatility;

/// <summary>Moving average envelopes.</summary>
public static class MaEnvelopes
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<,>))
    {
        Id = "ma_envelopes",
        Name = "Moving Average Envelopes",
        Family = IndicatorFamily.Volatility,
        Inputs = IndicatorInput.Real,
        Parameters = [IndicatorParameter.Period(20), IndicatorParameter.Real("percent", 2.5, 0, 1000), IndicatorParameter.Average()],
        Outputs = [new("upper"), new("middle"), new("lower")],
        Formula = "middle = ma(x, period); upper and lower = middle * (1 ± percent / 100)",
        Source = "Common knowledge; Stock Indicators for .NET (DaveSkender, Apache-2.0)",
        Warmup = arguments => MovingAverages.Lookback(arguments.Integer(2), arguments.Integer(0)),
        Settling = arguments => MovingAverages.SettleLength(arguments.Integer(2), arguments.Integer(0)),
    };

    internal struct Kernel<TLane, TAverage> : IKernel<Kernel<TLane, TAverage>, TLane, Real<TLane>, Three<TLane>>
        where TLane : unmanaged, ILane<TLane>
        where TAverage : unmanaged, IAverage<TAverage, TLane>
    {
        private Stage<TLane, TAverage> _middle;
        private double _fraction;

        public static Kernel<TLane, TAverage> Create(Arguments arguments, ref MemoryPlan plan) =>
            new() { _middle = new(arguments.Integer(0), ref plan), _fraction = arguments[1] / 100 };

        public void Warm(in Real<TLane> row, Scratch<TLane> memory) => _middle.Feed(row.X, memory, out _);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Three<TLane> Step(in Real<TLane> row, Scratch<TLane> memory)
        {
            TLane middle = _middle.Step(row.X, memory);
            TLane distance = middle * _fraction;
            return new(middle + distance, middle, middle - distance);
        }
    }
}
