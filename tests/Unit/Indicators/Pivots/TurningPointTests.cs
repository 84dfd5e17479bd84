using TradingChitti.Indicators;
using TradingChitti.Tests.Unit.Indicators.Authorities;

namespace TradingChitti.Tests.Unit.Indicators.Pivots;

/// <summary>Turns as Stock Indicators for .NET marks them, on their own bars and in hindsight, are the ones in force here later on.</summary>
public sealed class TurningPointTests
{
    private const int Span = 2;

    [Fact]
    public void Zigzag_OfCloses_HasTheirTurnsInTheirOrder()
    {
        double[] closes = SkenderGoldenTests.Column("close");
        double[] marked = SkenderGoldenTests.Recorded("zigzag-close", "zigZag");
        double[] pivots = Run("zigzag", [5], [closes, closes])[0];

        // Theirs start with the first high. Ours have the low before it; the last of theirs that moves is not marked as a turn.
        double[] theirs = [.. Enumerable.Range(1, marked.Length - 2).Where(bar => IsTurn(marked, bar)).Select(bar => marked[bar])];
        double[] ours = [.. pivots.Where((pivot, bar) => !double.IsNaN(pivot) && (bar == 0 || pivot != pivots[bar - 1])).Skip(1)];
        Assert.Equal(10, ours.Length);
        Assert.Equal(theirs, ours);
    }

    [Theory]
    [InlineData("highPoint", "highTrend", 0, 0)]
    [InlineData("lowPoint", "lowTrend", 1, 2)]
    public void Swings_OnSpy_AreTheirPointsOnceConfirmed(string point, string trend, int output, int higher)
    {
        double[] points = SkenderGoldenTests.Recorded("pivots", point);
        double[] trends = SkenderGoldenTests.Recorded("pivots", trend);
        double[][] swings = Run("swings", [Span, Span], [SkenderGoldenTests.Column("high"), SkenderGoldenTests.Column("low")]);
        double last = double.NaN;
        int compared = 0;
        for (int bar = 0; bar < points.Length - Span; bar++)
        {
            if (!double.IsNaN(points[bar]))
            {
                // Their trends are numbered HH 0, LH 1, HL 2, LL 3, and missing where the swing before is more than 20 bars back.
                last = points[bar];
                if (!double.IsNaN(trends[bar]))
                {
                    Assert.Equal(trends[bar] == higher ? 1 : -1, swings[output + 2][bar + Span]);
                    compared++;
                }
            }

            Assert.Equal(last, swings[output][bar + Span]);
        }

        Assert.True(compared > 50);
    }

    private static bool IsTurn(double[] line, int bar) =>
        !double.IsNaN(line[bar]) && (double.IsNaN(line[bar - 1]) || (line[bar] - line[bar - 1]) * (line[bar + 1] - line[bar]) < 0);

    private static double[][] Run(string id, double[] parameters, double[][] inputs)
    {
        Assert.True(IndicatorCatalog.TryFind(id, out IndicatorDefinition? definition));
        return definition.Bind(parameters).Run(inputs);
    }
}
