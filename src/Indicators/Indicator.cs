using System.Buffers;
using TradingChitti.Indicators.Lanes;

namespace TradingChitti.Indicators;

/// <summary>An indicator with its parameters set: computes columns, panels and streams, bit for bit alike. Safe to use from many threads.</summary>
/// <remarks>
/// A bar on which any input is NaN or infinite gives NaN, and the indicator starts again on the next bar as if the series began there: one
/// missing value never leaks into later ones, and never shortens a warm-up. This holds in all modes.
/// </remarks>
public sealed partial class Indicator
{
    private const int CacheLine = 64;

    private readonly double[] _parameters;
    private readonly LaneDriver _scalar;
    private readonly LaneDriver _wide;
    private readonly int _memoryLength;

    internal Indicator(IndicatorDefinition definition, double[] parameters, LaneWidth width)
    {
        Definition = definition;
        _parameters = parameters;
        Lookback = definition.Warmup(Arguments);
        Width = definition.IsScalar ? LaneWidth.One : width;
        _scalar = LaneDrivers.For(definition, LaneWidth.One, Arguments);
        _wide = LaneDrivers.For(definition, width, Arguments);
        _memoryLength = _scalar.MemoryLength(Arguments);
    }

    /// <summary>What the indicator is.</summary>
    public IndicatorDefinition Definition { get; }

    /// <summary>The value of every parameter, in the definition's order.</summary>
    public ReadOnlySpan<double> Parameters => _parameters;

    /// <summary>Bars before the first value.</summary>
    public int Lookback { get; }

    /// <summary>Instruments of a panel computed side by side; one where the recurrence can only be run one by one.</summary>
    public LaneWidth Width { get; }

    private Arguments Arguments => new(_parameters);

    /// <summary>Computes whole columns. Allocates nothing; outputs may be the inputs' own memory.</summary>
    /// <param name="inputs">The columns of <see cref="IndicatorDefinition.Inputs"/>, oldest first.</param>
    /// <param name="outputs">Receives the columns of <see cref="IndicatorDefinition.Outputs"/>, one value per bar; NaN before <see cref="Lookback"/>.</param>
    /// <exception cref="ArgumentException">The number of columns or their lengths do not fit.</exception>
    public void Compute(InputColumns inputs, OutputColumns outputs)
    {
        int rows = inputs.First.Length;
        ThrowIfUnfit(inputs, outputs, rows);
        RunLane(inputs, outputs, stride: 1, lane: 0, rows);
    }

    /// <summary>Starts a stream: the same values, one bar at a time.</summary>
    public IndicatorStream CreateStream() => new(this, _scalar, _parameters, _memoryLength);

    private void ThrowIfUnfit(InputColumns inputs, OutputColumns outputs, int length)
    {
        if (inputs.Count != _scalar.InputCount)
            throw new ArgumentException($"{Definition.Id} reads {_scalar.InputCount} columns, {inputs.Count} were given.", nameof(inputs));
        if (outputs.Count != _scalar.OutputCount)
            throw new ArgumentException($"{Definition.Id} gives {_scalar.OutputCount} columns, {outputs.Count} were given.", nameof(outputs));
        for (int column = 0; column < inputs.Count; column++)
        {
            if (inputs[column].Length != length)
                throw new ArgumentException($"{Definition.Id}: input {column} has {inputs[column].Length} values, not {length}.", nameof(inputs));
        }

        for (int column = 0; column < outputs.Count; column++)
        {
            if (outputs[column].Length != length)
                throw new ArgumentException($"{Definition.Id}: output {column} has {outputs[column].Length} values, not {length}.", nameof(outputs));
        }
    }

    /// <summary>One series, wherever its values lie, from gap to gap.</summary>
    private void RunLane(InputColumns inputs, OutputColumns outputs, int stride, int lane, int rows)
    {
        int row = 0;
        while (row < rows)
        {
            int first = Finite.NextWhole(inputs, stride, lane, row, rows);
            int end = Finite.NextBroken(inputs, stride, lane, first, rows);
            bool reachesAValue = end - first > Lookback;
            FillMissing(outputs, stride, lane, row, reachesAValue ? first : end);
            if (reachesAValue)
                Run(_scalar, LaneWidth.One, inputs, outputs, stride, lane, first, end);
            row = end;
        }
    }

    private unsafe void Run(
        LaneDriver driver, LaneWidth width, InputColumns inputs, OutputColumns outputs, int stride, int lane, int first, int end)
    {
        int length = (_memoryLength * (int)width) + (CacheLine / sizeof(double));
        double[] rented = ArrayPool<double>.Shared.Rent(length);
        try
        {
            fixed (double* memory = rented)
            fixed (double* in0 = inputs.First, in1 = inputs.Second, in2 = inputs.Third, in3 = inputs.Fourth, in4 = inputs.Fifth, in5 = inputs.Sixth)
            fixed (double* out0 = outputs.First, out1 = outputs.Second, out2 = outputs.Third, out3 = outputs.Fourth, out4 = outputs.Fifth)
            fixed (double* out5 = outputs.Sixth, out6 = outputs.Seventh, out7 = outputs.Eighth, out8 = outputs.Ninth)
            {
                double* aligned = (double*)(((nint)memory + CacheLine - 1) & ~(CacheLine - 1));
                new Span<double>(aligned, _memoryLength * (int)width).Clear();
                InputPorts from = new()
                {
                    First = in0 + lane,
                    Second = in1 + lane,
                    Third = in2 + lane,
                    Fourth = in3 + lane,
                    Fifth = in4 + lane,
                    Sixth = in5 + lane,
                };
                OutputPorts to = new()
                {
                    First = out0 + lane,
                    Second = out1 + lane,
                    Third = out2 + lane,
                    Fourth = out3 + lane,
                    Fifth = out4 + lane,
                    Sixth = out5 + lane,
                    Seventh = out6 + lane,
                    Eighth = out7 + lane,
                    Ninth = out8 + lane,
                };
                driver.Run(from, to, stride, first, end, Lookback, Arguments, aligned);
            }
        }
        finally
        {
            ArrayPool<double>.Shared.Return(rented);
        }
    }

    private static void FillMissing(OutputColumns outputs, int stride, int lane, int first, int end)
    {
        for (int column = 0; column < outputs.Count; column++)
        {
            Span<double> values = outputs[column];
            for (int row = first; row < end; row++)
                values[(row * stride) + lane] = double.NaN;
        }
    }
}
