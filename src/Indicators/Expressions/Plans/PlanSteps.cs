namespace TradingChitti.Indicators.Expressions.Plans;

/// <summary>A column of the bars.</summary>
internal sealed class ColumnStep(string name, int output) : PlanStep([], output, 1)
{
    public override void Run(TileRun run)
    {
        if (run.Panel.TryGetSeries(name, out Market.PanelSeries? series))
            series.Tile(run.Tile).CopyTo(run.Column(FirstOutput));
        else
            run.Column(FirstOutput).Fill(double.NaN);
    }
}

/// <summary>The same value at every bar.</summary>
internal sealed class ConstantStep(double value, int output) : PlanStep([], output, 1)
{
    public override void Run(TileRun run) => run.Column(FirstOutput).Fill(value);
}

/// <summary>A series that does not come from bars, asked for instrument by instrument.</summary>
internal sealed class ExternalStep(ExternalSeries series, int output) : PlanStep([], output, 1)
{
    public override void Run(TileRun run)
    {
        Span<double> column = run.Column(FirstOutput);
        column.Fill(double.NaN);
        ReadOnlySpan<int> instruments = run.Tile.Instruments;
        for (int lane = 0; lane < instruments.Length; lane++)
        {
            Market.BarFrame frame = run.Panel.Frames[instruments[lane]];
            Span<double> values = run.Scratch[..frame.Count];
            values.Fill(double.NaN);
            bool isKnown;
            lock (run.Externals)
            {
                isKnown = run.Externals.TryFill(series, frame, values);
            }

            if (!isKnown)
                continue;
            for (int bar = 0; bar < values.Length; bar++)
                column[(bar * Market.PanelLayout.TileWidth) + lane] = values[bar];
        }
    }
}

/// <summary>An indicator over columns of bars or computed ones.</summary>
internal sealed class IndicatorStep(Indicator indicator, int[] inputs, int firstOutput)
    : PlanStep(inputs, firstOutput, indicator.Definition.Outputs.Count)
{
    public override void Run(TileRun run)
    {
        InputColumns from = default;
        foreach (int input in Inputs)
            from = from.With(run.Column(input));
        OutputColumns to = default;
        for (int output = 0; output < OutputCount; output++)
            to = to.With(run.Column(FirstOutput + output));
        indicator.ComputeTile(run.Tile, from, to);
    }
}

/// <summary>An operation on each value of one column.</summary>
internal sealed class UnaryStep<TOperation>(int input, int output) : PlanStep([input], output, 1)
    where TOperation : TileMath.IUnaryOperation
{
    public override void Run(TileRun run) => TileMath.Unary<TOperation>(run.Column(Inputs[0]), run.Column(FirstOutput));
}

/// <summary>An operation on each pair of values of two columns.</summary>
internal sealed class BinaryStep<TOperation>(int left, int right, int output) : PlanStep([left, right], output, 1)
    where TOperation : TileMath.IBinaryOperation
{
    public override void Run(TileRun run) =>
        TileMath.Binary<TOperation>(run.Column(Inputs[0]), run.Column(Inputs[1]), run.Column(FirstOutput));
}

/// <summary>Natural logarithm; unknown for zero and below.</summary>
internal sealed class LogarithmStep(int input, int output) : PlanStep([input], output, 1)
{
    public override void Run(TileRun run)
    {
        ReadOnlySpan<double> x = run.Column(Inputs[0]);
        Span<double> result = run.Column(FirstOutput);
        for (int i = 0; i < x.Length; i++)
            result[i] = x[i] > 0 ? Math.Log(x[i]) : double.NaN;
    }
}

/// <summary>The value n bars before.</summary>
internal sealed class AgoStep(int input, int bars, int output) : PlanStep([input], output, 1)
{
    public override void Run(TileRun run) => TileWindows.Ago(run.Column(Inputs[0]), bars, run.Column(FirstOutput));
}

/// <summary>The extreme of n bars.</summary>
internal sealed class ExtremeStep<TOperation>(int input, int bars, int output) : PlanStep([input], output, 1)
    where TOperation : TileMath.IBinaryOperation
{
    public override void Run(TileRun run) =>
        TileWindows.Extreme<TOperation>(run.Column(Inputs[0]), bars, run.Column(FirstOutput), run.Scratch[..run.Tile.Length]);
}

/// <summary>Whether a condition held at each of n bars.</summary>
internal sealed class EveryStep(int input, int bars, int output) : PlanStep([input], output, 1)
{
    public override void Run(TileRun run) => TileWindows.Every(run.Column(Inputs[0]), bars, run.Column(FirstOutput));
}

/// <summary>At how many of n bars a condition held.</summary>
internal sealed class CountStep(int input, int bars, int output) : PlanStep([input], output, 1)
{
    public override void Run(TileRun run) => TileWindows.Count(run.Column(Inputs[0]), bars, run.Column(FirstOutput));
}

/// <summary>How many bars ago a condition last held.</summary>
internal sealed class SinceStep(int input, int output) : PlanStep([input], output, 1)
{
    public override void Run(TileRun run) => TileWindows.Since(run.Column(Inputs[0]), run.Column(FirstOutput));
}
