using System.Buffers;
using TradingChitti.Indicators.Lanes;

namespace TradingChitti.Indicators;

/// <content>One series with vector registers along time.</content>
public sealed partial class Indicator
{
    /// <summary>
    /// Computes whole columns as <see cref="Compute"/> does, several bars of the series at a time where the indicator has a way to: the fastest
    /// way to one series. Differs from <see cref="Compute"/> by at most <see cref="IndicatorDefinition.AlongTimeError"/>.
    /// Allocates nothing; outputs may be the inputs' own memory.
    /// </summary>
    /// <param name="inputs">The columns of <see cref="IndicatorDefinition.Inputs"/>, oldest first.</param>
    /// <param name="outputs">Receives the columns of <see cref="IndicatorDefinition.Outputs"/>, one value per bar; NaN before <see cref="Lookback"/>.</param>
    /// <exception cref="ArgumentException">The number of columns or their lengths do not fit.</exception>
    public void ComputeAlongTime(InputColumns inputs, OutputColumns outputs) => AlongTimeAt(inputs, outputs, LaneWidths.Widest);

    /// <summary>As <see cref="ComputeAlongTime"/>, at a given width.</summary>
    internal void AlongTimeAt(InputColumns inputs, OutputColumns outputs, LaneWidth width)
    {
        int rows = inputs.First.Length;
        ThrowIfUnfit(inputs, outputs, rows);
        AlongTimeDriver? driver = Definition.AlongTime is null ? null : AlongTimeDrivers.For(Definition.AlongTime, width);
        if (driver is null || !driver.Fits(Arguments))
        {
            RunLane(inputs, outputs, stride: 1, lane: 0, rows);
            return;
        }

        RunAlongTime(driver, inputs, outputs, rows);
    }

    private unsafe void RunAlongTime(AlongTimeDriver driver, InputColumns inputs, OutputColumns outputs, int rows)
    {
        int window = (_memoryLength + CacheLine - 1) & -CacheLine;
        int working = (driver.MemoryLength(Arguments) + CacheLine - 1) & -CacheLine;
        int column = (rows + CacheLine - 1) & -CacheLine;
        double[] rented = ArrayPool<double>.Shared.Rent(window + working + (Overlapping(inputs, outputs) * column) + CacheLine);
        try
        {
            fixed (double* memory = rented)
            fixed (double* in0 = inputs.First, in1 = inputs.Second, in2 = inputs.Third, in3 = inputs.Fourth, in4 = inputs.Fifth, in5 = inputs.Sixth)
            fixed (double* out0 = outputs.First, out1 = outputs.Second, out2 = outputs.Third, out3 = outputs.Fourth, out4 = outputs.Fifth)
            fixed (double* out5 = outputs.Sixth, out6 = outputs.Seventh, out7 = outputs.Eighth, out8 = outputs.Ninth)
            {
                double* aligned = (double*)(((nint)memory + CacheLine - 1) & ~(CacheLine - 1));
                InputPorts from = new() { First = in0, Second = in1, Third = in2, Fourth = in3, Fifth = in4, Sixth = in5 };
                OutputPorts to = new()
                {
                    First = out0,
                    Second = out1,
                    Third = out2,
                    Fourth = out3,
                    Fifth = out4,
                    Sixth = out5,
                    Seventh = out6,
                    Eighth = out7,
                    Ninth = out8,
                };

                // Steps look back at bars whose outputs are written already, and a block that proves broken is done again.
                double* copy = aligned + window + working;
                for (int index = 0; index < inputs.Count; index++)
                {
                    if (!Overlaps(inputs[index], outputs))
                        continue;
                    inputs[index].CopyTo(new Span<double>(copy, rows));
                    (&from.First)[index] = copy;
                    copy += column;
                }

                int row = 0;
                while (row < rows)
                {
                    int first = Finite.NextWhole(from, inputs.Count, row, rows);
                    FillMissing(outputs, 1, 0, row, first);
                    new Span<double>(aligned, window).Clear();
                    row = first < rows ? driver.Run(from, to, first, rows, Lookback, Arguments, aligned, aligned + window) : rows;
                }
            }
        }
        finally
        {
            ArrayPool<double>.Shared.Return(rented);
        }
    }

    private static int Overlapping(InputColumns inputs, OutputColumns outputs)
    {
        int overlapping = 0;
        for (int index = 0; index < inputs.Count; index++)
            overlapping += Overlaps(inputs[index], outputs) ? 1 : 0;
        return overlapping;
    }

    private static bool Overlaps(ReadOnlySpan<double> input, OutputColumns outputs)
    {
        for (int index = 0; index < outputs.Count; index++)
        {
            if (input.Overlaps(outputs[index]))
                return true;
        }

        return false;
    }
}
