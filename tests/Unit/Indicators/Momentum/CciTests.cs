using TradingChitti.Indicators.Momentum;

namespace TradingChitti.Tests.Unit.Indicators.Momentum;

public sealed class CciTests
{
    [Theory]
    [InlineData(123.45)]
    [InlineData(0.1)]
    [InlineData(2847.35)]
    public void Cci_OfFlatPrices_IsZeroDespiteTheRoundingOfTheMean(double price)
    {
        double[][] outputs = Cci.Definition.Bind(14).Run(SampleBars.Flat(60, price).Columns(Cci.Definition));
        Assert.All(outputs[0].Skip(13), x => Assert.Equal(0, x));
    }
}
