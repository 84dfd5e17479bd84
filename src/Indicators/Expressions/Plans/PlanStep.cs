namespace TradingChitti.Indicators.Expressions.Plans;

/// <summary>One computation of a plan: reads the columns of earlier steps and writes one column, or one per output of an indicator.</summary>
/// <param name="inputs">Slots of the columns it reads.</param>
/// <param name="firstOutput">Slot of the first column it writes; further outputs follow.</param>
/// <param name="outputCount">Number of columns it writes.</param>
internal abstract class PlanStep(int[] inputs, int firstOutput, int outputCount)
{
    public int[] Inputs { get; } = inputs;

    public int FirstOutput { get; } = firstOutput;

    public int OutputCount { get; } = outputCount;

    /// <summary>Computes the step for the tile the run is at.</summary>
    public abstract void Run(TileRun run);
}
