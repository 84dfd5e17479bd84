using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;
using TradingChitti.Indicators.Windows;

namespace TradingChitti.Indicators.Statistics;

/// <summary>Hurst exponent from rescaled ranges.</summary>
public static class Hurst
{
    private const int MostPieces = 32;
    private const int LeastSize = 8;

    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<>))
    {
        Id = "hurst",
        Name = "Hurst Exponent",
        Family = IndicatorFamily.Statistics,
        Inputs = IndicatorInput.Real,
        Parameters = [IndicatorParameter.Period(100, minimum: 20)],
        Outputs = [new("hurst")],
        Formula = "slope of log(mean of range / deviation) on log(size): the window of returns ln(x / x[1]) cut into 1, 2, 4, … 32 "
            + "pieces of at least 8, range of the sums of the distances from a piece's mean, population deviation",
        Source = "Harold Edwin Hurst, 1951; Mandelbrot and Wallis, 1969; Stock Indicators for .NET GetHurst for the pieces",
        WhenUndefined = "0.5 where no piece of some size has a deviation; a return is 0 where one of its values is not above 0",
        Warmup = arguments => arguments.Integer(0),
    };

    private readonly struct Log : IFunction
    {
        public static double Of(double x) => Math.Log(x);
    }

    internal struct Kernel<TLane> : IKernel<Kernel<TLane>, TLane, Real<TLane>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>
    {
        private Window<TLane> _returns;
        private TLane _previous;
        private bool _started;

        public static Kernel<TLane> Create(Arguments arguments, ref MemoryPlan plan) =>
            new() { _returns = new(arguments.Integer(0), ref plan) };

        public void Warm(in Real<TLane> row, Scratch<TLane> memory)
        {
            if (_started)
                _returns.Add(TLane.Each<LogRatio>(row.X, _previous), memory);
            _started = true;
            _previous = row.X;
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in Real<TLane> row, Scratch<TLane> memory)
        {
            _returns.Add(TLane.Each<LogRatio>(row.X, _previous), memory);
            _previous = row.X;
            TLane isDefined = TLane.Same(0, 0);
            TLane ratios = 0;
            TLane products = 0;
            double sizes = 0;
            double squares = 0;
            int sets = 0;
            for (int pieces = 1; pieces <= MostPieces && _returns.Length / pieces >= LeastSize; pieces *= 2)
            {
                TLane ratio = MeanRatio(pieces, memory);
                isDefined &= ratio > 0;
                TLane logRatio = TLane.Each<Log>(ratio);
                double logSize = Math.Log(_returns.Length / pieces);
                ratios += logRatio;
                products += logRatio * logSize;
                sizes += logSize;
                squares += logSize * logSize;
                sets++;
            }

            TLane slope = (products - (ratios * (sizes / sets))) / (squares - (sizes * sizes / sets));
            return TLane.Select(isDefined, slope, 0.5);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private readonly TLane MeanRatio(int pieces, Scratch<TLane> memory)
        {
            int size = _returns.Length / pieces;
            TLane sum = 0;

            // The oldest values are left out where pieces do not use up the window.
            for (int end = _returns.Newest + 1, piece = 0; piece < pieces; piece++, end -= size)
                sum += Ratio(end - size, end, memory);
            return sum / pieces;
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static TLane Ratio(int start, int end, Scratch<TLane> memory)
        {
            TLane last = memory[end - 1];
            TLane total = 0;
            for (int place = start; place < end; place++)
                total += memory[place] - last;
            TLane mean = total / (end - start);
            TLane way = memory[start] - last - mean;
            TLane highest = way;
            TLane lowest = way;
            TLane squares = way * way;
            for (int place = start + 1; place < end; place++)
            {
                TLane step = memory[place] - last - mean;
                way += step;
                highest = TLane.Max(way, highest);
                lowest = TLane.Min(way, lowest);
                squares += step * step;
            }

            return TLane.Select(squares > 0, (highest - lowest) / TLane.Sqrt(squares / (end - start)), 0);
        }
    }
}
