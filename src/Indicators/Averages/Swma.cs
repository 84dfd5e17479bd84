namespace TradingChitti.Indicators.Averages;

/// <summary>Symmetrically weighted moving average: the triangular one, under the name by which charts of four bars know it.</summary>
public static class Swma
{
    /// <summary>What the indicator is.</summary>
    public static IndicatorDefinition Definition { get; } = new(typeof(Trima.Kernel<>))
    {
        Id = "swma",
        Name = "Symmetrically Weighted Moving Average",
        Family = IndicatorFamily.Averages,
        Inputs = IndicatorInput.Real,
        Parameters = [IndicatorParameter.Period(4)],
        Outputs = [new("swma")],
        Formula = "average of the window by weights 1, 2, …, 2, 1: the same as trima, whose default period is another",
        Source = "TradingView ta.swma, of 4 bars; pandas-ta (twopirllc, MIT) swma, of 10",
        Warmup = arguments => arguments.Integer(0) - 1,
    };
}
