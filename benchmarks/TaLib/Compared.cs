using TradingChitti.Indicators;

namespace TradingChitti.Benchmarks.TaLib;

/// <summary>An indicator both have.</summary>
/// <param name="Name">How it is called with its parameters.</param>
/// <param name="Indicator">Ours.</param>
/// <param name="Inputs">The columns it reads.</param>
/// <param name="Goal">How many times faster than TA-Lib C one series along time is to be.</param>
internal sealed record Compared(string Name, Indicator Indicator, string[] Inputs, double Goal)
{
    private const int MostBars = 10_000;

    /// <summary>The fifteen of the comparison.</summary>
    public static Compared[] All { get; } =
    [
        Of("SMA 20", "sma", 2.5, [20]),
        Of("EMA 20", "ema", 2.5, [20]),
        Of("RSI 14", "rsi", 5, [14]),
        Of("MACD 12 26 9", "macd", 3, [12, 26, 9]),
        Of("BBANDS 20 2", "bbands", 3, [20, 2]),
        Of("ATR 14", "atr", 2.5, [14]),
        Of("STOCH 14 3 3", "stoch", 4, [14, 3, 0, 3, 0]),
        Of("CCI 20", "cci", 4, [20]),
        Of("MFI 14", "mfi", 2.5, [14]),
        Of("OBV", "obv", 5, []),
        Of("AD", "ad", 1, []),
        Of("WILLR 14", "willr", 2.5, [14]),
        Of("STDDEV 20", "stddev", 3, [20]),
        Of("LINEARREG 14", "linearreg", 8, [14]),
        Of("CDLENGULFING", "engulfing", 5, []),
    ];

    private string Function => Indicator.Definition.TaLib ?? throw new InvalidOperationException(Name);

    private int Outputs => Indicator.Definition.Outputs.Count;

    public void Recurrence(Bars bars, int first, int count, double[][] outputs) =>
        Indicator.Compute(InputsOf(bars, first, count), OutputsOf(outputs, count));

    public void AlongTime(Bars bars, int first, int count, double[][] outputs) =>
        Indicator.ComputeAlongTime(InputsOf(bars, first, count), OutputsOf(outputs, count));

    public unsafe int TaLib(Bars bars, int first, int count, double[][] outputs)
    {
        fixed (double* x0 = Column(bars, 0), x1 = Column(bars, 1), x2 = Column(bars, 2), x3 = Column(bars, 3))
        fixed (double* y0 = outputs[0], y1 = outputs[1], y2 = outputs[2])
            return TaLibC.Call(Function, count, [x0 + first, x1 + first, x2 + first, x3 + first], [y0, y1, y2]);
    }

    /// <summary>The largest distance of our values from TA-Lib's, relative where they are above 1.</summary>
    public double Error(Bars bars, int first, int count, bool alongTime)
    {
        double[][] ours = Room();
        double[][] theirs = Room();
        if (alongTime)
            AlongTime(bars, first, count, ours);
        else
            Recurrence(bars, first, count, ours);
        int lookback = TaLib(bars, first, count, theirs);
        double error = lookback == Indicator.Lookback ? 0 : double.PositiveInfinity;
        for (int output = 0; output < Outputs; output++)
        {
            for (int bar = lookback; bar < count; bar++)
            {
                double expected = Function.StartsWith("CDL", StringComparison.Ordinal) ? Integer(theirs[output], bar - lookback) : theirs[output][bar - lookback];
                double distance = Math.Abs(ours[output][bar] - expected) / Math.Max(1, Math.Abs(expected));
                error = distance <= error ? error : distance;
            }
        }

        return error;
    }

    public static double[][] Room() => [new double[MostBars], new double[MostBars], new double[MostBars]];

    private static int Integer(double[] column, int index) =>
        System.Runtime.InteropServices.MemoryMarshal.Cast<double, int>(column.AsSpan())[index];

    private static Compared Of(string name, string id, double goal, double[] parameters)
    {
        IndicatorDefinition definition = IndicatorCatalog.All.First(each => each.Id == id);
        return new(name, definition.Bind(parameters), [.. definition.Inputs.Select(input => input.Name)], goal);
    }

    private double[] Column(Bars bars, int input) => bars.Column(Inputs[Math.Min(input, Inputs.Length - 1)]);

    private InputColumns InputsOf(Bars bars, int first, int count)
    {
        InputColumns inputs = default;
        foreach (string name in Inputs)
            inputs = inputs.With(bars.Column(name).AsSpan(first, count));
        return inputs;
    }

    private OutputColumns OutputsOf(double[][] columns, int count)
    {
        OutputColumns outputs = default;
        for (int output = 0; output < Outputs; output++)
            outputs = outputs.With(columns[output].AsSpan(0, count));
        return outputs;
    }
}
