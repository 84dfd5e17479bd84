using System.CommandLine;
using System.Text;
using Npgsql;
using TradingChitti.Data.Market;
using TradingChitti.Host.Running;
using TradingChitti.Market;
using TradingChitti.Market.Nse;
using TradingChitti.News;
using TradingChitti.News.Entities;
using TradingChitti.News.Sentiment;

namespace TradingChitti.Host.Commands;

/// <summary><c>news analyze</c>: sentiment, direction and companies of headlines, one JSON object a line.</summary>
internal static class NewsCommand
{
    public static Command Create()
    {
        Option<string> input = new("--in") { Description = "JSON lines with a `title` and perhaps a `summary`", HelpName = "FILE", Required = true };
        Option<string> output = new("--out") { Description = "JSON lines to write; - for standard output", HelpName = "FILE", Required = true };
        Option<string?> companies = new("--companies")
        {
            Description = "List of securities (EQUITY_L.csv) to know companies from; by default those of the replayed or live market, or else the well-known ones",
            HelpName = "FILE",
        };
        Command analyze = new("analyze", "Read headlines from a file") { input, output, companies };
        analyze.SetAction((parsed, cancellationToken) => AnalyzeAsync(
            CommandContext.From(parsed),
            parsed.GetRequiredValue(input),
            parsed.GetRequiredValue(output),
            parsed.GetValue(companies),
            cancellationToken));
        return new("news", "Work with news") { analyze };
    }

    private static async Task<int> AnalyzeAsync(
        CommandContext context, string input, string output, string? companies, CancellationToken cancellationToken)
    {
        using StringReader lines = new(Encoding.UTF8.GetString(CommandContext.ReadFile(input)).TrimStart('\uFEFF'));
        NewsAnalyzer analyzer = new(await LoadDictionaryAsync(context, companies, cancellationToken), new LexiconScorer(FinanceLexicon.Shipped));
        NewsJsonLines reader = new(analyzer);
        try
        {
            if (output == "-")
            {
                await using Stream standard = Console.OpenStandardOutput();
                await reader.AnalyzeAsync(lines, standard, cancellationToken);
                return HostCommands.ExitCode(true);
            }

            string half = output + ".part"; // a file that is there is whole
            await using (FileStream file = File.Create(half))
                await reader.AnalyzeAsync(lines, file, cancellationToken);
            File.Move(half, output, overwrite: true);
            return HostCommands.ExitCode(true);
        }
        catch (FormatException exception)
        {
            throw new HostFailure($"{input}: {exception.Message}", exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new HostFailure($"{output} cannot be written: {exception.Message}", exception);
        }
    }

    private static async Task<SymbolDictionary> LoadDictionaryAsync(CommandContext context, string? companies, CancellationToken cancellationToken)
    {
        if (companies is not null)
        {
            return NseFile.Read(CommandContext.ReadFile(companies), Path.GetFileName(companies)) switch
            {
                ReadOutcome.SecurityList list => SymbolDictionary.Build(list.Securities.Select(
                    (security, position) => new Instrument(position + 1, security.Isin, security.Symbol, security.Name, security.Series, null))),
                ReadOutcome.Refused refused => throw new HostFailure($"{companies} is not a list of securities: {refused.Reason}"),
                _ => throw new HostFailure($"{companies} is a market file, but not a list of securities."),
            };
        }

        MarketMode mode = LastMode.Read(context.State);
        if (mode.IsSample)
            return SymbolDictionary.Curated;
        await using LocalServices services = await LocalServices.BorrowDatabaseAsync(context.State, context.Settings, context.Steps, cancellationToken);
        await services.MigrateAsync(mode, cancellationToken);
        await using NpgsqlDataSource dataSource = NpgsqlDataSource.Create(
            new NpgsqlConnectionStringBuilder(services.Postgres(mode)) { Pooling = false });
        IReadOnlyList<Instrument> known = await new InstrumentStore(dataSource).LoadAllAsync(cancellationToken);
        return known.Count > 0 ? SymbolDictionary.Build(known) : SymbolDictionary.Curated;
    }
}
