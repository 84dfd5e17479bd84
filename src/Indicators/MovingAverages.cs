namespace TradingChitti.Indicators;

/// <summary>The moving averages a parameter may choose: every definition in the catalogue that says which type it is.</summary>
internal static class MovingAverages
{
    private static readonly Lazy<Dictionary<MovingAverageType, IndicatorDefinition>> ByType = new(() =>
        IndicatorCatalog.All.Where(definition => definition.AverageType is not null)
            .ToDictionary(definition => definition.AverageType ?? default));

    /// <summary>The types there are.</summary>
    public static IEnumerable<MovingAverageType> Types => ByType.Value.Keys.Order();

    /// <summary>Whether a number is one of TA-Lib's that the catalogue has.</summary>
    public static bool Has(double number) => number == Math.Floor(number) && ByType.Value.ContainsKey((MovingAverageType)number);

    /// <summary>The open kernel type of an average.</summary>
    public static Type KernelOf(MovingAverageType type) => ByType.Value[type].AverageKernel ?? ByType.Value[type].Kernel;

    /// <summary>Bars an average needs before its first value; a period of 1, allowed inside another indicator, passes values through.</summary>
    public static int Lookback(int type, int period) =>
        period <= 1 ? 0 : ByType.Value[(MovingAverageType)type].Warmup(Arguments(type, period));

    /// <summary>Bars until an average has forgotten what came before the series.</summary>
    public static int SettleLength(int type, int period)
    {
        if (period <= 1)
            return 0;
        IndicatorDefinition average = ByType.Value[(MovingAverageType)type];
        return (average.Settling ?? average.Warmup)(Arguments(type, period));
    }

    private static Arguments Arguments(int type, int period) =>
        new((double[])[period, .. ByType.Value[(MovingAverageType)type].Parameters.Skip(1).Select(parameter => parameter.Default)]);
}
