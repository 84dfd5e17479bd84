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
        double[][][] panel = Run(indicator, Ragged);
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
        double[][][] panel = Run(indicator, frames);
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

        double[][][] panel = Run(indicator, frames);
        for (int instrument = 0; instrument < frames.Length; instrument++)
            SeriesAssert.BitEqual(indicator.Run(frames[instrument].Columns(indicator.Definition)), panel[instrument]);
    }

    [Theory]
    [MemberData(nameof(Every))]
    public void Tile_ComputedIntoItsInputs_GivesTheSame(string id, string tuning, LaneWidth width)
    {
        Indicator indicator = Tunings.Bind(id, tuning, width);
        BarPanel panel = BarPanel.Create(Ragged);
        PanelSeries[] inputs = [.. indicator.Definition.Inputs.Select((_, input) => Copy(panel, indicator.Definition, input))];
        PanelSeries[] outputs = [.. indicator.Definition.Outputs.Select((_, output) => output < inputs.Length ? inputs[output] : new(panel.Layout))];
        indicator.ComputePanel(inputs, outputs);
        for (int instrument = 0; instrument < Ragged.Length; instrument++)
            SeriesAssert.BitEqual(indicator.Run(Ragged[instrument].Columns(indicator.Definition)), Read(outputs, instrument));
    }

    [Theory]
    [MemberData(nameof(Every))]
    public void Tile_OnceWarm_AllocatesNothing(string id, string tuning, LaneWidth width)
    {
        Indicator indicator = Tunings.Bind(id, tuning, width);
        BarPanel panel = BarPanel.Create(Ragged);
        PanelSeries[] inputs = [.. indicator.Definition.Inputs.Select((_, input) => Copy(panel, indicator.Definition, input))];
        PanelSeries[] outputs = [.. indicator.Definition.Outputs.Select(_ => new PanelSeries(panel.Layout))];
        Assert.Equal(0, Allocation.Of(() => indicator.ComputePanel(inputs, outputs)));
    }

    private static double[][][] Run(Indicator indicator, BarFrame[] frames)
    {
        BarPanel panel = BarPanel.Create(frames);
        PanelSeries[] inputs = [.. indicator.Definition.Inputs.Select((_, input) => Copy(panel, indicator.Definition, input))];
        PanelSeries[] outputs = [.. indicator.Definition.Outputs.Select(_ => new PanelSeries(panel.Layout))];
        indicator.ComputePanel(inputs, outputs);
        return [.. frames.Select((_, instrument) => Read(outputs, instrument))];
    }

    private static PanelSeries Copy(BarPanel panel, IndicatorDefinition definition, int input)
    {
        PanelSeries copy = new(panel.Layout);
        for (int instrument = 0; instrument < panel.Frames.Count; instrument++)
            copy.CopyFrom(instrument, panel.Frames[instrument].Columns(definition)[input]);
        return copy;
    }

    private static double[][] Read(PanelSeries[] outputs, int instrument) =>
    [
        .. outputs.Select(series =>
        {
            double[] column = new double[series.Layout.CountOf(instrument)];
            series.CopyTo(instrument, column);
            return column;
        }),
    ];
}
