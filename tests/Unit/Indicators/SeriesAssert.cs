using Xunit.Sdk;

namespace TradingChitti.Tests.Unit.Indicators;

/// <summary>Comparisons of whole series that say at which bar they part.</summary>
internal static class SeriesAssert
{
    /// <summary>Every bit the same; a NaN equals a NaN.</summary>
    public static void BitEqual(double[][] expected, double[][] actual)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (int output = 0; output < expected.Length; output++)
        {
            Assert.Equal(expected[output].Length, actual[output].Length);
            for (int bar = 0; bar < expected[output].Length; bar++)
            {
                if (BitConverter.DoubleToInt64Bits(expected[output][bar]) != BitConverter.DoubleToInt64Bits(actual[output][bar])
                    && !(double.IsNaN(expected[output][bar]) && double.IsNaN(actual[output][bar])))
                {
                    throw new XunitException($"Output {output}, bar {bar}: {expected[output][bar]:R} expected, {actual[output][bar]:R} found.");
                }
            }
        }
    }

    /// <summary>Equal to <c>tolerance * max(1, |expected|)</c>; NaN only where NaN is expected.</summary>
    public static void Close(double[] expected, double[] actual, double tolerance)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (int bar = 0; bar < expected.Length; bar++)
        {
            if (!(Error(expected[bar], actual[bar]) <= tolerance))
                throw new XunitException($"Bar {bar}: {expected[bar]:R} expected, {actual[bar]:R} found.");
        }
    }

    /// <summary>The distance from what is expected, relative to it where it is above 1; infinite where one of the two is NaN.</summary>
    public static double Error(double expected, double actual) => (double.IsNaN(expected), double.IsNaN(actual)) switch
    {
        (true, true) => 0,
        (false, false) => Math.Abs(expected - actual) / Math.Max(1, Math.Abs(expected)),
        _ => double.PositiveInfinity,
    };
}
