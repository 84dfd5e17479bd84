namespace TradingChitti.News.Entities;

/// <summary>The shorter names by which a company is called, from its legal one.</summary>
internal static class AliasVariants
{
    private static readonly HashSet<string> Droppable =
        ["limited", "ltd", "india", "company", "co", "corporation", "corp", "industries", "enterprises", "international", "group", "holdings"];

    private static readonly (string Long, string Short)[] Substitutions =
    [
        ("pharmaceutical industries", "pharma"), ("pharmaceuticals", "pharma"), ("pharmaceutical", "pharma"), ("laboratories", "labs"),
        ("technologies", "tech"), ("infrastructure", "infra"), ("infrastructures", "infra"), ("corporation", "corp"),
        ("financial services", "financial"), ("finance company", "finance"), ("life insurance company", "life"),
        ("general insurance company", "general insurance"), ("small finance bank", "sfb"), ("asset management company", "amc"),
        ("chemicals", "chem"), ("engineering", "engg"), ("motor company", "motor"), ("international", "intl"),
        ("ports and special economic zone", "ports"), ("cements", "cement"), ("cement", "cements"),
    ];

    /// <summary>The variants, the legal name without its suffix first; one space apart, in normal form.</summary>
    public static IEnumerable<string> Of(IReadOnlyList<string> nameWords)
    {
        List<string> words = [.. nameWords.Where(word => word is not ("." or "," or "and"))];
        if (words.Count > 1 && words[0] == "the")
            words.RemoveAt(0);
        HashSet<string> found = [];
        Queue<string> open = new();
        open.Enqueue(string.Join(' ', WithoutSuffix(words)));
        while (open.TryDequeue(out string? variant))
        {
            if (variant.Length == 0 || !found.Add(variant) || found.Count > 24)
                continue;
            yield return variant;
            string[] parts = variant.Split(' ');
            if (parts.Length > 2 && parts[^1] == "india" && parts[^2] == "of")
                open.Enqueue(string.Join(' ', parts[..^2]));
            else if (parts.Length > 1 && Droppable.Contains(parts[^1]))
                open.Enqueue(string.Join(' ', parts[..^1]));
            foreach ((string longer, string shorter) in Substitutions)
            {
                if (variant.EndsWith(" " + longer, StringComparison.Ordinal))
                    open.Enqueue(variant[..^longer.Length] + shorter);
            }
        }
    }

    private static List<string> WithoutSuffix(List<string> words)
    {
        int count = words.Count;
        while (count > 1 && words[count - 1] is "limited" or "ltd")
            count--;
        return words[..count];
    }
}
