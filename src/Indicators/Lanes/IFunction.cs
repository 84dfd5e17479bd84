namespace TradingChitti.Indicators.Lanes;

/// <summary>A function lanes have no instruction for.</summary>
internal interface IFunction
{
    static abstract double Of(double x);
}

/// <summary>A function of two numbers lanes have no instruction for.</summary>
internal interface IFunctionOfTwo
{
    static abstract double Of(double x, double y);
}
