using TradingChitti.Indicators.Lanes;
using TradingChitti.Market;

namespace TradingChitti.Indicators;

/// <content>Many instruments at once, one per lane.</content>
public sealed partial class Indicator
{
    /// <summary>Computes one tile of a panel. Allocates nothing; outputs may be the inputs' own memory.</summary>
    /// <remarks>Tiles are independent: an evaluation that runs all its indicators on a tile before the next keeps its columns in the cache.</remarks>
    /// <param name="tile">The tile.</param>
    /// <param name="inputs">Tile memory of the inputs, each <see cref="PanelTile.Length"/> long.</param>
    /// <param name="outputs">Tile memory of the outputs; each lane gets what <see cref="Compute"/> gives for it, padding rows get anything.</param>
    /// <exception cref="ArgumentException">The number of columns or their lengths do not fit.</exception>
    public void ComputeTile(PanelTile tile, InputColumns inputs, OutputColumns outputs)
    {
        ArgumentNullException.ThrowIfNull(tile);
        ThrowIfUnfit(inputs, outputs, tile.Length);
        ReadOnlySpan<int> counts = tile.Counts;
        int apart = Finite.LanesApart(inputs, tile, out int start);
        int width = (int)Width;

        // Lanes with gaps restart on rows of their own, which lanes in step cannot.
        if (apart != 0)
        {
            for (int lane = 0; lane < counts.Length; lane++)
                RunLane(inputs, outputs, PanelLayout.TileWidth, lane, counts[lane]);
            return;
        }

        for (int lane = 0; lane < PanelLayout.TileWidth; lane += width)
        {
            bool reachesAValue = counts[lane] - start > Lookback;
            for (int each = lane; each < lane + width; each++)
                FillMissing(outputs, PanelLayout.TileWidth, each, 0, reachesAValue ? Math.Min(start, counts[each]) : counts[each]);
            if (reachesAValue)
                Run(_wide, Width, inputs, outputs, PanelLayout.TileWidth, lane, start, counts[lane]);
        }
    }

    /// <summary>Computes a whole panel, tile after tile.</summary>
    /// <param name="inputs">The series of <see cref="IndicatorDefinition.Inputs"/>, all over one layout.</param>
    /// <param name="outputs">Receives the series of <see cref="IndicatorDefinition.Outputs"/>, over the same layout.</param>
    /// <exception cref="ArgumentException">The number of series or their layouts do not fit.</exception>
    public void ComputePanel(ReadOnlySpan<PanelSeries> inputs, ReadOnlySpan<PanelSeries> outputs)
    {
        if (inputs.IsEmpty)
            throw new ArgumentException($"{Definition.Id} reads {_scalar.InputCount} columns, none was given.", nameof(inputs));
        PanelLayout layout = inputs[0].Layout;
        for (int index = 0; index < layout.Tiles.Count; index++)
        {
            PanelTile tile = layout.Tiles[index];
            InputColumns from = default;
            foreach (PanelSeries series in inputs)
                from = from.With(TileOf(series, layout, tile));
            OutputColumns to = default;
            foreach (PanelSeries series in outputs)
                to = to.With(TileOf(series, layout, tile));
            ComputeTile(tile, from, to);
        }
    }

    private static Span<double> TileOf(PanelSeries series, PanelLayout layout, PanelTile tile) => ReferenceEquals(series.Layout, layout)
        ? series.Tile(tile)
        : throw new ArgumentException("The series are not over one layout.", nameof(series));
}
