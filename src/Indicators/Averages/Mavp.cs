using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;

namespace TradingChitti.Indicators.Averages;

/// <summary>Moving average whose period is a series.</summary>
public static class Mavp
{
    /// <summary>What all the averages together may take, in values.</summary>
    private const int MostMemory = 1 << 18;

    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Kernel<,>))
    {
        Id = "mavp",
        Name = "Moving Average with Variable Period",
        Family = IndicatorFamily.Averages,
        Inputs = [new("close", true, true), new("periods", true, true)],
        Parameters = [IndicatorParameter.Period(2, name: "min"), IndicatorParameter.Period(30, name: "max"), IndicatorParameter.Average()],
        Outputs = [new("mavp")],
        Formula = "ma(x, periods), the period cut to a whole number from min to max; "
            + "all averages give their first value on the bar of the longest",
        Source = "TA-Lib 0.6 TA_MAVP",
        TaLib = "MAVP",
        Warmup = arguments => MovingAverages.Lookback(arguments.Integer(2), Longest(arguments)),
        Settling = arguments => MovingAverages.SettleLength(arguments.Integer(2), Longest(arguments)),
    };

    // A maximum below the minimum leaves the minimum.
    private static int Longest(Arguments arguments) => Math.Max(arguments.Integer(0), arguments.Integer(1));

    internal struct Kernel<TLane, TAverage> : IKernel<Kernel<TLane, TAverage>, TLane, RealReal<TLane>, One<TLane>>
        where TLane : unmanaged, ILane<TLane>
        where TAverage : unmanaged, IAverage<TAverage, TLane>
    {
        private int _shortest;
        private int _longest;
        private int _parts;
        private int _bar;

        /// <summary>Every average there may be runs, in window memory one behind the other; a bar takes that of its period.</summary>
        public static Kernel<TLane, TAverage> Create(Arguments arguments, ref MemoryPlan plan)
        {
            int shortest = arguments.Integer(0);
            int longest = Longest(arguments);
            int parts = plan.Take((longest - shortest + 1) * Scratch<TLane>.LanesOf<TAverage>());
            MemoryPlan windows = plan;
            for (int period = shortest; period <= longest; period++)
            {
                TAverage.Create(period, ref windows);
                if (windows.Length - parts > MostMemory)
                {
                    throw new ArgumentOutOfRangeException(
                        nameof(arguments), longest, $"max must be nearer to a min of {shortest}: all averages between run.");
                }
            }

            plan = windows;
            return new() { _shortest = shortest, _longest = longest, _parts = parts };
        }

        public void Warm(in RealReal<TLane> row, Scratch<TLane> memory)
        {
            if (_bar == 0)
                Start(memory);
            int missing = TAverage.LookbackOf(_longest) - _bar++;
            int part = _parts;
            for (int period = _shortest; period <= _longest; period++)
            {
                if (missing <= TAverage.LookbackOf(period))
                    memory.Part<TAverage>(part).Warm(row.X, memory);
                part += Scratch<TLane>.LanesOf<TAverage>();
            }
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public One<TLane> Step(in RealReal<TLane> row, Scratch<TLane> memory)
        {
            TLane wanted = TLane.Min(TLane.Max(TLane.Floor(row.Y), _shortest), _longest);
            TLane average = 0;
            int part = _parts;
            for (int period = _shortest; period <= _longest; period++)
            {
                TLane each = memory.Part<TAverage>(part).Step(row.X, memory);
                average = TLane.Select(TLane.Same(wanted, period), each, average);
                part += Scratch<TLane>.LanesOf<TAverage>();
            }

            return average;
        }

        private readonly void Start(Scratch<TLane> memory)
        {
            MemoryPlan windows = default;
            windows.Take(_parts + ((_longest - _shortest + 1) * Scratch<TLane>.LanesOf<TAverage>()));
            int part = _parts;
            for (int period = _shortest; period <= _longest; period++)
            {
                memory.Part<TAverage>(part) = TAverage.Create(period, ref windows);
                part += Scratch<TLane>.LanesOf<TAverage>();
            }
        }
    }
}
