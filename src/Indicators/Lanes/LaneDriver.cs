using System.Runtime.CompilerServices;

namespace TradingChitti.Indicators.Lanes;

/// <summary>Runs a kernel over columns. One driver serves every mode: a column is a tile one lane wide.</summary>
internal abstract unsafe class LaneDriver
{
    /// <summary>Doubles the kernel's own fields take.</summary>
    public abstract int KernelLength { get; }

    /// <summary>Inputs the kernel reads.</summary>
    public abstract int InputCount { get; }

    /// <summary>Outputs the kernel gives.</summary>
    public abstract int OutputCount { get; }

    /// <summary>Lanes of window memory the kernel plans.</summary>
    public abstract int MemoryLength(Arguments arguments);

    /// <summary>
    /// Starts a kernel at row <paramref name="first"/> and runs it to <paramref name="end"/>, writing NaN for the first
    /// <paramref name="lookback"/> rows. Outputs may be the inputs: a row is read before it is written.
    /// </summary>
    /// <param name="inputs">Where the input columns start.</param>
    /// <param name="outputs">Where the output columns start.</param>
    /// <param name="stride">Doubles between two rows.</param>
    /// <param name="first">First row; its inputs and those up to <paramref name="end"/> are finite, padding aside.</param>
    /// <param name="end">The row after the last.</param>
    /// <param name="lookback">Rows without a value.</param>
    /// <param name="arguments">Parameter values.</param>
    /// <param name="memory">Window memory, zero.</param>
    public abstract void Run(
        InputPorts inputs, OutputPorts outputs, nint stride, int first, int end, int lookback, Arguments arguments, double* memory);

    /// <summary>Writes the state before the first bar.</summary>
    public abstract void Start(double* kernel, Arguments arguments);

    /// <summary>Takes a bar that gives no value yet.</summary>
    public abstract void Warm(double* kernel, double* memory, int memoryLength, in InputPorts inputs);

    /// <summary>Takes a bar and writes its values.</summary>
    public abstract void Step(double* kernel, double* memory, int memoryLength, in InputPorts inputs, in OutputPorts outputs);
}

/// <inheritdoc/>
internal sealed unsafe class LaneDriver<TKernel, TLane, TRow, TValues> : LaneDriver
    where TKernel : unmanaged, IKernel<TKernel, TLane, TRow, TValues>
    where TLane : unmanaged, ILane<TLane>
    where TRow : unmanaged, IRow<TRow>
    where TValues : unmanaged, IValues<TValues>
{
    public override int KernelLength => (sizeof(TKernel) + sizeof(double) - 1) / sizeof(double);

    public override int InputCount => TRow.Count;

    public override int OutputCount => TValues.Count;

    public override int MemoryLength(Arguments arguments)
    {
        MemoryPlan plan = default;
        TKernel.Create(arguments, ref plan);
        return plan.Length;
    }

    // Optimised at first call: a screen of the whole market runs each loop once and long.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Run(
        InputPorts inputs, OutputPorts outputs, nint stride, int first, int end, int lookback, Arguments arguments, double* memory)
    {
        int emit = Math.Min(end - first, lookback) + first;
        Warmed(inputs, outputs, stride, first, emit, arguments, memory, out TKernel warmed, out Scratch<TLane> scratch);

        // Copies nobody has the address of: their fields can live in registers.
        TKernel kernel = warmed;
        Scratch<TLane> window = scratch;
        InputPorts from = inputs;
        OutputPorts to = outputs;
        nint offset = emit * stride;
        for (int row = emit; row < end; row++)
        {
            TValues values = kernel.Step(TRow.Load(from, offset), window);
            TValues.Store(values, to, offset);
            offset += stride;
        }
    }

    public override void Start(double* kernel, Arguments arguments)
    {
        MemoryPlan plan = default;
        *(TKernel*)kernel = TKernel.Create(arguments, ref plan);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Warm(double* kernel, double* memory, int memoryLength, in InputPorts inputs) =>
        ((TKernel*)kernel)->Warm(TRow.Load(inputs, 0), new Scratch<TLane>((TLane*)memory, memoryLength));

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Step(double* kernel, double* memory, int memoryLength, in InputPorts inputs, in OutputPorts outputs)
    {
        TValues values = ((TKernel*)kernel)->Step(TRow.Load(inputs, 0), new Scratch<TLane>((TLane*)memory, memoryLength));
        TValues.Store(values, outputs, 0);
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static void Warmed(
        InputPorts inputs,
        OutputPorts outputs,
        nint stride,
        int first,
        int emit,
        Arguments arguments,
        double* memory,
        out TKernel kernel,
        out Scratch<TLane> scratch)
    {
        MemoryPlan plan = default;
        kernel = TKernel.Create(arguments, ref plan);
        scratch = new Scratch<TLane>((TLane*)memory, plan.Length);
        nint offset = first * stride;
        for (int row = first; row < emit; row++)
        {
            kernel.Warm(TRow.Load(inputs, offset), scratch);
            TValues.Fill(double.NaN, outputs, offset);
            offset += stride;
        }
    }
}
