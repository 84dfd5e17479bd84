using TradingChitti.Indicators;
using TradingChitti.Indicators.Averages;

namespace TradingChitti.Tests.Unit.Indicators.Averages;

public sealed class MaTests
{
    public static TheoryData<MovingAverageType> Types => [.. Enum.GetValues<MovingAverageType>()];

    [Theory]
    [MemberData(nameof(Types))]
    public void Ma_OfOneBar_IsTheValueWhateverItsType(MovingAverageType type)
    {
        double[] x = [3, 1, 4, 1, 1, 1, 5, 9.26];
        SeriesAssert.Close(x, Ma.Definition.Bind(1, (int)type).Run([x])[0], 1e-14);
    }

    [Fact]
    public void Ma_OfTypeMama_IgnoresThePeriod()
    {
        double[] x = SampleBars.Walk(100).Close.ToArray();
        double[] mama = Mama.Definition.Bind().Run([x])[0];
        SeriesAssert.BitEqual([mama], Ma.Definition.Bind(2, (int)MovingAverageType.Mama).Run([x]));
        SeriesAssert.BitEqual([mama], Ma.Definition.Bind(90, (int)MovingAverageType.Mama).Run([x]));
    }
}
