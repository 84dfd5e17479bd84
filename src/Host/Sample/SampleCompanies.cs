namespace TradingChitti.Host.Sample;

/// <summary>A fictional listed company.</summary>
/// <param name="Symbol">Ticker; every one begins with <c>Z</c> and an X so that none is mistaken for a listed one.</param>
/// <param name="Name">Name in articles.</param>
/// <param name="Industry">Industry, in the exchange's words.</param>
/// <param name="StartPriceInr">Price of the first bar.</param>
/// <param name="SharesCrore">Shares outstanding, in crore.</param>
internal sealed record SampleCompany(string Symbol, string Name, string Industry, double StartPriceInr, double SharesCrore)
{
    /// <summary>A well-formed security number that no depository issues: its country is ZZ.</summary>
    public static string Isin(int position) => Enumerable.Range(0, 10)
        .Select(check => FormattableString.Invariant($"ZZE{position:00000}A01{check}"))
        .First(text => Market.Isin.IsWellFormed(text));
}

/// <summary>The companies of the sample market: invented words, ten industries.</summary>
internal static class SampleCompanies
{
    private static readonly (string Industry, string Companies)[] Table =
    [
        ("Information Technology", "Ambrelune Systems,Quillwave Digital,Vantrellis Software,Nimbarrow Tech,Cindralogic,Pelloquant Labs"),
        ("Financial Services", "Harrowmint Bank,Corvelle Finance,Sundrapur Capital,Ostrevar Insurance,Tillagrove Microfinance,Brindlecoast Bank"),
        ("Healthcare", "Mirravane Pharma,Jovelline Biotech,Solspringa Hospitals,Ferrumleaf Laboratories,Wendrake Diagnostics,Opalmere Remedies"),
        ("Automobile and Auto Components", "Dravincia Motors,Kestrelane Auto,Rotabellis Components,Gannetworth Tyres,Ulverdrift Mobility,Torquemont Forgings"),
        ("Fast Moving Consumer Goods", "Honeyquarry Foods,Lintwhistle Consumer,Marbelina Dairy,Saffronica Spices,Thistlepond Beverages,Copperplum Snacks"),
        ("Metals & Mining", "Ironvesper Steel,Basaltaria Mining,Glimmeroak Zinc,Aluminara Metals,Cobrindle Copper,Slatefjord Minerals"),
        ("Oil Gas & Consumable Fuels", "Petrandria Energy,Blueharrier Gas,Nocturnel Refineries,Emberwyck Coal,Dunemarrow Petro,Lanternfall Fuels"),
        ("Power", "Voltespera Power,Windlarkin Renewables,Hydrenova Utilities,Gridmaple Transmission,Solandrine Energy,Turbinelle Power"),
        ("Capital Goods", "Anvilcrest Engineering,Hexaforge Industries,Palisandra Electricals,Cranberra Machines,Oakspindle Bearings,Meridwell Pumps"),
        ("Realty", "Terravanta Estates,Willowmere Developers,Brickhaven Infra,Cloudspire Realty,Graniteau Homes,Larkbourne Properties"),
    ];

    public static IReadOnlyList<SampleCompany> All { get; } = Build();

    private static List<SampleCompany> Build()
    {
        SampleRandom random = new(0x5EED_0001);
        List<SampleCompany> companies = [];
        foreach ((string industry, string names) in Table)
        {
            foreach (string name in names.Split(','))
            {
                string word = name.Split(' ')[0].ToUpperInvariant();
                companies.Add(new(
                    "ZX" + word[..Math.Min(8, word.Length)],
                    $"{name} Sample Ltd.",
                    industry,
                    Math.Round(Math.Exp(4 + (3.6 * random.NextDouble())), 2),
                    Math.Round(2 + (120 * random.NextDouble()), 1)));
            }
        }

        return companies;
    }
}
