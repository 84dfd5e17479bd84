using TradingChitti.Indicators;

namespace TradingChitti.Tests.Unit.Indicators.Arithmetic;

public sealed class ArithmeticTests
{
    private const double U = double.NaN;

    [Theory]
    [InlineData("acos", new[] { 500, 1.0000001, 1, -1 }, new[] { U, U, 0, Math.PI })]
    [InlineData("asin", new[] { 500, -1.0000001, 0, 1 }, new[] { U, U, 0, Math.PI / 2 })]
    [InlineData("ln", new double[] { -1, 0, 1 }, new[] { U, U, 0 })]
    [InlineData("log10", new double[] { -1, 0, 1000 }, new[] { U, U, 3 })]
    [InlineData("sqrt", new double[] { -1, 0, 4 }, new[] { U, 0, 2 })]
    [InlineData("exp", new double[] { 1000, 0, -1000 }, new[] { U, 1, 0 })]
    [InlineData("cosh", new double[] { 1000, -1000, 0 }, new[] { U, U, 1 })]
    [InlineData("sinh", new double[] { 1000, -1000, 0 }, new[] { U, U, 0 })]
    [InlineData("tanh", new double[] { 1000, -1000, 0 }, new double[] { 1, -1, 0 })]
    [InlineData("floor", new[] { 1.5, -1.5, 2 }, new double[] { 1, -2, 2 })]
    [InlineData("ceil", new[] { 1.5, -1.5, 2 }, new double[] { 2, -1, 2 })]
    public void Function_OutsideItsDomain_IsNotAvailable(string id, double[] x, double[] expected) => Assert.Equal(expected, Run(id, x));

    [Theory]
    [InlineData("div", new double[] { 1, 0, -1, 6 }, new double[] { 0, 0, 0, 3 }, new[] { U, U, U, 2 })]
    [InlineData("div", new[] { 1e300, 1 }, new[] { 1e-300, 4 }, new[] { U, 0.25 })]
    [InlineData("mult", new[] { 1e300, -1e300, 3 }, new[] { 1e300, 1e300, 4 }, new[] { U, U, 12 })]
    [InlineData("add", new[] { 1.7e308, 3 }, new[] { 1.7e308, 4 }, new[] { U, 7 })]
    [InlineData("sub", new[] { -1.7e308, 3 }, new[] { 1.7e308, 4 }, new[] { U, -1 })]
    public void Operation_WithoutAFiniteResult_IsNotAvailable(string id, double[] x, double[] y, double[] expected) =>
        Assert.Equal(expected, Run(id, x, y));

    private static double[] Run(string id, params double[][] inputs)
    {
        Assert.True(IndicatorCatalog.TryFind(id, out IndicatorDefinition? definition));
        return definition.Bind().Run(inputs)[0];
    }
}
