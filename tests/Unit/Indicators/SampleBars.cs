using TradingChitti.Indicators;
using TradingChitti.Market;

namespace TradingChitti.Tests.Unit.Indicators;

/// <summary>Bars made for tests: a seeded walk in steps of a paisa, and the columns an indicator reads from them.</summary>
internal static class SampleBars
{
    public static BarFrame Walk(int bars, int seed = 1)
    {
        Random random = new(seed);
        double[] open = new double[bars], high = new double[bars], low = new double[bars], close = new double[bars], volume = new double[bars];
        double price = 400 + random.Next(200);
        for (int bar = 0; bar < bars; bar++)
        {
            open[bar] = price;
            price = Math.Max(20, Math.Round(price + ((random.NextDouble() - 0.5) * 12), 2));
            close[bar] = price;
            high[bar] = Math.Round(Math.Max(open[bar], price) + (random.NextDouble() * 4), 2);
            low[bar] = Math.Round(Math.Min(open[bar], price) - (random.NextDouble() * 4), 2);
            volume[bar] = random.Next(20) == 0 ? 0 : random.Next(1_000, 200_000);
        }

        return Frame(open, high, low, close, volume, seed);
    }

    public static BarFrame Flat(int bars, double price = 123.45, double volume = 1_000)
    {
        double[] column = [.. Enumerable.Repeat(price, bars)];
        return Frame(column, column, column, column, [.. Enumerable.Repeat(volume, bars)]);
    }

    public static BarFrame Frame(double[] open, double[] high, double[] low, double[] close, double[] volume, int instrument = 0) => new(
        instrument,
        [.. Enumerable.Range(0, close.Length).Select(bar => new DateOnly(2000, 1, 3).AddDays(bar))],
        open,
        high,
        low,
        close,
        volume);

    /// <summary>The bars from <paramref name="first"/> on.</summary>
    public static BarFrame Slice(this BarFrame frame, int first, int count) => Frame(
        frame.Open[first..(first + count)],
        frame.High[first..(first + count)],
        frame.Low[first..(first + count)],
        frame.Close[first..(first + count)],
        frame.Volume[first..(first + count)]);

    public static double[][] Columns(this BarFrame frame, IndicatorDefinition definition) =>
        [.. definition.Inputs.Select(input => frame.TryGetColumn(input.Name, out ReadOnlySpan<double> column) ? column.ToArray() : [.. Extra(frame, input.Name)])];

    /// <summary>Columns bars do not have of themselves, made from those they have.</summary>
    private static IEnumerable<double> Extra(BarFrame frame, string name) => name switch
    {
        "delivery" => frame.Volume.ToArray().Select((volume, bar) => Math.Floor(volume * (0.2 + (bar % 7 * 0.1)))),
        "periods" => frame.Volume.ToArray().Select((_, bar) => 2.0 + (bar % 29)),
        "anchor" => frame.Volume.ToArray().Select((_, bar) => bar % 25 == 0 ? 1.0 : 0.0),
        _ => throw new ArgumentException($"The sample bars have no column {name}.", nameof(name)),
    };

    public static double[][] Run(this Indicator indicator, double[][] inputs)
    {
        double[][] outputs = [.. indicator.Definition.Outputs.Select(_ => new double[inputs[0].Length])];
        indicator.Compute(From(inputs), Into(outputs));
        return outputs;
    }

    public static double[][] RunStream(this Indicator indicator, double[][] inputs)
    {
        IndicatorStream stream = indicator.CreateStream();
        double[][] outputs = [.. indicator.Definition.Outputs.Select(_ => new double[inputs[0].Length])];
        double[] values = new double[outputs.Length];
        for (int bar = 0; bar < inputs[0].Length; bar++)
        {
            stream.Update([.. inputs.Select(column => column[bar])], values);
            for (int output = 0; output < outputs.Length; output++)
                outputs[output][bar] = values[output];
        }

        return outputs;
    }

    /// <summary>The columns an indicator reads of each frame, side by side.</summary>
    public static PanelSeries[] Interleave(this IndicatorDefinition definition, BarFrame[] frames)
    {
        PanelLayout layout = new([.. frames.Select(frame => frame.Count)]);
        PanelSeries[] inputs = [.. definition.Inputs.Select(_ => new PanelSeries(layout))];
        foreach (PanelTile tile in layout.Tiles)
        {
            foreach (PanelSeries input in inputs)
                input.Tile(tile).Fill(double.NaN);
        }

        for (int instrument = 0; instrument < frames.Length; instrument++)
        {
            double[][] columns = frames[instrument].Columns(definition);
            for (int input = 0; input < inputs.Length; input++)
                inputs[input].CopyFrom(instrument, columns[input]);
        }

        return inputs;
    }

    /// <summary>The outputs of each frame, computed side by side.</summary>
    public static double[][][] RunPanel(this Indicator indicator, BarFrame[] frames)
    {
        PanelSeries[] inputs = indicator.Definition.Interleave(frames);
        PanelSeries[] outputs = [.. indicator.Definition.Outputs.Select(_ => new PanelSeries(inputs[0].Layout))];
        indicator.ComputePanel(inputs, outputs);
        return [.. frames.Select((_, instrument) => outputs.Read(instrument))];
    }

    /// <summary>What a panel holds of one instrument.</summary>
    public static double[][] Read(this PanelSeries[] outputs, int instrument) =>
    [
        .. outputs.Select(series =>
        {
            double[] column = new double[series.Layout.CountOf(instrument)];
            series.CopyTo(instrument, column);
            return column;
        }),
    ];

    public static InputColumns From(double[][] columns)
    {
        InputColumns inputs = default;
        foreach (double[] column in columns)
            inputs = inputs.With(column);
        return inputs;
    }

    public static OutputColumns Into(double[][] columns)
    {
        OutputColumns outputs = default;
        foreach (double[] column in columns)
            outputs = outputs.With(column);
        return outputs;
    }
}
