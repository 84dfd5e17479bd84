using TradingChitti.Indicators.Expressions.Nodes;

namespace TradingChitti.Indicators.Expressions.Syntax;

/// <summary>Names, members and calls: columns, external series, and what is not known.</summary>
internal sealed partial class Binder
{
    private const string ModelNamespace = "ml";

    private static readonly string[] Namespaces = ["news", ModelNamespace];

    private static readonly string[] Timeframes = ["weekly", "monthly"];

    private ExpressionNode BindName(NameSyntax name)
    {
        if (Fields.Contains(name.Name) || _scope.Contains(name.Name))
            return new ColumnNode(name.Name, name.Position, name.Length);
        if (ExternalSeriesCatalog.TryFind(name.Name, out ExternalSeriesDefinition? external))
            return External(external, name, null);
        if (AsIndicator(name) is { } indicator)
            return indicator.Single();
        if (ExpressionFunctions.TryFind(name.Name, out ExpressionFunction? function))
            throw Error(name, $"{function.Name} is a function; write {function.Signature}.");
        if (Namespaces.Contains(name.Name))
            throw Error(name, $"'{name.Name}' is a group of series; write for example {Usage(name.Name)}.");
        throw Timeframes.Contains(name.Name) ? NotYet(name) : Unknown(name, [.. Fields, .. _scope.Columns, .. CallableNames]);
    }

    private ExpressionNode BindMember(MemberSyntax member)
    {
        if (member.Target is NameSyntax space && Namespaces.Contains(space.Name))
            return InNamespace(space, member.Member, member, null);
        if (TimeframeOf(member) is { } timeframe)
            throw NotYet(timeframe);
        return AsIndicator(member.Target) is { } indicator
            ? indicator.Select(member)
            : throw Error(member.Member, $"Only an indicator has outputs to choose from; {Quote(member.Target)} is not one.");
    }

    private ExpressionNode BindCall(CallSyntax call)
    {
        if (TimeframeOf(call) is { } timeframe)
            throw NotYet(timeframe);
        if (call.Target is MemberSyntax { Target: NameSyntax space } member && Namespaces.Contains(space.Name))
            return InNamespace(space, member.Member, call, call.Arguments);
        if (call.Target is not NameSyntax name)
            throw Error(call.Target, $"{Quote(call.Target)} cannot be called.");
        if (AsLargerOrSmaller(name, call) is { } ofTwo)
            return ofTwo;
        if (ExpressionFunctions.TryFind(name.Name, out ExpressionFunction? function))
            return BindFunction(function, call);
        if (AsIndicator(call) is { } indicator)
            return indicator.Single();
        if (ExternalSeriesCatalog.TryFind(name.Name, out ExternalSeriesDefinition? external))
            return External(external, call, call.Arguments);
        if (Fields.Contains(name.Name) || _scope.Contains(name.Name))
        {
            throw Error(
                call, $"'{name.Name}' is a column and takes no arguments; for its value n bars ago write ago({name.Name}, n).", name.Name);
        }

        throw Namespaces.Contains(name.Name)
            ? Error(name, $"'{name.Name}' is a group of series; write for example {Usage(name.Name)}.")
            : Unknown(name, CallableNames);
    }

    private ExternalNode InNamespace(NameSyntax space, NameSyntax member, SyntaxNode at, IReadOnlyList<ArgumentSyntax>? arguments)
    {
        string full = $"{space.Name}.{member.Name}";
        if (ExternalSeriesCatalog.TryFind(full, out ExternalSeriesDefinition? definition))
            return External(definition, at, arguments);
        if (space.Name == ModelNamespace)
        {
            definition = new(full, "model", ExpressionType.Number, ExternalArgument.Duration, "", "");
            return External(definition, at, arguments);
        }

        string prefix = space.Name + ".";
        string[] known =
        [
            .. ExternalSeriesCatalog.All.Select(series => series.Name).Where(series => series.StartsWith(prefix, StringComparison.Ordinal)),
        ];
        string? nearest = Suggestions.Nearest(full, known);
        throw new ExpressionSyntaxException(
            $"'{Suggestions.Shortened(full)}' is not known; {space.Name} has {string.Join(", ", known)}.",
            space.Position,
            member.EndPosition - space.Position,
            nearest);
    }

    private ExternalNode External(ExternalSeriesDefinition definition, SyntaxNode at, IReadOnlyList<ArgumentSyntax>? arguments)
    {
        ExternalSeries series = (definition.Argument, arguments) switch
        {
            (ExternalArgument.None, null) => new(definition.Name, definition.Name),
            (ExternalArgument.None, _) => throw Error(at, $"'{definition.Name}' takes no arguments.", definition.Name),
            (ExternalArgument.Duration, [{ Name: null, Value: DurationSyntax window }]) => Windowed(definition, window),
            (ExternalArgument.Duration, [{ Value: var wrong }]) =>
                throw Error(wrong, $"Expected a duration in days or weeks, such as {definition.Name}(3d), but found {Quote(wrong)}."),
            (ExternalArgument.Duration, _) => throw Error(at, $"'{definition.Name}' takes one duration, such as {definition.Name}(3d)."),
            (_, [{ Name: null, Value: TextSyntax quoted }]) => Named(definition, quoted),
            _ => throw Error(at, $"'{definition.Name}' takes one quoted text, such as {definition.Name}(\"NIFTY 50\")."),
        };
        return new ExternalNode(series, definition.Type, at.Position, at.Length);
    }

    private static ExternalSeries Windowed(ExternalSeriesDefinition definition, DurationSyntax window) =>
        window.Days <= ExternalSeriesCatalog.LongestWindowDays
            ? new(definition.Name, $"{definition.Name}({window.Days}d)", window.Days)
            : throw Error(window, $"A window is at most {ExternalSeriesCatalog.LongestWindowDays} days.");

    private static ExternalSeries Named(ExternalSeriesDefinition definition, TextSyntax quoted)
    {
        string argument = string.Join(' ', quoted.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToUpperInvariant();
        if (argument.Length is 0 or > 100 || argument.Contains('"') || argument.Any(char.IsControl))
            throw Error(quoted, $"Expected the name of an index, such as {definition.Name}(\"NIFTY 50\").");
        return new(definition.Name, $"{definition.Name}(\"{argument}\")", 0, argument);
    }

    private static NameSyntax? TimeframeOf(SyntaxNode syntax) => syntax switch
    {
        NameSyntax name when Timeframes.Contains(name.Name) => name,
        MemberSyntax member => TimeframeOf(member.Target),
        CallSyntax call => TimeframeOf(call.Target),
        _ => null,
    };

    private static ExpressionSyntaxException NotYet(NameSyntax timeframe) =>
        Error(timeframe, $"'{timeframe.Name}' series are not available yet; expressions use daily bars.");

    private static ExpressionSyntaxException Unknown(NameSyntax name, IEnumerable<string> known)
    {
        string? nearest = Suggestions.Nearest(name.Name, known);
        string expected = nearest is null ? "; expected a column, a function, an indicator or a fundamental." : ".";
        return Error(name, $"'{Suggestions.Shortened(name.Name)}' is not known{expected}", nearest);
    }

    private static string Usage(string space) => space == "news" ? "news.sentiment(3d) or news.count(3d)" : "ml.up(5d)";

    private static IEnumerable<string> CallableNames =>
    [
        .. ExpressionFunctions.All.Select(function => function.Name),
        .. ExternalSeriesCatalog.All.Select(series => series.Name),
        .. IndicatorNames,
    ];
}
