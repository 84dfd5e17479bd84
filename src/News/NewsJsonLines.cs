using System.Text.Json;
using TradingChitti.News.Sentiment;

namespace TradingChitti.News;

/// <summary>Analyses JSON lines, for scripts: <c>news analyze --in FILE.jsonl --out FILE.jsonl</c>.</summary>
/// <param name="analyzer">The reader.</param>
public sealed class NewsJsonLines(NewsAnalyzer analyzer)
{
    /// <summary>Writes each line with headline, direction, entities and model added; the line's own properties are kept.</summary>
    /// <param name="input">Objects with a <c>title</c> and perhaps a <c>summary</c>, one a line; empty lines are skipped.</param>
    /// <param name="output">Receives one line each.</param>
    /// <param name="cancellationToken">Stops between lines.</param>
    /// <returns>Lines written.</returns>
    /// <exception cref="FormatException">A line is no JSON object with a title; the message names the line.</exception>
    public async Task<int> AnalyzeAsync(TextReader input, Stream output, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(output);
        int lines = 0;
        int number = 0;
        while (await input.ReadLineAsync(cancellationToken) is { } line)
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
                continue;
            await using Utf8JsonWriter writer = new(output, new JsonWriterOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
            Write(writer, line, number);
            await writer.FlushAsync(cancellationToken);
            output.WriteByte((byte)'\n');
            lines++;
        }

        return lines;
    }

    private static string? Text(JsonElement line, string property) =>
        line.TryGetProperty(property, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static void Write(Utf8JsonWriter writer, string name, SentimentScore sentiment)
    {
        writer.WriteStartObject(name);
        Write(writer, sentiment);
        writer.WriteStartObject("probabilities");
        writer.WriteNumber("positive", Math.Round(sentiment.Positive, 4));
        writer.WriteNumber("neutral", Math.Round(sentiment.Neutral, 4));
        writer.WriteNumber("negative", Math.Round(sentiment.Negative, 4));
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, SentimentScore sentiment)
    {
        writer.WriteString("label", Lower(sentiment.Label.ToString()));
        writer.WriteNumber("score", Math.Round(sentiment.Score, 4));
    }

    private static string Lower(string name) => JsonNamingPolicy.CamelCase.ConvertName(name);

    private void Write(Utf8JsonWriter writer, string line, int number)
    {
        using JsonDocument document = Parse(line, number);
        JsonElement root = document.RootElement;
        NewsAnalysis analysis = analyzer.Analyze(
            Text(root, "title") ?? throw new FormatException($"Line {number} has no title."), Text(root, "summary") ?? "");
        writer.WriteStartObject();
        foreach (JsonProperty property in root.EnumerateObject())
        {
            if (property.Name is not ("headline" or "direction" or "entities" or "model"))
                property.WriteTo(writer);
        }

        Write(writer, "headline", analysis.Sentiment);
        writer.WriteString("direction", Lower(analysis.Direction.ToString()));
        writer.WriteStartArray("entities");
        foreach (EntityMention mention in analysis.Mentions)
        {
            writer.WriteStartObject();
            writer.WriteString("text", mention.Surface);
            writer.WriteNumber("start", mention.Start);
            writer.WriteNumber("end", mention.Start + mention.Length);
            writer.WriteString("kind", "company");
            writer.WriteString("symbol", mention.Symbol);
            Write(writer, mention.Sentiment);
            writer.WriteString("direction", Lower(NewsAnalysis.DirectionOf(mention.Sentiment.Label).ToString()));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteString("model", analysis.Model);
        writer.WriteEndObject();
    }

    private static JsonDocument Parse(string line, int number)
    {
        try
        {
            JsonDocument document = JsonDocument.Parse(line);
            if (document.RootElement.ValueKind == JsonValueKind.Object)
                return document;
            document.Dispose();
        }
        catch (JsonException failure)
        {
            throw new FormatException($"Line {number} is no JSON: {failure.Message}", failure);
        }

        throw new FormatException($"Line {number} is no JSON object.");
    }
}
