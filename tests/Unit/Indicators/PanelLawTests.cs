using TradingChitti.Indicators;
using TradingChitti.Market;

namespace TradingChitti.Tests.Unit.Indicators;

/// <summary>A panel gives each instrument the bits it has alone, in every lane width, whatever its neighbours in the tile are.</summary>
public sealed class PanelLawTests
{
    private static readonly int[] Lengths = [260, 0, 257, 1, 119, 260, 33, 260, 200, 260, 2];

    private static readonly BarFrame[] Ragged = [.. Lengths.Select((bars, seed) => SampleBars.Walk(bars, seed + 1))];

    public static TheoryData<string, string, LaneWidth> Every
    {
        get
        {
            TheoryData<string, string, LaneWidth> rows = [];
            foreach (IndicatorDefinition definition in IndicatorCatalog.All)
            {
                foreach (string tuning in Tunings.Names)
                {
                    foreach (LaneWidth width in Enum.GetValues<LaneWidth>())
                        rows.Add(definition.Id, tuning, width);
                }
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Every))]
    public void Panel_OfRaggedHistories_GivesEachInstrumentItsOwnBits(string id, string tuning, LaneWidth width)
    {
        Indicator indicator = Tunings.Bind(id, tuning, width);
        double[][][] panel = indicator.RunPanel(Ragged);
        for (int instrument = 0; instrument < Ragged.Length; instrument++)
            SeriesAssert.BitEqual(indicator.Run(Ragged[instrument].Columns(indicator.Definition)), panel[instrument]);
    }

    [Theory]
    [MemberData(nameof(Every))]
    public void Panel_WithGapsInSomeInstruments_GivesEachInstrumentItsOwnBits(string id, string tuning, LaneWidth width)
    {
        Indicator indicator = Tunings.Bind(id, tuning, width);
        BarFrame[] frames = [.. Lengths.Select((bars, seed) => SampleBars.Walk(bars, seed + 1))];
        frames[0].Close[100] = double.NaN;
        frames[0].High[101] = double.PositiveInfinity;
        frames[5].Low[0] = double.NaN;
        frames[8].Volume[199] = double.NegativeInfinity;
        double[][][] panel = indicator.RunPanel(frames);
        for (int instrument = 0; instrument < frames.Length; instrument++)
            SeriesAssert.BitEqual(indicator.Run(frames[instrument].Columns(indicator.Definition)), panel[instrument]);
    }

    [Theory]
    [MemberData(nameof(Every))]
    public void Panel_OfASeriesThatStartsLate_GivesEachInstrumentItsOwnBits(string id, string tuning, LaneWidth width)
    {
        Indicator indicator = Tunings.Bind(id, tuning, width);
        BarFrame[] frames = [.. Lengths.Select((bars, seed) => SampleBars.Walk(bars, seed + 1))];
        foreach (BarFrame frame in frames)
        {
            foreach (double[] column in (double[][])[frame.High, frame.Low, frame.Close, frame.Volume])
                column.AsSpan(0, Math.Min(29, column.Length)).Fill(double.NaN);
        }

        double[][][] panel = indicator.RunPanel(frames);
        for (int instrument = 0; instrument < frames.Length; instrument++)
            SeriesAssert.BitEqual(indicator.Run(frames[instrument].Columns(indicator.Definition)), panel[instrument]);
    }

    [Theory]
    [MemberData(nameof(Every))]
    public void Tile_ComputedIntoItsInputs_GivesTheSame(string id, string tuning, LaneWidth width)
    {
        Indicator indicator = Tunings.Bind(id, tuning, width);
        PanelSeries[] inputs = indicator.Definition.Interleave(Ragged);
        PanelLayout layout = inputs[0].Layout;
        PanelSeries[] outputs =
        [
            .. indicator.Definition.Outputs.Select((_, output) => output < inputs.Length ? inputs[output] : new(layout)),
        ];
        indicator.ComputePanel(inputs, outputs);
        for (int instrument = 0; instrument < Ragged.Length; instrument++)
            SeriesAssert.BitEqual(indicator.Run(Ragged[instrument].Columns(indicator.Definition)), outputs.Read(instrument));
    }

    [Theory]
    [MemberData(nameof(Every))]
    public void Tile_OnceWarm_AllocatesNothing(string id, string tuning, LaneWidth width)
    {
        Indicator indicator = Tunings.Bind(id, tuning, width);
        PanelSeries[] inputs = indicator.Definition.Interleave(Ragged);
        PanelSeries[] outputs = [.. indicator.Definition.Outputs.Select(_ => new PanelSeries(inputs[0].Layout))];
        Assert.Equal(0, Allocation.Of(() => indicator.ComputePanel(inputs, outputs)));
    }
}
