using System.Globalization;
using System.Text;

namespace TradingChitti.Indicators.Reference;

/// <summary>Draws an indicator with its default parameters as a small picture.</summary>
internal static class IndicatorChart
{
    private const int Bars = 120;
    private const int CandleBars = 40;
    private const int BarsToFindAPatternIn = 30_000;
    private const int Width = 480;
    private const int Pane = 96;
    private const int Gap = 10;

    private static readonly string[] Colours = ["#2878c8", "#d0662a", "#3a9a5c", "#9058b8", "#b83a5a", "#7a7a20", "#28a0a0", "#a06a4a", "#5a6ab0"];

    /// <summary>The picture, as SVG. Coordinates are rounded to a tenth, so that the last bits of a platform do not show.</summary>
    public static string Draw(IndicatorDefinition definition)
    {
        bool isCandle = definition.Family is IndicatorFamily.Candles;
        int bars = isCandle ? BarsToFindAPatternIn : definition.Lookback() + Bars;
        SampleSeries sample = new(bars);
        double[][] outputs = Compute(definition, sample, bars);
        Range window = isCandle ? AroundTheFirst(outputs[0]) : (bars - Bars)..bars;
        outputs = [.. outputs.Select(output => output[window])];
        double[] close = sample["close"][window];
        double lowest = sample["low"][window].Min();
        double highest = sample["high"][window].Max();
        int[] over = [.. Positions(outputs).Where(output => IsInPriceUnits(outputs[output], lowest, highest))];
        int[] below = [.. Positions(outputs).Except(over)];
        bool hasPrice = over.Length > 0 || isCandle;
        int height = (hasPrice ? Pane : 0) + (below.Length > 0 ? Pane : 0) + (hasPrice && below.Length > 0 ? Gap : 0);

        StringBuilder svg = new();
        svg.Append(
            CultureInfo.InvariantCulture,
            $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width + 60} {height + 4}\" width=\"{Width + 60}\" role=\"img\">\n");
        svg.Append(CultureInfo.InvariantCulture, $"<title>{definition.Id}</title>\n");
        if (hasPrice)
        {
            double[][] drawn = [.. over.Select(output => outputs[output])];
            (double bottom, double top) = Extent([.. drawn, [lowest, highest]]);
            if (isCandle)
                Candles(svg, sample, window, bottom, top);
            else
                Line(svg, close, bottom, top, 0, "#999999", 1);
            for (int index = 0; index < over.Length; index++)
                Line(svg, drawn[index], bottom, top, 0, Colours[over[index]], 1.5);
            Scale(svg, bottom, top, 0);
        }

        if (below.Length > 0)
        {
            double[][] drawn = [.. below.Select(output => outputs[output])];
            (double bottom, double top) = Extent(drawn);
            int offset = hasPrice ? Pane + Gap : 0;
            for (int index = 0; index < below.Length; index++)
                Line(svg, drawn[index], bottom, top, offset, Colours[below[index]], 1.5);
            Scale(svg, bottom, top, offset);
        }

        if (outputs.Length > 1)
            Legend(svg, definition);
        return svg.Append("</svg>\n").ToString();
    }

    private static void Legend(StringBuilder svg, IndicatorDefinition definition)
    {
        svg.Append("<text x=\"4\" y=\"10\" font-family=\"sans-serif\" font-size=\"10\">");
        for (int output = 0; output < definition.Outputs.Count; output++)
            svg.Append(CultureInfo.InvariantCulture, $"<tspan fill=\"{Colours[output]}\">{definition.Outputs[output].Name}  </tspan>");
        svg.Append("</text>\n");
    }

    private static double[][] Compute(IndicatorDefinition definition, SampleSeries sample, int bars)
    {
        InputColumns inputs = default;
        foreach (IndicatorInput input in definition.Inputs)
            inputs = inputs.With(sample[input.Name]);
        double[] block = new double[definition.Outputs.Count * bars];
        definition.Bind().Compute(inputs, OutputColumns.Of(block, definition.Outputs.Count));
        return [.. definition.Outputs.Select((_, output) => block.AsSpan(output * bars, bars).ToArray())];
    }

    /// <summary>The bars around the first one on which a pattern is found; the first bars where it never is.</summary>
    private static Range AroundTheFirst(double[] signals)
    {
        int first = Math.Max(Array.FindIndex(signals, CandleBars, signal => signal is not (0 or double.NaN)), CandleBars);
        return (first - (CandleBars * 3 / 4))..(first + (CandleBars / 4));
    }

    private static bool IsInPriceUnits(double[] values, double lowest, double highest)
    {
        double margin = highest - lowest;
        double[] known = [.. values.Where(double.IsFinite)];
        return known.Length > 0 && known.Min() > lowest - margin && known.Max() < highest + margin;
    }

    private static (double Bottom, double Top) Extent(double[][] columns)
    {
        double[] known = [.. columns.SelectMany(column => column).Where(double.IsFinite)];
        if (known.Length == 0)
            return (0, 1);
        (double bottom, double top) = (known.Min(), known.Max());
        return top > bottom ? (bottom, top) : (bottom - 1, top + 1);
    }

    private static void Line(StringBuilder svg, double[] values, double bottom, double top, int offset, string colour, double thickness)
    {
        svg.Append(CultureInfo.InvariantCulture, $"<path fill=\"none\" stroke=\"{colour}\" stroke-width=\"{thickness}\" d=\"");
        bool isDown = false;
        for (int bar = 0; bar < values.Length; bar++)
        {
            if (!double.IsFinite(values[bar]))
            {
                isDown = false;
                continue;
            }

            bool isAlone = !isDown && (bar + 1 == values.Length || !double.IsFinite(values[bar + 1]));
            svg.Append(CultureInfo.InvariantCulture, $"{(isDown ? 'L' : 'M')}{At(bar, values.Length)} {Height(values[bar], bottom, top, offset)}");
            if (isAlone)
                svg.Append("h2");
            isDown = true;
        }

        svg.Append("\"/>\n");
    }

    private static void Candles(StringBuilder svg, SampleSeries sample, Range window, double bottom, double top)
    {
        (double[] open, double[] high) = (sample["open"][window], sample["high"][window]);
        (double[] low, double[] close) = (sample["low"][window], sample["close"][window]);
        for (int bar = 0; bar < close.Length; bar++)
        {
            string colour = close[bar] >= open[bar] ? "#3a9a5c" : "#b83a5a";
            string x = At(bar, close.Length);
            string wick = $"M{x} {Height(high[bar], bottom, top, 0)}V{Height(low[bar], bottom, top, 0)}";
            string body = $"M{x} {Height(open[bar], bottom, top, 0)}V{Height(close[bar], bottom, top, 0)}";
            svg.Append(CultureInfo.InvariantCulture, $"<path stroke=\"{colour}\" d=\"{wick}\"/><path stroke=\"{colour}\" stroke-width=\"7\" d=\"{body}\"/>\n");
        }
    }

    private static void Scale(StringBuilder svg, double bottom, double top, int offset)
    {
        foreach ((double value, int y) in ((double, int)[])[(top, offset + 10), (bottom, offset + Pane)])
        {
            svg.Append(
                CultureInfo.InvariantCulture,
                $"<text x=\"{Width + 4}\" y=\"{y}\" font-family=\"sans-serif\" font-size=\"10\" fill=\"#888888\">{Short(value)}</text>\n");
        }
    }

    private static IEnumerable<int> Positions(double[][] outputs) => Enumerable.Range(0, outputs.Length);

    private static string At(int bar, int bars) => Tenths((bar + 0.5) * Width / bars);

    private static string Height(double value, double bottom, double top, int offset) =>
        Tenths(offset + 2 + ((Pane - 4) * (top - value) / (top - bottom)));

    private static string Tenths(double value) => Math.Round(value, 1).ToString("0.#", CultureInfo.InvariantCulture);

    private static string Short(double value) => Math.Abs(value) switch
    {
        >= 1e6 => (value / 1e6).ToString("0.#", CultureInfo.InvariantCulture) + "M",
        >= 1e4 => (value / 1e3).ToString("0.#", CultureInfo.InvariantCulture) + "k",
        >= 10 => value.ToString("0.#", CultureInfo.InvariantCulture),
        _ => value.ToString("0.###", CultureInfo.InvariantCulture),
    };
}
