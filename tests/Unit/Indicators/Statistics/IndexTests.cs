using TradingChitti.Indicators.Statistics;

namespace TradingChitti.Tests.Unit.Indicators.Statistics;

/// <summary>Which of equal bars is found depends on what was found before; TA-Lib's recorded walk has no ties to show it.</summary>
public sealed class IndexTests
{
    // Bar 3 ties with bar 1, which is still in the window, and takes its place. It leaves at bar 6: of bars 4 to 6 the earliest is found.
    [Fact]
    public void MaxIndex_EqualValues_IsTheNewestUntilItLeavesThenTheEarliest() =>
        Assert.Equal([double.NaN, double.NaN, 1, 3, 3, 3, 4, 5], MaxIndex.Definition.Bind(3).Run([[1, 9, 1, 9, 5, 5, 5, 4]])[0]);

    [Fact]
    public void MinIndex_EqualValues_IsTheNewestUntilItLeavesThenTheEarliest() =>
        Assert.Equal([double.NaN, double.NaN, 1, 3, 3, 3, 4, 5], MinIndex.Definition.Bind(3).Run([[9, 1, 9, 1, 5, 5, 5, 6]])[0]);

    // Each bar found leaves at once, so each window is searched from its start, where an equal value does not take a place.
    [Fact]
    public void MinMaxIndex_ValuesThatNeverChange_AreTheOldestOfTheWindow()
    {
        double[][] outputs = MinMaxIndex.Definition.Bind(4).Run([[7, 7, 7, 7, 7]]);
        Assert.Equal([double.NaN, double.NaN, double.NaN, 0, 1], outputs[0]);
        Assert.Equal([double.NaN, double.NaN, double.NaN, 0, 1], outputs[1]);
    }

    [Theory]
    [InlineData(2, 3)]
    [InlineData(5, 2)]
    [InlineData(7, 4)]
    [InlineData(30, 9)]
    [InlineData(33, 50)]
    public void MinMaxIndex_OnTiedValues_FollowsTaLibsSearch(int period, int values)
    {
        Random random = new(period);
        double[] x = [.. Enumerable.Range(0, 2_000).Select(_ => (double)random.Next(values))];
        double[][] outputs = MinMaxIndex.Definition.Bind(period).Run([x]);
        Assert.Equal(Searched(x, period, -1), outputs[0]);
        Assert.Equal(Searched(x, period, 1), outputs[1]);
        Assert.Equal(outputs[0], MinIndex.Definition.Bind(period).Run([x])[0]);
        Assert.Equal(outputs[1], MaxIndex.Definition.Bind(period).Run([x])[0]);
    }

    /// <summary>The loop of TA_MAXINDEX; with the sign turned that of TA_MININDEX.</summary>
    private static double[] Searched(double[] x, int period, int sign)
    {
        double[] found = [.. Enumerable.Repeat(double.NaN, x.Length)];
        int place = -1;
        for (int today = period - 1; today < x.Length; today++)
        {
            int trailing = today - period + 1;
            if (place < trailing)
            {
                place = trailing;
                for (int i = trailing + 1; i <= today; i++)
                    place = sign * x[i] > sign * x[place] ? i : place;
            }
            else if (sign * x[today] >= sign * x[place])
            {
                place = today;
            }

            found[today] = place;
        }

        return found;
    }
}
