using TradingChitti.Indicators.Expressions.Nodes;

namespace TradingChitti.Indicators.Expressions.Syntax;

/// <summary>Calls of the built-in functions.</summary>
internal sealed partial class Binder
{
    private FunctionNode BindFunction(ExpressionFunction function, CallSyntax call)
    {
        SyntaxNode?[] given = Arrange(call, function.Signature, [.. function.Arguments.Select(argument => argument.Name)]);
        List<ExpressionNode> arguments = [];
        int bars = 0;
        for (int i = 0; i < given.Length; i++)
        {
            (string name, FunctionArgument kind) = function.Arguments[i];
            SyntaxNode value = given[i] ?? throw Error(call, $"'{function.Name}' lacks its argument {name}; write {function.Signature}.");
            switch (kind)
            {
                case FunctionArgument.Bars:
                    bars = Bars(value, function.Name, name, function.FewestBars, ExpressionFunction.MostBars);
                    break;
                case FunctionArgument.Condition:
                    arguments.Add(Condition(value));
                    break;
                case FunctionArgument.Series:
                    arguments.Add(Number(value));
                    break;
                default:
                    arguments.Add(Bind(value));
                    break;
            }
        }

        return new FunctionNode(function, arguments, bars, call.Position, call.Length);
    }

    /// <summary>
    /// <c>max(x, n)</c> is TA-Lib's, the highest of n bars; <c>max(x, y)</c> of two series is the larger of them. Null where it is not the latter.
    /// </summary>
    private FunctionNode? AsLargerOrSmaller(NameSyntax name, CallSyntax call)
    {
        if (name.Name is not ("max" or "min")
            || call.Arguments is not [{ Name: null, Value: var first }, { Name: null, Value: var second }])
        {
            return null;
        }

        FunctionKind kind = name.Name == "max" ? FunctionKind.Larger : FunctionKind.Smaller;
        ExpressionNode x = Number(first);
        ExpressionNode y = Number(second);
        if (x is ConstantNode || y is not ConstantNode { Value: var bars })
            return Function(kind, [x, y], 0, call);
        if (bars >= 2 && bars == Math.Floor(bars))
            return null;
        string other = ExpressionFunctions.Of(kind).Name;
        throw Error(
            call,
            $"{name.Name}(x, n) looks over n bars, a whole number from 2; the {other} of two values is {other}(x, y).",
            $"{other}({Written(first)}, {Written(second)})");
    }

    /// <summary>Puts arguments given by position and by name into the order of the declared names.</summary>
    private SyntaxNode?[] Arrange(CallSyntax call, string signature, IReadOnlyList<string> names)
    {
        SyntaxNode?[] given = new SyntaxNode?[names.Count];
        bool named = false;
        for (int i = 0; i < call.Arguments.Count; i++)
        {
            ArgumentSyntax argument = call.Arguments[i];
            int place = argument.Name is null ? i : IndexOf(names, argument.Name.Name);
            if (argument.Name is null && named)
                throw Error(argument.Value, "An argument by position cannot follow one by name.");
            if (place < 0)
                throw NoSuchParameter(argument.Name!, signature, names);
            if (place >= given.Length)
                throw Error(argument.Value, $"Too many arguments; expected {signature}.");
            if (given[place] is not null)
                throw Error(argument.Name!, $"'{names[place]}' is given twice.");
            given[place] = argument.Value;
            named |= argument.Name is not null;
        }

        return given;
    }

    private int Bars(SyntaxNode value, string owner, string parameter, int fewest, int most)
    {
        double constant = Constant(value, owner, parameter);
        return constant >= fewest && constant <= most && constant == Math.Floor(constant)
            ? (int)constant
            : throw Error(value, $"'{parameter}' of {owner} is a whole number from {fewest} to {most}, but {Quote(value)} was given.");
    }

    private double Constant(SyntaxNode value, string owner, string parameter) => Number(value) is ConstantNode constant
        ? constant.Value
        : throw Error(value, $"'{parameter}' of {owner} must be a constant number, but {Quote(value)} changes from bar to bar.");

    private static ExpressionSyntaxException NoSuchParameter(NameSyntax name, string signature, IEnumerable<string> names)
    {
        string? nearest = Suggestions.Nearest(name.Name, names);
        return Error(name, $"'{Suggestions.Shortened(name.Name)}' is not a parameter of {signature}.", nearest);
    }

    private static int IndexOf(IReadOnlyList<string> names, string name)
    {
        for (int i = 0; i < names.Count; i++)
        {
            if (string.Equals(names[i], name, StringComparison.OrdinalIgnoreCase))
                return i;
        }

        return -1;
    }
}
