using System.Runtime.ExceptionServices;
using TradingChitti.Market;

namespace TradingChitti.Indicators.Expressions.Plans;

/// <summary>Runs a plan over a panel: all steps on a tile, while its columns are in the cache, then the next tile.</summary>
internal static class PlanEvaluation
{
    public static PanelResult Run(
        ExpressionPlan plan, BarPanel panel, IExternalSeries externals, PlanOptions options, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        PanelResult result = new(plan, panel, options.MostRows);
        IReadOnlyList<PanelTile> tiles = panel.Layout.Tiles;
        if (tiles.Count == 0 || plan.Steps.Count == 0)
            return result;
        ParallelOptions parallel = new() { CancellationToken = cancellationToken, MaxDegreeOfParallelism = Math.Max(1, options.MostThreads) };
        try
        {
            Parallel.For(
                0,
                tiles.Count,
                parallel,
                () => new TileRun(plan, panel, externals),
                (tile, _, run) =>
                {
                    run.MoveTo(tiles[tile]);
                    foreach (PlanStep step in plan.Steps)
                    {
                        cancellationToken.ThrowIfCancellationRequested();
                        RunStep(step, run, result, options.IsolateFailures);
                    }

                    return run;
                },
                run => run.Dispose());
        }
        catch (AggregateException errors) when (errors.InnerExceptions.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            ExceptionDispatchInfo.Throw(errors.InnerExceptions[0]);
        }

        return result;
    }

    private static void RunStep(PlanStep step, TileRun run, PanelResult result, bool isolate)
    {
        Exception? failure = FirstFailure(step, run);
        if (failure is null)
        {
            try
            {
                step.Run(run);
            }
            catch (Exception error) when (isolate && error is not OperationCanceledException)
            {
                failure = error;
            }
        }

        for (int slot = step.FirstOutput; slot < step.FirstOutput + step.OutputCount; slot++)
        {
            if (failure is not null)
            {
                run.Failures[slot] = failure;
                run.Column(slot).Fill(double.NaN);
                result.Fail(slot, failure);
            }

            result.Keep(run.Tile, slot, run.Column(slot));
        }
    }

    private static Exception? FirstFailure(PlanStep step, TileRun run)
    {
        foreach (int input in step.Inputs)
        {
            if (run.Failures[input] is { } failure)
                return failure;
        }

        return null;
    }
}
