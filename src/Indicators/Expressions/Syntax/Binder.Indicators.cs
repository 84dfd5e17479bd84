using TradingChitti.Indicators.Expressions.Nodes;

namespace TradingChitti.Indicators.Expressions.Syntax;

/// <summary>Calls of catalogue indicators: leading series for the inputs that take any, then parameters by position or name.</summary>
internal sealed partial class Binder
{
    private const string SourceName = "source";

    private static IEnumerable<string> IndicatorNames => IndicatorCatalog.All
        .SelectMany(definition => definition.TaLib is null ? [definition.Id] : new[] { definition.Id, definition.TaLib.ToLowerInvariant() })
        .Distinct();

    /// <summary>The indicator a name or a call stands for; null where it stands for something else.</summary>
    private BoundIndicator? AsIndicator(SyntaxNode syntax)
    {
        (NameSyntax? name, CallSyntax? call) = syntax switch
        {
            NameSyntax bare when !Fields.Contains(bare.Name) && !_scope.Contains(bare.Name) => (bare, null),
            CallSyntax { Target: NameSyntax called } whole when AsLargerOrSmaller(called, whole) is null => (called, whole),
            _ => (null, null),
        };
        if (name is null
            || ExpressionFunctions.TryFind(name.Name, out _)
            || ExternalSeriesCatalog.TryFind(name.Name, out _)
            || !IndicatorCatalog.TryFind(name.Name, out IndicatorDefinition? definition))
        {
            return null;
        }

        ExpressionNode?[] sources = new ExpressionNode?[definition.Inputs.Count];
        double?[] parameters = new double?[definition.Parameters.Count];
        int first = call is null ? 0 : TakeSources(definition, call, sources);
        for (int i = first; i < call?.Arguments.Count; i++)
            TakeArgument(definition, call, i, i - first, sources, parameters);

        for (int input = 0; input < sources.Length; input++)
        {
            if (definition.Inputs[input].IsRequired && sources[input] is null)
                throw LacksSeries(definition, syntax, call, first, sources);
        }

        ExpressionNode[] inputs = [.. definition.Inputs.Select(
            (input, index) => sources[index] ?? new ColumnNode(input.Name, syntax.Position, syntax.Length))];
        return new BoundIndicator(Bound(definition, Completed(definition, parameters), syntax), inputs, syntax, Example(syntax));
    }

    // Each value is within its bounds by now; what is left is values that do not go together.
    private static Indicator Bound(IndicatorDefinition definition, double[] parameters, SyntaxNode syntax)
    {
        try
        {
            return definition.Bind(parameters);
        }
        catch (ArgumentOutOfRangeException impossible)
        {
            string reason = impossible.Message.Split(" (Parameter", StringSplitOptions.None)[0];
            throw Error(syntax, $"'{definition.Id}' cannot be computed so: {reason}");
        }
    }

    /// <summary>Takes the series that lead the arguments and says how many arguments they are.</summary>
    private int TakeSources(IndicatorDefinition definition, CallSyntax call, ExpressionNode?[] sources)
    {
        int positional = call.Arguments.TakeWhile(argument => argument.Name is null).Count();
        List<ExpressionNode> leading = [];
        for (int i = 0; i < Math.Min(positional, definition.Inputs.Count); i++)
        {
            ExpressionNode series = Number(call.Arguments[i].Value);
            if (series is ConstantNode && !StandsForSeries(definition, i, positional))
                break;
            leading.Add(series);
        }

        bool isFullList = leading.Count == definition.Inputs.Count
            && leading.Zip(definition.Inputs).All(pair => pair.Second.IsReal || IsColumn(pair.First, pair.Second.Name));
        if (isFullList)
        {
            leading.CopyTo(sources!);
            return leading.Count;
        }

        int[] real = Places(definition, input => input.IsReal);
        int[] required = Places(definition, input => input.IsRequired);
        if (leading.Count < real.Length && leading.Count == required.Length)
            real = required;
        if (real.Length == 0 && leading.Count > 0)
        {
            string columns = string.Join(", ", definition.Inputs.Select(input => input.Name));
            throw Error(
                call.Arguments[0].Value, $"'{definition.Id}' reads {columns} of the bars and takes no series; write {Signature(definition)}.");
        }

        int taken = Math.Min(leading.Count, real.Length);
        for (int i = 0; i < taken; i++)
            sources[real[i]] = leading[i];
        return taken;
    }

    /// <summary>
    /// Whether a constant at this place is a series that never changes, and not a parameter: in arithmetic always, elsewhere where the
    /// series has to be said and an argument follows, so that a period is not taken for a series that was forgotten.
    /// </summary>
    private static bool StandsForSeries(IndicatorDefinition definition, int place, int positional) =>
        definition.Inputs.All(input => input.IsReal)
        && (definition.Family is IndicatorFamily.Arithmetic || (definition.Inputs[place].IsRequired && place < positional - 1));

    private void TakeArgument(
        IndicatorDefinition definition, CallSyntax call, int index, int position, ExpressionNode?[] sources, double?[] parameters)
    {
        ArgumentSyntax argument = call.Arguments[index];
        if (argument.Name is null)
        {
            if (call.Arguments.Take(index).Any(earlier => earlier.Name is not null))
                throw Error(argument.Value, "An argument by position cannot follow one by name.");
            if (position >= parameters.Length)
                throw Error(argument.Value, $"Too many arguments; expected {Signature(definition)}.");
            parameters[position] = Parameter(definition, definition.Parameters[position], argument.Value);
            return;
        }

        string name = argument.Name.Name;
        int parameter = IndexOf([.. definition.Parameters.Select(known => known.Name)], name);
        if (parameter >= 0)
        {
            if (parameters[parameter] is not null)
                throw Error(argument.Name, $"'{name}' is given twice.");
            parameters[parameter] = Parameter(definition, definition.Parameters[parameter], argument.Value);
            return;
        }

        int[] real = Places(definition, input => input.IsReal);
        IReadOnlyList<string> series = real.Length == 1 ? [SourceName] : definition.SeriesNames;
        int place = IndexOf(series, name);
        if (place < 0)
            throw NoSuchParameter(argument.Name, Signature(definition), [.. definition.Parameters.Select(known => known.Name), .. series]);
        if (sources[real[place]] is not null)
            throw Error(argument.Name, $"The {(real.Length == 1 ? "source" : $"series '{name}'")} is given twice.");
        sources[real[place]] = Number(argument.Value);
    }

    private double Parameter(IndicatorDefinition definition, IndicatorParameter parameter, SyntaxNode value)
    {
        if (parameter.Choices.Count > 0)
            return Choice(definition, parameter, value);
        double constant = Constant(value, definition.Id, parameter.Name);
        if (constant >= parameter.Minimum && constant <= parameter.Maximum && (!parameter.Integer || constant == Math.Floor(constant)))
            return constant;
        string bounds = $"{(parameter.Integer ? "whole " : "")}number from {Plain(parameter.Minimum)} to {Plain(parameter.Maximum)}";
        throw Error(value, $"'{parameter.Name}' of {definition.Id} is a {bounds}, but {Quote(value)} was given.");
    }

    private double Choice(IndicatorDefinition definition, IndicatorParameter parameter, SyntaxNode value)
    {
        IReadOnlyList<(string Name, int Value)> choices = parameter.Choices;
        string expected = string.Join(", ", choices.Select(choice => $"{choice.Name} ({choice.Value})"));
        if (value is NameSyntax name)
        {
            int named = choices.ToList().FindIndex(choice => choice.Name == name.Name);
            string? nearest = Suggestions.Nearest(name.Name, choices.Select(choice => choice.Name));
            return named >= 0
                ? choices[named].Value
                : throw Error(name, $"'{parameter.Name}' of {definition.Id} is one of {expected}.", nearest);
        }

        double constant = Constant(value, definition.Id, parameter.Name);
        return choices.Any(choice => choice.Value == constant)
            ? constant
            : throw Error(value, $"'{parameter.Name}' of {definition.Id} is one of {expected}, but {Quote(value)} was given.");
    }

    private static double[] Completed(IndicatorDefinition definition, double?[] given)
    {
        double[] values = new double[given.Length];
        for (int i = 0; i < given.Length; i++)
        {
            IndicatorParameter parameter = definition.Parameters[i];
            int same = parameter.SameAs is null ? -1 : IndexOf([.. definition.Parameters.Select(known => known.Name)], parameter.SameAs);
            values[i] = given[i] ?? (same < 0 ? parameter.Default : values[same]);
        }

        return values;
    }

    /// <summary>What to write where series are missing: the arguments as written, and columns for the missing series.</summary>
    private ExpressionSyntaxException LacksSeries(
        IndicatorDefinition definition, SyntaxNode at, CallSyntax? call, int given, ExpressionNode?[] sources)
    {
        int[] required = Places(definition, input => input.IsRequired);
        string[] columns = [.. required.Select(input => definition.Inputs[input].Name)];
        IEnumerable<string> example = columns.Select((column, index) =>
            call is null || sources[required[index]] is null || index >= given ? column : Written(call.Arguments[index].Value));
        IEnumerable<string> rest = call is null
            ? []
            : call.Arguments.Skip(given).Where(argument => argument.Name is null).Select(argument => Written(argument.Value));
        string whole = $"{definition.Id}({string.Join(", ", example.Concat(rest))})";
        bool isWritable = columns.All(column => Fields.Contains(column) || _scope.Contains(column))
            && call?.Arguments.Any(argument => argument.Name is not null) != true;
        string needs = required.Length == 1 ? "a series" : $"{required.Length} series";
        string message = $"'{definition.Id}' needs {needs}; write {Signature(definition)}, for example {Suggestions.Shortened(whole)}.";
        return Error(at, message, isWritable ? whole : null);
    }

    private static string Signature(IndicatorDefinition definition)
    {
        IEnumerable<string> series = definition.Inputs.Any(input => input.IsRequired) ? definition.SeriesNames : [];
        string[] arguments = [.. series, .. definition.Parameters.Select(parameter => parameter.Name)];
        return arguments.Length == 0 ? definition.Id : $"{definition.Id}({string.Join(", ", arguments)})";
    }

    private static int[] Places(IndicatorDefinition definition, Func<IndicatorInput, bool> which) =>
        [.. Enumerable.Range(0, definition.Inputs.Count).Where(index => which(definition.Inputs[index]))];

    private static bool IsColumn(ExpressionNode node, string name) => node is ColumnNode column && column.Name == name;

    private static string Plain(double bound) => Math.Abs(bound) < 1e15
        ? bound.ToString("0.###############", System.Globalization.CultureInfo.InvariantCulture)
        : bound.ToString("R", System.Globalization.CultureInfo.InvariantCulture);
}
