using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Statistics;

/// <summary>Covariance of two series.</summary>
public static class Covariance
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "covariance",
        Name = "Covariance",
        Family = IndicatorFamily.Statistics,
        Inputs = IndicatorInput.RealReal,
        Parameters = [IndicatorParameter.Period(30)],
        Outputs = [new("covariance")],
        Formula = "sum((x - mean x) * (y - mean y)) / period of the window, population covariance",
        Source = "Standard statistics; Stock Indicators for .NET GetCorrelation, Covariance",
        Warmup = arguments => arguments.Integer(0) - 1,
    };

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, RealReal<TLane>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private Window<TLane> _x;
        private Window<TLane> _y;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) =>
            new() { _x = new(arguments.Integer(0), ref plan), _y = new(arguments.Integer(0), ref plan) };

        public void Warm(in RealReal<TLane> row, Scratch<TLane> memory)
        {
            _x.Add(row.X, memory);
            _y.Add(row.Y, memory);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in RealReal<TLane> row, Scratch<TLane> memory)
        {
            _x.Add(row.X, memory);
            _y.Add(row.Y, memory);
            TLane meanX = _x.MeanAboveNewest(memory);
            TLane meanY = _y.MeanAboveNewest(memory);
            TLane products = 0;
            int apart = _y.Oldest - _x.Oldest;
            for (int place = _x.Oldest; place <= _x.Newest; place++)
                products += (memory[place] - row.X - meanX) * (memory[place + apart] - row.Y - meanY);
            return products / _x.Length;
        }
    }
}
