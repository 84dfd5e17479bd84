using System.Globalization;
using System.Text;
using TradingChitti.Tests.Unit.Architecture;

namespace TradingChitti.Tests.Unit.Indicators.Authorities;

/// <summary>The published table of differences is the one the golden suites are held to.</summary>
public sealed class ConventionsReferenceTests
{
    [Fact]
    public void Page_InDocs_IsTheTablesOfTheSuites()
    {
        string file = Path.Combine(Repository.Root, "docs", "indicator-conventions.md");
        if (Environment.GetEnvironmentVariable("TC_WRITE_DOCS") == "1")
            File.WriteAllText(file, Write());
        Assert.True(
            File.Exists(file) && File.ReadAllText(file) == Write(),
            "docs/indicator-conventions.md is stale: TC_WRITE_DOCS=1 dotnet run --project tests/Unit -- -class '*ReferenceTests'");
    }

    private static string Write()
    {
        StringBuilder page = new();
        page.Append(
            """
            # Conventions

            Two libraries rarely mean quite the same by a name. These tables are written from the test suites that hold every indicator to recorded
            results: where TA-Lib 0.6 has the function, its values are ours to 1e-9; what else was recorded agrees bar for bar unless it is listed
            here. *Compared* says what still is: everything after a bar, the values some bars apart, changes only, or nothing.

            Where TA-Lib has no such function and sources differ in how an average starts, the start is the one of Stock Indicators for .NET or of
            Tulip Indicators, so that the values can be checked.


            """);
        Table(page, "Stock Indicators for .NET (Skender)", SkenderCases.NotOurs, SkenderCases.All.Select(each => (each.File, each.Indicator, each.Agreement)));
        Table(page, "Tulip Indicators", TulipCases.NotOurs, TulipCases.All.Select(each => (each.Function, each.Indicator, each.Agreement)));
        return page.ToString().TrimEnd() + "\n";
    }

    private static void Table(
        StringBuilder page, string library, Dictionary<string, string> notOurs, IEnumerable<(string Theirs, string Ours, Agreement Agreement)> cases)
    {
        (string Theirs, string Ours, Agreement Agreement)[] all = [.. cases.OrderBy(each => each.Theirs, StringComparer.Ordinal)];
        int equal = all.Count(each => each.Agreement.Reason is null);
        page.Append(CultureInfo.InvariantCulture, $"## {library}\n\n{equal} recorded results agree bar for bar. The others:\n\n");
        page.Append("| theirs | ours | compared | why |\n|---|---|---|---|\n");
        foreach ((string theirs, string ours, Agreement agreement) in all.Where(each => each.Agreement.Reason is not null))
            page.Append(CultureInfo.InvariantCulture, $"| {theirs} | `{ours}` | {Compared(agreement)} | {agreement.Reason} |\n");
        foreach ((string theirs, string reason) in notOurs.OrderBy(each => each.Key, StringComparer.Ordinal))
            page.Append(CultureInfo.InvariantCulture, $"| {theirs} | | nothing | {reason} |\n");
        page.Append('\n');
    }

    private static string Compared(Agreement agreement)
    {
        if (agreement.Differs)
            return "nothing: they do differ";
        List<string> said = [];
        if (agreement.From > 0)
            said.Add($"from bar {agreement.From}");
        if (agreement.Shift > 0)
            said.Add($"{agreement.Shift} bar apart");
        if (agreement.IsLevelFree)
            said.Add("changes");
        if (agreement.Scale != 1)
            said.Add(string.Create(CultureInfo.InvariantCulture, $"ours / {agreement.Scale}"));
        if (agreement.Tolerance is { } tolerance)
            said.Add(string.Create(CultureInfo.InvariantCulture, $"within {tolerance:0E0}"));
        return said.Count == 0 ? "where they have a value" : string.Join(", ", said);
    }
}
