namespace TradingChitti.Indicators.Expressions;

/// <summary>The external series the language knows: fundamentals, news, index membership and models.</summary>
public static class ExternalSeriesCatalog
{
    /// <summary>The longest window, in days, a series with a duration takes.</summary>
    public const int LongestWindowDays = 366;

    private static readonly Dictionary<string, ExternalSeriesDefinition> ByName;

    static ExternalSeriesCatalog()
    {
        All =
        [
            Fundamental("pe", "times", "Price divided by earnings per share of the last twelve months."),
            Fundamental("pb", "times", "Price divided by book value per share."),
            Fundamental("peg", "times", "Price/earnings divided by earnings growth in percent."),
            Fundamental("eps", "rupees", "Earnings per share."),
            Fundamental("market_cap", "rupees", "Market capitalisation."),
            Fundamental("roe", "fraction", "Return on equity."),
            Fundamental("roa", "fraction", "Return on assets."),
            Fundamental("roce", "fraction", "Return on capital employed."),
            Fundamental("debt_to_equity", "times", "Total debt divided by shareholders' equity."),
            Fundamental("current_ratio", "times", "Current assets divided by current liabilities."),
            Fundamental("gross_margin", "fraction", "Gross profit divided by revenue."),
            Fundamental("operating_margin", "fraction", "Operating profit divided by revenue."),
            Fundamental("net_margin", "fraction", "Net profit divided by revenue."),
            Fundamental("fcf_yield", "fraction", "Free cash flow divided by market capitalisation."),
            Fundamental("cfo_to_ni", "times", "Operating cash flow divided by net income."),
            Fundamental("asset_turnover", "times", "Revenue divided by total assets."),
            Fundamental("revenue_growth", "fraction", "Growth of revenue against the year before."),
            Fundamental("earnings_growth", "fraction", "Growth of net profit against the year before."),
            Fundamental("dividend_yield", "fraction", "Dividends of the last twelve months divided by price."),
            Fundamental("piotroski", "points 0 to 9", "Piotroski's F-score."),
            Windowed("news.sentiment", "news", "-1 to 1", "Mean sentiment of the articles of the window that name the company; unknown without one."),
            Windowed("news.count", "news", "articles", "Number of articles of the window that name the company."),
            new(
                "in_index",
                "index",
                ExpressionType.Boolean,
                ExternalArgument.Text,
                "true or false",
                "Whether the company is a member of the named index."),
            Windowed("ml.up", "model", "probability", "Predicted probability of a rise over the horizon; unknown without a model."),
            Windowed("ml.down", "model", "probability", "Predicted probability of a fall over the horizon; unknown without a model."),
            Windowed("ml.expected_return", "model", "fraction", "Predicted return over the horizon; unknown without a model."),
        ];
        ByName = All.ToDictionary(series => series.Name, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Every series, in the order they are documented.</summary>
    public static IReadOnlyList<ExternalSeriesDefinition> All { get; }

    /// <summary>The names of the fundamental metrics: those the fundamentals table may hold.</summary>
    public static IEnumerable<string> FundamentalNames => All.Where(series => series.Family == "fundamental").Select(series => series.Name);

    /// <summary>Finds a series by name, in any case.</summary>
    /// <param name="name">The name with its namespace, such as <c>news.count</c>.</param>
    /// <param name="definition">Receives the definition.</param>
    public static bool TryFind(string name, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out ExternalSeriesDefinition? definition) =>
        ByName.TryGetValue(name, out definition);

    private static ExternalSeriesDefinition Fundamental(string name, string unit, string summary) =>
        new(name, "fundamental", ExpressionType.Number, ExternalArgument.None, unit, summary);

    private static ExternalSeriesDefinition Windowed(string name, string family, string unit, string summary) =>
        new(name, family, ExpressionType.Number, ExternalArgument.Duration, unit, summary);
}
