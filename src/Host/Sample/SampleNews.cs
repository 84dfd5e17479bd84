using System.Globalization;
using System.Security;
using System.Text;
using TradingChitti.Market;

namespace TradingChitti.Host.Sample;

/// <summary>One report of a sample story.</summary>
internal sealed record SampleArticle(string Feed, string Guid, DateTimeOffset At, string Title, string Summary);

/// <summary>The sample market's three news sources: one RSS 2.0, one RSS with CDATA, one Atom, as real publishers differ.</summary>
internal static class SampleNews
{
    public const string Wire = "sample-wire";
    public const string Daily = "sample-daily";
    public const string Filings = "sample-filings";

    /// <summary>A source that answers with a page in place of its feed, as real ones do: feed health shows what a failure looks like.</summary>
    public const string Herald = "sample-herald";

    private const int ItemsKept = 40;

    private static readonly Dictionary<SampleStoryKind, (string Title, string Summary)[]> Texts = new()
    {
        [SampleStoryKind.Order] =
        [
            ("{0} wins order worth Rs {1} crore", "{0} said it secured a large order of Rs {1} crore, its strongest win this year, and expects healthy growth in execution."),
            ("{0} bags Rs {1} crore contract, shares gain", "The contract strengthens the order book of {0}; the management called the outlook robust."),
        ],
        [SampleStoryKind.Profit] =
        [
            ("{0} profit jumps {2}% on strong demand", "Quarterly net profit of {0} rose {2}% and beat estimates, with record margins and strong demand."),
            ("{0} beats estimates, profit surges {2}%", "{0} reported a surge in profit and raised its guidance for the year."),
        ],
        [SampleStoryKind.Upgrade] =
        [
            ("Brokerage upgrades {0} to buy, sees {2}% upside", "Analysts upgraded {0} to buy, citing improving cash flow and attractive growth."),
        ],
        [SampleStoryKind.Approval] =
        [
            ("{0} gets regulatory approval for new plant", "{0} received the approval it had awaited; analysts welcomed the positive development."),
        ],
        [SampleStoryKind.Expansion] =
        [
            ("{0} to expand capacity with Rs {1} crore investment", "{0} announced an expansion that should boost revenue from next year, on the back of strong demand."),
        ],
        [SampleStoryKind.Loss] =
        [
            ("{0} posts loss of Rs {1} crore, shares slump", "{0} reported a loss for the quarter as costs rose and sales fell; the stock slumped."),
            ("{0} profit falls {2}%, misses estimates", "{0} missed estimates with a fall in profit and weak margins."),
        ],
        [SampleStoryKind.Downgrade] =
        [
            ("Brokerage downgrades {0} to sell on weak outlook", "Analysts cut {0} to sell and warned of slowing growth and rising debt."),
        ],
        [SampleStoryKind.Probe] =
        [
            ("Regulator opens probe into {0}, shares tumble", "{0} faces an investigation into its disclosures; the stock tumbled on fears of a penalty."),
        ],
        [SampleStoryKind.Resignation] =
        [
            ("{0} finance chief resigns, concerns over accounts", "The sudden resignation at {0} raised concerns; the shares fell sharply."),
        ],
        [SampleStoryKind.Default] =
        [
            ("Rating agency cuts {0}, warns of default risk", "{0} was downgraded on weak liquidity; the agency warned of a default."),
        ],
    };

    /// <summary>The reports of one session, in the order they appear.</summary>
    public static IReadOnlyList<SampleArticle> Write(SampleSession session)
    {
        SampleRandom random = new(0x5EED_4E57 ^ (ulong)session.Day.DayNumber);
        List<SampleArticle> articles = [];
        foreach (SampleStory story in session.Stories)
        {
            string name = SampleCompanies.All[story.Company].Name.Replace(" Ltd.", "", StringComparison.Ordinal);
            (string title, string summary) = random.Pick(Texts[story.Kind]);
            object[] values = [name, 20 + random.NextInt(900), 8 + random.NextInt(60)];
            articles.Add(new(
                random.Pick<string>([Wire, Daily, Filings]),
                FormattableString.Invariant($"sample-{session.Day:yyyyMMdd}-{story.Company}-{story.Kind}").ToLowerInvariant(),
                At(session.Day, story.At),
                string.Format(CultureInfo.InvariantCulture, title, values),
                string.Format(CultureInfo.InvariantCulture, summary, values)));
        }

        articles.Add(Closing(session));
        return articles;
    }

    /// <summary>A feed document that holds the newest of the given reports.</summary>
    public static byte[] Feed(string feed, IReadOnlyList<SampleArticle> published)
    {
        SampleArticle[] items = [.. published.Where(article => article.Feed == feed).TakeLast(ItemsKept).Reverse()];
        return Encoding.UTF8.GetBytes(feed == Filings ? Atom(items) : Rss(feed, items, cdata: feed == Daily));
    }

    /// <summary>The page the broken source answers with.</summary>
    public static byte[] Page() =>
        "<!doctype html><html><head><title>Sample Herald (SAMPLE)</title></head><body><p>This page has moved.</p></body></html>\n"u8.ToArray();

    private static SampleArticle Closing(SampleSession session)
    {
        double move = session.Bars.Average(bar => (bar.Close / bar.PreviousClose) - 1);
        int gainers = session.Bars.Count(bar => bar.Close > bar.PreviousClose);
        string word = move > 0 ? "gains" : "falls";
        return new(
            Wire,
            FormattableString.Invariant($"sample-{session.Day:yyyyMMdd}-close"),
            At(session.Day, MarketCalendar.CloseTime.AddMinutes(20)),
            FormattableString.Invariant($"Closing bell: sample market {word} {Math.Abs(move) * 100:0.0}%"),
            FormattableString.Invariant($"{gainers} of {session.Bars.Count} sample companies closed higher."));
    }

    private static DateTimeOffset At(DateOnly day, TimeOnly time) =>
        new(day.ToDateTime(time), TimeSpan.FromMinutes(330)); // Asia/Kolkata, which has had no other offset since 1945

    private static string Rss(string feed, IEnumerable<SampleArticle> items, bool cdata)
    {
        StringBuilder text = new();
        text.Append(CultureInfo.InvariantCulture, $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0"><channel><title>{feed} (SAMPLE)</title><link>https://sample.invalid/{feed}</link><description>Fictional news</description>

            """);
        foreach (SampleArticle item in items)
        {
            string summary = cdata ? $"<![CDATA[<p>{item.Summary}</p>]]>" : SecurityElement.Escape(item.Summary);
            text.Append(CultureInfo.InvariantCulture, $"""
                <item><title>{SecurityElement.Escape(item.Title)}</title><link>https://sample.invalid/{feed}/{item.Guid}</link>
                <guid isPermaLink="false">{item.Guid}</guid><pubDate>{item.At.ToUniversalTime():r}</pubDate><description>{summary}</description></item>

                """);
        }

        return text.Append("</channel></rss>\n").ToString();
    }

    private static string Atom(IReadOnlyCollection<SampleArticle> items)
    {
        StringBuilder text = new();
        string updated = items.Count == 0 ? "2025-01-01T00:00:00+05:30" : items.First().At.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
        text.Append(CultureInfo.InvariantCulture, $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <feed xmlns="http://www.w3.org/2005/Atom"><title>Sample filings (SAMPLE)</title><id>https://sample.invalid/{Filings}</id><updated>{updated}</updated>

            """);
        foreach (SampleArticle item in items)
        {
            text.Append(CultureInfo.InvariantCulture, $"""
                <entry><title>{SecurityElement.Escape(item.Title)}</title><id>urn:sample:{item.Guid}</id><link href="https://sample.invalid/{Filings}/{item.Guid}"/>
                <updated>{item.At:yyyy-MM-dd'T'HH:mm:sszzz}</updated><summary>{SecurityElement.Escape(item.Summary)}</summary></entry>

                """);
        }

        return text.Append("</feed>\n").ToString();
    }
}
