using TradingChitti.Indicators;

namespace TradingChitti.Tests.Unit.Indicators;

/// <summary>
/// The same bits whatever instructions the processor has: runs with different ones leave a digest per indicator in a file named by
/// <c>TC_DIGESTS</c>, and each run after the first compares.
/// </summary>
public sealed class PlatformTests(ITestOutputHelper output)
{
    private const int Bars = 700;

    [Fact]
    public void Compute_WithOtherInstructions_GivesTheSameBits()
    {
        string[] digests = [.. IndicatorCatalog.All.SelectMany(definition => Tunings.Names.Select(tuning => Digest(definition.Id, tuning)))];
        output.WriteLine($"{digests.Length} digests, lanes up to {LaneWidths.Widest}");
        Assert.Equal(digests.Length, digests.Distinct().Count());
        if (Environment.GetEnvironmentVariable("TC_DIGESTS") is not { Length: > 0 } path)
            return;
        if (!File.Exists(path))
            File.WriteAllLines(path, digests);
        Assert.Equal(File.ReadAllLines(path), digests);
    }

    private static string Digest(string id, string tuning)
    {
        Indicator indicator = Tunings.Bind(id, tuning);
        ulong hash = 14695981039346656037;
        foreach (double x in indicator.Run(SampleBars.Walk(Bars).Columns(indicator.Definition)).SelectMany(column => column))
            hash = (hash ^ (double.IsNaN(x) ? 1 : BitConverter.DoubleToUInt64Bits(x))) * 1099511628211;
        return $"{id} {tuning} {hash:x16}";
    }
}
