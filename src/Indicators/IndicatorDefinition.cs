namespace TradingChitti.Indicators;

/// <summary>What an indicator is: everything but its arithmetic, which is the kernel in the same file.</summary>
public sealed class IndicatorDefinition
{
    internal IndicatorDefinition(Type kernel) => Kernel = kernel;

    /// <summary>Number of bars a parameter set asks for.</summary>
    internal delegate int BarRule(Arguments arguments);

    /// <summary>Lower-case name in expressions; TA-Lib's own, in lower case, where TA-Lib has the function.</summary>
    public required string Id { get; init; }

    /// <summary>Full name.</summary>
    public required string Name { get; init; }

    /// <summary>What it speaks about.</summary>
    public required IndicatorFamily Family { get; init; }

    /// <summary>The columns it reads, in order.</summary>
    public required IReadOnlyList<IndicatorInput> Inputs { get; init; }

    /// <summary>What it is tuned by, in order; TA-Lib's order where TA-Lib has the function.</summary>
    public IReadOnlyList<IndicatorParameter> Parameters { get; init; } = [];

    /// <summary>The series it gives, in order.</summary>
    public required IReadOnlyList<IndicatorOutput> Outputs { get; init; }

    /// <summary>How it is computed, in a line of plain notation.</summary>
    public required string Formula { get; init; }

    /// <summary>Where the definition is from.</summary>
    public required string Source { get; init; }

    /// <summary>What it gives where the formula divides zero by zero, or null where it cannot.</summary>
    public string? WhenUndefined { get; init; }

    /// <summary>The name of the same function in TA-Lib, or null.</summary>
    public string? TaLib { get; init; }

    /// <summary>Which choice of moving average it is, or null when it is none.</summary>
    public MovingAverageType? AverageType { get; init; }

    /// <summary>
    /// How far <see cref="Indicator.ComputeAlongTime"/> may be from the recurrence, relative to the value where that is above 1: 0 where it gives
    /// the same bits, null where it is the recurrence.
    /// </summary>
    public double? AlongTimeError { get; init; }

    /// <summary>What a call calls the series it may be given: x, or x and y, and a column that is not one of the bars' by its own name.</summary>
    internal IReadOnlyList<string> SeriesNames
    {
        get
        {
            IndicatorInput[] series = [.. Inputs.Where(input => input.IsReal)];
            string[] letters = series.Length == 1 ? ["x"] : ["x", "y", "z", "u", "v", "w"];
            return [.. series.Select((input, index) => input.IsOfBars ? letters[index] : input.Name)];
        }
    }

    internal Type Kernel { get; }

    /// <summary>The kernel of the average alone, where <see cref="Kernel"/> gives more than that.</summary>
    internal Type? AverageKernel { get; init; }

    /// <summary>The kernel over consecutive bars of one series, generic over its lane, or null.</summary>
    internal Type? AlongTime { get; init; }

    /// <summary>
    /// Whether the kernel is written over <see cref="Lanes.Lane1"/> alone, so that a panel runs it one instrument after another: for
    /// recurrences whose control flow depends on values.
    /// </summary>
    internal bool IsScalar { get; init; }

    /// <summary>The function a kernel shared by several indicators is closed over, its type parameter behind the lane.</summary>
    internal Type? Function { get; init; }

    internal BarRule Warmup { get; init; } = _ => 0;

    internal BarRule? Settling { get; init; }

    /// <summary>Bars before the first value. Every output has a value from that bar on, sparse ones aside, and none before it.</summary>
    /// <param name="parameters">Parameter values in order; missing ones at the end take their defaults.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is not allowed.</exception>
    public int Lookback(params ReadOnlySpan<double> parameters) => Warmup(new Arguments(Complete(parameters)));

    /// <summary>
    /// Bars after which what came before the series began weighs less than one part in a million; the lookback for windows, and
    /// <see cref="int.MaxValue"/> for totals and stops, which depend on their whole past.
    /// </summary>
    /// <param name="parameters">Parameter values in order; missing ones at the end take their defaults.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is not allowed.</exception>
    public int SettleLength(params ReadOnlySpan<double> parameters) => (Settling ?? Warmup)(new Arguments(Complete(parameters)));

    /// <summary>The indicator with its parameters set, ready to compute. Safe to use from many threads.</summary>
    /// <param name="parameters">Parameter values in order; missing ones at the end take their defaults.</param>
    /// <exception cref="ArgumentException">There are more values than parameters.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A value is not allowed; the message names parameter, value and range.</exception>
    public Indicator Bind(params ReadOnlySpan<double> parameters) => new(this, Complete(parameters), LaneWidths.Widest);

    /// <summary>As <see cref="Bind(ReadOnlySpan{double})"/>, with panels computed at a given width instead of the widest.</summary>
    /// <param name="width">Lanes side by side.</param>
    /// <param name="parameters">Parameter values in order; missing ones at the end take their defaults.</param>
    /// <exception cref="ArgumentException">There are more values than parameters.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A value is not allowed; the message names parameter, value and range.</exception>
    public Indicator BindAt(LaneWidth width, params ReadOnlySpan<double> parameters) => new(this, Complete(parameters), width);

    private double[] Complete(ReadOnlySpan<double> given)
    {
        if (given.Length > Parameters.Count)
            throw new ArgumentException($"{Id} has {Parameters.Count} parameters, {given.Length} were given.", nameof(given));
        double[] values = new double[Parameters.Count];
        for (int index = 0; index < values.Length; index++)
        {
            IndicatorParameter parameter = Parameters[index];
            values[index] = index < given.Length ? given[index] : parameter.SameAs is null ? parameter.Default : ValueOf(parameter.SameAs, values);
            parameter.ThrowIfNotAllowed(values[index]);
        }

        return values;
    }

    private double ValueOf(string name, double[] values)
    {
        for (int index = 0; index < Parameters.Count; index++)
        {
            if (Parameters[index].Name == name)
                return values[index];
        }

        throw new InvalidOperationException($"{Id} has no parameter {name}.");
    }
}
