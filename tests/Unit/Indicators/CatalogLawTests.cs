using TradingChitti.Indicators;

namespace TradingChitti.Tests.Unit.Indicators;

/// <summary>What holds for every indicator, whatever it computes: batch and stream.</summary>
public sealed class CatalogLawTests
{
    private const int Bars = 700;

    public static TheoryData<string, string> Every
    {
        get
        {
            TheoryData<string, string> rows = [];
            foreach (IndicatorDefinition definition in IndicatorCatalog.All)
            {
                foreach (string tuning in Tunings.Names)
                    rows.Add(definition.Id, tuning);
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Every))]
    public void Stream_BarByBar_GivesTheColumnsBits(string id, string tuning)
    {
        Indicator indicator = Tunings.Bind(id, tuning);
        double[][] inputs = SampleBars.Walk(Bars).Columns(indicator.Definition);
        SeriesAssert.BitEqual(indicator.Run(inputs), indicator.RunStream(inputs));
    }

    [Theory]
    [MemberData(nameof(Every))]
    public void Stream_SavedAndRestoredAtOddStrides_GivesTheColumnsBits(string id, string tuning)
    {
        Indicator indicator = Tunings.Bind(id, tuning);
        double[][] inputs = SampleBars.Walk(Bars).Columns(indicator.Definition);
        double[][] outputs = [.. indicator.Definition.Outputs.Select(_ => new double[Bars])];
        double[] values = new double[outputs.Length];
        IndicatorStream stream = indicator.CreateStream();
        int[] strides = [1, 7, 13, 31];
        for (int bar = 0, next = 0, stride = 0; bar < Bars; bar++)
        {
            if (bar == next)
            {
                byte[] saved = new byte[stream.SavedLength];
                stream.Save(saved);
                stream = indicator.CreateStream();
                stream.Restore(saved);
                next += strides[stride++ % strides.Length];
            }

            stream.Update([.. inputs.Select(column => column[bar])], values);
            for (int output = 0; output < outputs.Length; output++)
                outputs[output][bar] = values[output];
        }

        SeriesAssert.BitEqual(indicator.Run(inputs), outputs);
    }

    [Theory]
    [MemberData(nameof(Every))]
    public void Stream_FormingBarTried_GivesItsValuesAndForgetsIt(string id, string tuning)
    {
        Indicator indicator = Tunings.Bind(id, tuning);
        double[][] inputs = SampleBars.Walk(Bars).Columns(indicator.Definition);
        double[][] other = SampleBars.Walk(Bars, seed: 2).Columns(indicator.Definition);
        double[][] tried = [.. indicator.Definition.Outputs.Select(_ => new double[Bars])];
        double[][] closed = [.. indicator.Definition.Outputs.Select(_ => new double[Bars])];
        double[] values = new double[tried.Length];
        IndicatorStream stream = indicator.CreateStream();
        for (int bar = 0; bar < Bars; bar++)
        {
            stream.Peek([.. other.Select(column => column[bar])], values);
            stream.Peek([.. inputs.Select(column => column[bar])], values);
            for (int output = 0; output < values.Length; output++)
                tried[output][bar] = values[output];
            stream.Update([.. inputs.Select(column => column[bar])], values);
            for (int output = 0; output < values.Length; output++)
                closed[output][bar] = values[output];
        }

        SeriesAssert.BitEqual(indicator.Run(inputs), closed);
        SeriesAssert.BitEqual(closed, tried);
    }

    [Theory]
    [MemberData(nameof(Every))]
    public void Compute_OnOrdinaryBars_IsMissingExactlyBeforeTheLookback(string id, string tuning)
    {
        Indicator indicator = Tunings.Bind(id, tuning);
        double[][] outputs = indicator.Run(SampleBars.Walk(Bars).Columns(indicator.Definition));
        foreach ((double[] column, IndicatorOutput output) in outputs.Zip(indicator.Definition.Outputs))
        {
            int missing = column.TakeWhile(double.IsNaN).Count();
            Assert.True(output.IsSparse ? missing >= indicator.Lookback : missing == indicator.Lookback, $"{output.Name}: {missing}");
            Assert.All(column.Skip(indicator.Lookback), x => Assert.True(double.IsFinite(x) || (output.IsSparse && double.IsNaN(x))));
        }
    }

    [Theory]
    [MemberData(nameof(Every))]
    public void Compute_OnAPrefix_GivesAPrefix(string id, string tuning)
    {
        Indicator indicator = Tunings.Bind(id, tuning);
        double[][] inputs = SampleBars.Walk(Bars).Columns(indicator.Definition);
        double[][] whole = indicator.Run(inputs);
        double[][] prefix = indicator.Run([.. inputs.Select(column => column[..333])]);
        SeriesAssert.BitEqual([.. whole.Select(column => column[..333])], prefix);
    }

    [Theory]
    [MemberData(nameof(Every))]
    public void Compute_OnOrdinaryBars_StaysInTheDeclaredRange(string id, string tuning)
    {
        Indicator indicator = Tunings.Bind(id, tuning);
        double[][] outputs = indicator.Run(SampleBars.Walk(Bars).Columns(indicator.Definition));
        Assert.All(outputs.Zip(indicator.Definition.Outputs), pair => Assert.All(
            pair.First.Where(double.IsFinite),
            x => Assert.InRange(x, pair.Second.Minimum, pair.Second.Maximum)));
    }

    [Theory]
    [MemberData(nameof(Every))]
    public void Compute_OnFlatBars_IsFiniteAndInRangeAfterWarmup(string id, string tuning)
    {
        Indicator indicator = Tunings.Bind(id, tuning);
        double[][] outputs = indicator.Run(SampleBars.Flat(Bars).Columns(indicator.Definition));
        Assert.All(outputs.Zip(indicator.Definition.Outputs), pair => Assert.All(
            pair.First.Skip(indicator.Lookback).Where(x => !(pair.Second.IsSparse && double.IsNaN(x))),
            x => Assert.InRange(x, Math.Max(pair.Second.Minimum, double.MinValue), Math.Min(pair.Second.Maximum, double.MaxValue))));
    }

    [Theory]
    [MemberData(nameof(Every))]
    public void Compute_WithoutVolume_IsFiniteAfterWarmup(string id, string tuning)
    {
        Indicator indicator = Tunings.Bind(id, tuning);
        double[][] outputs = indicator.Run(SampleBars.Flat(Bars, volume: 0).Columns(indicator.Definition));
        Assert.All(outputs.Zip(indicator.Definition.Outputs), pair => Assert.All(
            pair.First.Skip(indicator.Lookback),
            x => Assert.True(double.IsFinite(x) || (pair.Second.IsSparse && double.IsNaN(x)))));
    }

    [Theory]
    [MemberData(nameof(Every))]
    public void Compute_OnFewerBarsThanTheLookbackNeeds_IsMissingThroughout(string id, string tuning)
    {
        Indicator indicator = Tunings.Bind(id, tuning);
        double[][] outputs = indicator.Run(SampleBars.Walk(indicator.Lookback).Columns(indicator.Definition));
        Assert.All(outputs, column => Assert.All(column, x => Assert.True(double.IsNaN(x))));
    }

    [Theory]
    [MemberData(nameof(Every))]
    public void Compute_IntoItsOwnInputs_GivesTheSame(string id, string tuning)
    {
        Indicator indicator = Tunings.Bind(id, tuning);
        double[][] inputs = SampleBars.Walk(Bars).Columns(indicator.Definition);
        inputs[0][350] = double.NaN;
        double[][] expected = indicator.Run(inputs);
        double[][] outputs = [.. expected.Select((_, output) => output < inputs.Length ? inputs[output] : new double[Bars])];
        indicator.Compute(SampleBars.From(inputs), SampleBars.Into(outputs));
        SeriesAssert.BitEqual(expected, outputs);
    }

    [Theory]
    [MemberData(nameof(Every))]
    public void Compute_OfASettledSeries_HasForgottenWhatCameBefore(string id, string tuning)
    {
        Indicator indicator = Tunings.Bind(id, tuning);
        int settled = indicator.Definition.SettleLength(indicator.Parameters);
        Assert.True(settled >= indicator.Lookback);
        int cut = 50;
        int bars = (int)Math.Min((long)settled + cut + 10, 8_000);
        double[][] inputs = SampleBars.Walk(bars).Columns(indicator.Definition);
        double[][] longer = indicator.Run(inputs);
        double[][] shorter = indicator.Run([.. inputs.Select(column => column[cut..])]);
        for (int output = 0; output < longer.Length; output++)
        {
            for (int bar = settled; bar < bars - cut; bar++)
                Assert.True(SeriesAssert.Error(longer[output][bar + cut], shorter[output][bar]) < 1e-3, $"bar {bar}");
        }
    }

    [Theory]
    [MemberData(nameof(Every))]
    public void ComputeAndUpdate_OnceWarm_AllocateNothing(string id, string tuning)
    {
        Indicator indicator = Tunings.Bind(id, tuning);
        double[][] inputs = SampleBars.Walk(Bars).Columns(indicator.Definition);
        double[][] outputs = [.. indicator.Definition.Outputs.Select(_ => new double[Bars])];
        double[] row = [.. inputs.Select(column => column[0])];
        double[] values = new double[outputs.Length];
        IndicatorStream stream = indicator.CreateStream();
        Assert.Equal(0, Allocation.Of(() =>
        {
            indicator.Compute(SampleBars.From(inputs), SampleBars.Into(outputs));
            stream.Peek(row, values);
            stream.Update(row, values);
        }));
    }
}
