using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Engines;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using TradingChitti.Indicators;
using TradingChitti.Market;

namespace TradingChitti.Benchmarks.Indicators;

/// <summary>The three modes of the indicators every chart has, in time per bar, against the time a plain copy of a column takes.</summary>
/// <remarks>
/// The instruments' histories differ, so that a branch predictor cannot learn one window by heart. A round is a fraction of a millisecond, less
/// than a time slice, so that the least of many rounds means something on a machine that is not idle; the median says how idle it was.
/// </remarks>
[MemoryDiagnoser]
[MinColumn]
[MedianColumn]
[Config(typeof(ManyShortRounds))]
public class IndicatorModes
{
    private const int Instruments = 64;
    private const int Bars = 2_500;

    private BarFrame[] _frames = [];
    private double[][] _outputs = [];
    private PanelSeries[] _panelInputs = [];
    private PanelSeries[] _panelOutputs = [];
    private double[] _rows = [];
    private double[] _values = [];
    private IndicatorDefinition _definition = IndicatorCatalog.All[0];
    private Indicator? _indicator;
    private IndicatorStream? _stream;

    [Params("sma", "ema", "rsi", "macd", "bbands", "atr", "obv")]
    public string Id { get; set; } = "";

    private Indicator Bound => _indicator ?? throw new InvalidOperationException("Not set up.");

    private IndicatorStream Stream => _stream ?? throw new InvalidOperationException("Not set up.");

    [GlobalSetup]
    public void SetUp()
    {
        _frames = [.. Enumerable.Range(1, Instruments).Select(Walk)];
        _definition = IndicatorCatalog.All.First(definition => definition.Id == Id);
        _indicator = _definition.Bind();
        _stream = _indicator.CreateStream();
        _outputs = [.. _definition.Outputs.Select(_ => new double[Bars])];
        BarPanel panel = BarPanel.Create(_frames);
        _panelInputs = [.. _definition.Inputs.Select(input => panel.TryGetSeries(input.Name, out PanelSeries? series)
            ? series
            : throw new InvalidOperationException(input.Name))];
        _panelOutputs = [.. _definition.Outputs.Select(_ => new PanelSeries(panel.Layout))];
        _values = new double[_outputs.Length];
        int inputs = _definition.Inputs.Count;
        _rows = new double[Bars * inputs];
        for (int input = 0; input < inputs; input++)
        {
            ReadOnlySpan<double> column = Column(_frames[0], input);
            for (int bar = 0; bar < Bars; bar++)
                _rows[(bar * inputs) + input] = column[bar];
        }
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Instruments * Bars)]
    public double Copy()
    {
        foreach (BarFrame frame in _frames)
            frame.Close.CopyTo(_outputs[0], 0);
        return _outputs[0][^1];
    }

    [Benchmark(OperationsPerInvoke = Instruments * Bars)]
    public double Batch()
    {
        foreach (BarFrame frame in _frames)
        {
            InputColumns inputs = default;
            for (int input = 0; input < _definition.Inputs.Count; input++)
                inputs = inputs.With(Column(frame, input));
            OutputColumns outputs = default;
            for (int output = 0; output < _outputs.Length; output++)
                outputs = outputs.With(_outputs[output]);
            Bound.Compute(inputs, outputs);
        }

        return _outputs[0][^1];
    }

    [Benchmark(OperationsPerInvoke = Instruments * Bars)]
    public double Panel()
    {
        Bound.ComputePanel(_panelInputs, _panelOutputs);
        return _panelOutputs[0].Last(0);
    }

    [Benchmark(OperationsPerInvoke = Bars)]
    public double StreamUpdate()
    {
        int inputs = _definition.Inputs.Count;
        for (int bar = 0; bar < Bars; bar++)
            Stream.Update(_rows.AsSpan(bar * inputs, inputs), _values);
        return _values[0];
    }

    private static BarFrame Walk(int seed)
    {
        Random random = new(seed);
        double[] open = new double[Bars], high = new double[Bars], low = new double[Bars], close = new double[Bars], volume = new double[Bars];
        double price = 500;
        for (int bar = 0; bar < Bars; bar++)
        {
            open[bar] = price;
            price = Math.Max(20, Math.Round(price * (1 + ((random.NextDouble() - 0.5) * 0.04)), 2));
            close[bar] = price;
            high[bar] = Math.Max(open[bar], price) + random.Next(4);
            low[bar] = Math.Min(open[bar], price) - random.Next(4);
            volume[bar] = random.Next(1_000, 200_000);
        }

        DateOnly first = new(2015, 1, 1);
        return new BarFrame(seed, [.. Enumerable.Range(0, Bars).Select(first.AddDays)], open, high, low, close, volume);
    }

    private ReadOnlySpan<double> Column(BarFrame frame, int input) =>
        frame.TryGetColumn(_definition.Inputs[input].Name, out ReadOnlySpan<double> column) ? column : throw new InvalidOperationException(Id);

    private sealed class ManyShortRounds : ManualConfig
    {
        public ManyShortRounds() => AddJob(Job.Default
            .WithToolchain(InProcessEmitToolchain.DontLogOutput)
            .WithStrategy(RunStrategy.Monitoring)
            .WithGcForce(false)
            .WithInvocationCount(1)
            .WithUnrollFactor(1)
            .WithWarmupCount(1_000)
            .WithIterationCount(300));
    }
}
