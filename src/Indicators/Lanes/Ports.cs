namespace TradingChitti.Indicators.Lanes;

/// <summary>Where the input columns of a run start.</summary>
internal unsafe struct InputPorts
{
    public double* First, Second, Third, Fourth, Fifth, Sixth;
}

/// <summary>Where the output columns of a run start.</summary>
internal unsafe struct OutputPorts
{
    public double* First, Second, Third, Fourth, Fifth, Sixth, Seventh, Eighth, Ninth;
}
