using CsCheck;
using TradingChitti.Indicators.Expressions;
using TradingChitti.Market;

namespace TradingChitti.Tests.Unit.Indicators.Expressions;

/// <summary>Laws over random expressions and random bars; a failure prints the seed that repeats it.</summary>
public sealed class ExpressionPropertyTests
{
    private const int Cases = 300;

    private static readonly Gen<string> Numbers = Gen.Recursive<string>((depth, number) => depth >= 4
        ? Leaf
        : Gen.Frequency(
            (3, Leaf),
            (2, Gen.Select(number, Gen.OneOf("+", "-", "*", "/"), number, (x, sign, y) => $"({x} {sign} {y})")),
            (1, number.Select(x => $"-{x}")),
            (1, Gen.Select(Gen.OneOf("abs", "sqrt", "log"), number, (name, x) => $"{name}({x} + 0 * close)")),
            (1, Gen.Select(Gen.OneOf("larger", "smaller"), number, number, (name, x, y) => $"{name}({x}, {y})")),
            (2, Gen.Select(Gen.OneOf("ago", "change", "highest", "lowest"), number, Gen.Int[1, 12], (name, x, n) => $"{name}({x}, {n})")),
            (2, Gen.Select(Gen.OneOf("sma", "ema", "rsi", "stddev", "roc"), number, Gen.Int[2, 9], (name, x, n) => $"{name}({x} + 0 * open, {n})")),
            (1, Gen.Select(Compared(number), Gen.Int[1, 9], (condition, n) => $"count({condition}, {n})")),
            (1, Compared(number).Select(condition => $"since({condition})"))));

    private static readonly Gen<string> Conditions = Gen.Recursive<string>((depth, condition) => depth >= 3
        ? Compared(Numbers)
        : Gen.Frequency(
            (3, Compared(Numbers)),
            (2, Gen.Select(condition, Gen.OneOf("and", "or"), condition, (x, sign, y) => $"({x} {sign} {y})")),
            (1, condition.Select(x => $"not {x}")),
            (1, Gen.Select(condition, Gen.Int[0, 5], (x, n) => $"ago({x}, {n})"))));

    private static readonly Gen<BarFrame> Frames = Gen.Select(
        Gen.Double[1, 200].Array[0, 60], Gen.Double[0, 5].Array[60], Gen.Int[0, 60], Frame);

    private static Gen<string> Leaf => Gen.OneOf(
        Gen.OneOf("open", "high", "low", "close", "volume", "delivery", "hl2", "atr(3)", "macd(2, 5, 3).histogram", "pe"),
        Gen.Int[-3, 120].Select(number => number.ToString(System.Globalization.CultureInfo.InvariantCulture)));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void Panel_AnyExpressions_EqualEachInstrumentAlone() => Gen.Select(Expressions, Frames.Array[1, 20]).Sample(
        (expressions, frames) =>
        {
            ExpressionPlan together = ExpressionPlan.Compile(expressions);
            PanelResult panel = together.Evaluate(BarPanel.Create(frames), NoExternalSeries.Instance, Token);
            for (int instrument = 0; instrument < frames.Length; instrument++)
            {
                for (int expression = 0; expression < expressions.Length; expression++)
                {
                    PanelResult alone = ExpressionPlan.Compile([expressions[expression]])
                        .Evaluate(BarPanel.Create([frames[instrument]]), NoExternalSeries.Instance, Token);
                    if (!SameBits(alone.Column(0, 0), panel.Column(expression, instrument)))
                        return false;
                }
            }

            return true;
        },
        iter: Cases,
        print: Described);

    [Fact]
    public void Truncation_OfTheFuture_NeverChangesThePast() => Gen.Select(Expressions, Frames, Gen.Int[0, 60]).Sample(
        (expressions, frame, length) =>
        {
            int kept = Math.Min(length, frame.Count);
            ExpressionPlan plan = ExpressionPlan.Compile(expressions);
            PanelResult whole = plan.Evaluate(BarPanel.Create([frame]), NoExternalSeries.Instance, Token);
            PanelResult past = plan.Evaluate(BarPanel.Create([Truncated(frame, kept)]), NoExternalSeries.Instance, Token);
            return Enumerable.Range(0, expressions.Length)
                .All(expression => SameBits(past.Column(expression, 0), whole.Column(expression, 0)[..kept]));
        },
        iter: Cases,
        print: pair => Described((pair.Item1, [pair.Item2])));

    [Fact]
    public void LastBars_OfAnyExpressions_EqualTheEndOfTheColumns() => Gen.Select(Expressions, Frames.Array[1, 12]).Sample(
        (expressions, frames) =>
        {
            ExpressionPlan plan = ExpressionPlan.Compile(expressions);
            BarPanel panel = BarPanel.Create(frames);
            PanelResult columns = plan.Evaluate(panel, NoExternalSeries.Instance, Token);
            PanelResult last = plan.Evaluate(panel, NoExternalSeries.Instance, PlanOptions.LastBars, Token);
            return Enumerable.Range(0, expressions.Length).All(expression => Enumerable.Range(0, frames.Length).All(instrument => SameBits(
                [At(columns.Column(expression, instrument), 2), At(columns.Column(expression, instrument), 1)],
                [last.Previous(expression, instrument), last.Last(expression, instrument)])));
        },
        iter: Cases,
        print: Described);

    [Fact]
    public void Canonical_OfAnyExpression_ParsesToTheSameComputation() => Gen.OneOf(Numbers, Conditions).Sample(
        text =>
        {
            if (ExpressionParser.Parse(text) is not ParseOutcome.Parsed { Expression: var expression })
                return true;
            Expression again = Sample.Parse(expression.Canonical);
            return again.Canonical == expression.Canonical
                && ExpressionPlan.Compile([expression]).StepCount == ExpressionPlan.Compile([expression, again]).StepCount;
        },
        iter: Cases * 3);

    [Fact]
    public void Parse_AnyText_IsAnExpressionOrAnErrorWithinIt() => Gen.OneOf(
            Gen.String[Gen.Char["()<>=!.,:\"'+-*/ 0123456789abcdefghilmnorst_"], 0, 60],
            Gen.Select(Conditions, Gen.Int[0, 200], Gen.String[Gen.Char["(),.<>x1\" "], 0, 3], Broken))
        .Sample(
            text => ExpressionParser.Parse(text) is not ParseOutcome.Failed { Error: var error }
                || (error is { Position: >= 0, Length: >= 0, Message.Length: > 0 and < 400 } && error.Position + error.Length <= text.Length),
            iter: Cases * 10);

    private static Gen<Expression[]> Expressions => Gen.OneOf(Numbers, Conditions)
        .Select(text => ExpressionParser.Parse(text) as ParseOutcome.Parsed)
        .Where(outcome => outcome is not null)
        .Select(outcome => outcome!.Expression) // filtered just above
        .Array[1, 4];

    private static Gen<string> Compared(Gen<string> number) => Gen.OneOf(
        Gen.Select(number, Gen.OneOf("<", "<=", ">", ">=", "==", "!="), number, (x, sign, y) => $"({x} {sign} {y})"),
        Gen.Select(Gen.OneOf("crosses_above", "crosses_below"), number, number, (name, x, y) => $"{name}({x}, {y})"),
        Gen.Select(Gen.OneOf("rising", "falling"), number, Gen.Int[1, 4], (name, x, n) => $"{name}({x}, {n})"),
        Gen.Select(number, number, number, (x, low, high) => $"({x} between {low} and {high})"));

    private static BarFrame Frame(double[] closes, double[] spread, int missing)
    {
        double[] open = [.. closes.Select((close, bar) => close + (spread[bar] / 2) - 1)];
        double[] high = [.. closes.Select((close, bar) => Math.Max(close, open[bar]) + spread[bar])];
        double[] low = [.. closes.Select((close, bar) => Math.Min(close, open[bar]) - spread[bar])];
        double[] volume = [.. closes.Select((close, bar) => Math.Round(close * spread[bar] * 100))];
        double[] delivery = [.. volume.Select((shares, bar) => bar % 61 == missing ? double.NaN : shares / 2)];
        DateOnly[] sessions = [.. Enumerable.Range(0, closes.Length).Select(Sample.FirstSession.AddDays)];
        return new BarFrame(1, sessions, open, high, low, closes, volume, new Dictionary<string, double[]> { ["delivery"] = delivery });
    }

    private static BarFrame Truncated(BarFrame frame, int kept) => new(
        frame.InstrumentId,
        frame.Sessions[..kept],
        frame.Open[..kept],
        frame.High[..kept],
        frame.Low[..kept],
        frame.Close[..kept],
        frame.Volume[..kept],
        frame.ExtraNames.ToDictionary(
            name => name, name => frame.TryGetColumn(name, out ReadOnlySpan<double> column) ? column[..kept].ToArray() : []));

    private static double At(ReadOnlySpan<double> column, int fromEnd) => column.Length < fromEnd ? double.NaN : column[^fromEnd];

    /// <summary>Equal bit for bit; any NaN is not available, whichever of its bit patterns it has.</summary>
    private static bool SameBits(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        if (x.Length != y.Length)
            return false;
        for (int i = 0; i < x.Length; i++)
        {
            if (BitConverter.DoubleToInt64Bits(x[i]) != BitConverter.DoubleToInt64Bits(y[i]) && !(double.IsNaN(x[i]) && double.IsNaN(y[i])))
                return false;
        }

        return true;
    }

    private static string Broken(string text, int at, string inserted) => text.Insert(Math.Min(at, text.Length), inserted);

    private static string Described((Expression[] Expressions, BarFrame[] Frames) failing) =>
        $"{string.Join(" | ", failing.Expressions.Select(expression => expression.Text))}"
        + $" over {string.Join(", ", failing.Frames.Select(frame => frame.Count))} bars";
}
