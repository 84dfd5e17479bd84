#:project ../../src/News/News.csproj
#:property RestorePackagesWithLockFile=false
#:property ManagePackageVersionsCentrally=true

// Fits the weights of the finance lexicon on labelled headlines; the roles, seeds and choice of phrases are ours.
//   dotnet run eng/lexicon/Fit.cs -- ../shared/data/sentiment/sentfin/split_train.jsonl src/News/Sentiment/finance_lexicon.tsv
// With a third argument N, every N-th headline is held out and judged instead of learned: for choosing the constants below.
using System.Globalization;
using System.Text.Json;
using TradingChitti.News.Sentiment;
using TradingChitti.News.Text;

const int MinPhraseCount = 4;
const int MinWordCount = 3;
const double PhraseThreshold = 0.0006;
const double Ridge = 0.35;

int holdOut = args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 0;
List<Headline> all = [.. File.ReadLines(args[0]).Select(Headline.Read).Where(one => one.Label >= 0)];
List<Headline> train = [.. all.Where((_, i) => holdOut == 0 || i % holdOut != 0)];
List<Lexeme> seeds = [.. ReadSeeds(Path.Combine(Path.GetDirectoryName(AppContext.GetData("EntryPointFilePath") as string) ?? "eng/lexicon", "seeds.tsv"))];
HashSet<string> proper = ProperNouns(train);
List<string> candidates = Candidates(train, proper);
List<string> chosen = Choose(train, candidates);
Dictionary<string, Lexeme> start = seeds.ToDictionary(seed => seed.Phrase);
foreach (string phrase in chosen)
    start.TryAdd(phrase, new(phrase, LexemeRole.Word, 0, 0));
List<Lexeme> fitted = Fit(train, [.. start.Values]);
Console.WriteLine($"{train.Count} headlines, {candidates.Count} candidates, {fitted.Count} entries; on themselves {Accuracy(train, fitted):0.000}");
if (holdOut > 0)
    Console.WriteLine($"held out {Accuracy([.. all.Where((_, i) => i % holdOut == 0)], fitted):0.000}");
Write(args[1], fitted);

static IEnumerable<Lexeme> ReadSeeds(string file) =>
    from line in File.ReadLines(file)
    where line.Length > 0 && line[0] != '#'
    let fields = line.Split('\t')
    select new Lexeme(fields[1], Enum.Parse<LexemeRole>(fields[0], ignoreCase: true),
        double.Parse(fields[2], CultureInfo.InvariantCulture), double.Parse(fields[3], CultureInfo.InvariantCulture));

// Headlines are in sentence case: what is mostly capitalised away from the beginning is a name, and names must not carry sentiment.
static HashSet<string> ProperNouns(List<Headline> headlines)
{
    HashSet<string> lower = [.. headlines.SelectMany(headline => Enumerable.Range(0, headline.Words.Count)
        .Where(i => char.IsLower(headline.Words.Surface(i)[0])).Select(i => headline.Words[i].ToString()))];
    Dictionary<string, (int Capital, int All)> seen = [];
    foreach (Headline headline in headlines)
    {
        for (int i = 1; i < headline.Words.Count; i++)
        {
            string word = headline.Words[i].ToString();
            bool mayOpen = headline.Words[i - 1] is ":" or "?" or ".";
            if (!char.IsLetter(word[0]) || (mayOpen && lower.Contains(word)))
                continue;
            (int capital, int count) = seen.GetValueOrDefault(word);
            seen[word] = (capital + (char.IsUpper(headline.Words.Surface(i)[0]) ? 1 : 0), count + 1);
        }
    }

    HashSet<string> known = ["ipo", "ceo", "md", "cfo", "q1", "q2", "q3", "q4", "fy", "npa", "npas", "roe", "f&o", "buy", "sell", "cmd", "coo", "agm", "ofs", "qip", "fpo"];
    return [.. seen.Where(one => one.Value.Capital > 0.6 * one.Value.All && !known.Contains(one.Key)).Select(one => one.Key)];
}

static List<string> Candidates(List<Headline> headlines, HashSet<string> proper)
{
    Dictionary<string, int> counts = [];
    foreach (Headline headline in headlines)
    {
        foreach (string phrase in headline.Phrases())
            counts[phrase] = counts.GetValueOrDefault(phrase) + 1;
    }

    return [.. counts.Where(one => one.Value >= (one.Key.Contains(' ') ? MinPhraseCount : MinWordCount) && IsMeaningful(one.Key, proper)).Select(one => one.Key)];
}

static bool IsMeaningful(string phrase, HashSet<string> proper)
{
    string[] words = phrase.Split(' ');
    return words.Any(word => word.Length > 1 && char.IsLetter(word[0]) || word is "?" || (word.Length > 1 && char.IsDigit(word[0])))
        && !words.Any(word => proper.Contains(word) || word is "limited" or "ltd" || word is "." or "," or "|" or "!" or "\n" || (word.Length == 1 && char.IsLetter(word[0]) && word != "a")
            || (word.Length > 1 && char.IsDigit(word[0]) && !word.Contains("week", StringComparison.Ordinal) && !word.Contains("year", StringComparison.Ordinal) && !word.Contains("month", StringComparison.Ordinal) && !word.Contains("fold", StringComparison.Ordinal)));
}

// All candidates at once, longer ones beside their parts, with an L1 penalty: what survives says something of its own.
static List<string> Choose(List<Headline> headlines, List<string> candidates)
{
    Dictionary<string, int> index = candidates.Select((phrase, i) => (phrase, i)).ToDictionary(one => one.phrase, one => one.i);
    List<(int Label, List<(int, double)> Features)> rows =
        [.. headlines.Select(headline => (headline.Label, headline.Phrases().Where(index.ContainsKey).Distinct().Select(phrase => (index[phrase], 1.0)).ToList()))];
    Model model = new(candidates.Count);
    for (int round = 0; round < 400; round++)
        model.Step(rows, rate: 1.5, ridge: 0, lasso: PhraseThreshold, null);
    return [.. candidates.Where((_, i) => model.Polarity[i] != 0 || model.Calm[i] != 0)];
}

static List<Lexeme> Fit(List<Headline> headlines, List<Lexeme> lexemes)
{
    Dictionary<string, int> index = lexemes.Select((lexeme, i) => (lexeme.Phrase, i)).ToDictionary(one => one.Phrase, one => one.i);
    LexiconScorer scorer = new(new FinanceLexicon("fit", lexemes));
    int prior = index[FinanceLexicon.Prior];
    List<(int Label, List<(int, double)> Features)> rows =
        [.. headlines.Select(headline => (headline.Label,
            scorer.Scan(headline.Words, headline.IsMasked).Select(hit => (index[hit.Lexeme.Phrase], hit.Sign)).Append((prior, 1.0)).ToList()))];
    Model model = new(lexemes.Count);
    lexemes.Select(lexeme => lexeme.Polarity).ToArray().CopyTo(model.Polarity, 0);
    lexemes.Select(lexeme => lexeme.Calm).ToArray().CopyTo(model.Calm, 0);
    for (int round = 0; round < 600; round++)
        model.Step(rows, rate: 2, ridge: Ridge, lasso: 0, lexemes);
    int[] uses = new int[lexemes.Count];
    foreach ((_, List<(int Feature, double)> features) in rows)
        features.ForEach(one => uses[one.Feature]++);
    // A phrase that longer ones always cover, and that no seed asked for, is left out.
    return [.. lexemes.Select((lexeme, i) => (Fitted: lexeme with { Polarity = Math.Round(model.Polarity[i], 2), Calm = Math.Round(model.Calm[i], 2) }, Keep: uses[i] > 0 || lexeme.Polarity != 0 || lexeme.Calm != 0 || lexeme.Role != LexemeRole.Word))
        .Where(one => one.Keep).Select(one => one.Fitted)];
}

static double Accuracy(List<Headline> headlines, List<Lexeme> lexemes)
{
    LexiconScorer scorer = new(new FinanceLexicon("fit", lexemes));
    return headlines.Average(headline => (int)scorer.Score(scorer.Scan(headline.Words, headline.IsMasked), null).Label == headline.Label ? 1.0 : 0.0);
}

static void Write(string file, List<Lexeme> lexemes)
{
    using StreamWriter writer = new(file);
    writer.Write("#version lexicon-1\n");
    writer.Write("# Role, phrase, polarity (log-odds for positive and against negative), calm (log-odds for neutral). '#' is any number.\n");
    writer.Write("# Fitted by eng/lexicon/Fit.cs from eng/lexicon/seeds.tsv and the training split of SEntFiN 1.0 (MIT; Sinha, Kedas, Kumar, Malo 2022,\n");
    writer.Write("# JASIST, doi 10.1002/asi.24634).\n");
    foreach (Lexeme lexeme in lexemes.OrderBy(lexeme => lexeme.Role).ThenBy(lexeme => lexeme.Phrase, StringComparer.Ordinal))
        writer.Write(string.Create(CultureInfo.InvariantCulture, $"{lexeme.Role.ToString().ToLowerInvariant()}\t{lexeme.Phrase}\t{lexeme.Polarity:0.##}\t{lexeme.Calm:0.##}\n"));
}

internal sealed record Headline(Words Words, int Label, List<(int Start, int End)> Names)
{
    private static readonly string[] Labels = ["neutral", "positive", "negative"];

    public static Headline Read(string line)
    {
        using JsonDocument document = JsonDocument.Parse(line);
        JsonElement root = document.RootElement;
        string title = root.GetProperty("title").GetString()!;
        List<(int, int)> names = [];
        foreach (JsonElement entity in root.GetProperty("entities").EnumerateArray())
        {
            if (!entity.TryGetProperty("start", out JsonElement start) || start.ValueKind != JsonValueKind.Number)
                continue;
            (int from, int to) = (start.GetInt32(), entity.GetProperty("end").GetInt32());
            if (title[from..to].Split(' ').All(word => word.Length > 0 && !char.IsLower(word[0])))
                names.Add((from, to));
        }

        return new(Words.Split(title), Array.IndexOf(Labels, root.GetProperty("headline_label").GetString()), names);
    }

    public bool IsMasked(int word) => Names.Exists(name => Words.StartOf(word) < name.End && Words.EndOf(word) > name.Start);

    public IEnumerable<string> Phrases()
    {
        for (int i = 0; i < Words.Count; i++)
        {
            for (int count = 1; count <= FinanceLexicon.MaxWords && i + count <= Words.Count && !IsMasked(i + count - 1); count++)
                yield return Words.Phrase(i, count).ToString();
        }
    }
}

// Multinomial logistic regression with logits polarity, -polarity and calm, by proximal full-batch steps scaled to each feature.
internal sealed class Model(int size)
{
    private readonly double[] _polaritySquares = new double[size];
    private readonly double[] _calmSquares = new double[size];

    public double[] Polarity { get; } = new double[size];

    public double[] Calm { get; } = new double[size];

    public void Step(List<(int Label, List<(int Feature, double Value)> Features)> rows, double rate, double ridge, double lasso, List<Lexeme>? seeds)
    {
        double[] polarityGradient = new double[size];
        double[] calmGradient = new double[size];
        foreach ((int label, List<(int Feature, double Value)> features) in rows)
        {
            double polarity = features.Sum(one => one.Value * Polarity[one.Feature]);
            double calm = features.Sum(one => Calm[one.Feature]);
            double most = Math.Max(Math.Abs(polarity), calm);
            (double up, double down, double still) = (Math.Exp(polarity - most), Math.Exp(-polarity - most), Math.Exp(calm - most));
            double sum = up + down + still;
            double toPolarity = (label == 1 ? 1 : 0) - (up / sum) - ((label == 2 ? 1 : 0) - (down / sum));
            double toCalm = (label == 0 ? 1 : 0) - (still / sum);
            foreach ((int feature, double value) in features)
            {
                polarityGradient[feature] += value * toPolarity;
                calmGradient[feature] += toCalm;
            }
        }

        for (int i = 0; i < size; i++)
        {
            // Annotators disagree on "loss narrows"; what a burden's change means is ours to say.
            if (seeds?[i].Phrase is not (FinanceLexicon.BurdenEases or FinanceLexicon.BurdenGrows))
                Polarity[i] = Move(Polarity[i], polarityGradient[i], ref _polaritySquares[i], seeds?[i].Polarity ?? 0);
            Calm[i] = Move(Calm[i], calmGradient[i], ref _calmSquares[i], seeds?[i].Calm ?? 0);
        }

        double Move(double weight, double gradient, ref double squares, double seed)
        {
            gradient -= ridge * 2 * (weight - seed);
            squares += gradient * gradient;
            double step = rate / (1 + Math.Sqrt(squares));
            double moved = weight + (step * gradient);
            double shrink = step * lasso * rows.Count;
            return lasso == 0 ? moved : Math.Sign(moved) * Math.Max(0, Math.Abs(moved) - shrink);
        }
    }
}
