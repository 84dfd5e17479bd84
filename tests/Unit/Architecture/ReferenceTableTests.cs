using System.Xml.Linq;

namespace TradingChitti.Tests.Unit.Architecture;

/// <summary>Holds the projects to the reference table of the design: who may know whom.</summary>
public sealed class ReferenceTableTests
{
    public static TheoryData<string, string> Table => new()
    {
        { "src/Market", "" },
        { "src/Indicators", "Market" },
        { "src/Rules", "Indicators" },
        { "src/Feeds", "" },
        { "src/News", "Feeds Market" },
        { "src/Data", "Feeds Indicators Market News Rules" },
        { "src/App", "Data Feeds Indicators Market News Rules" },
        { "src/LocalFunctions", "" },
        { "src/Host", "Api App Compute Ingest LocalFunctions Signals" },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public void Project_References_AreTheDesigns(string project, string expected)
    {
        string file = Path.Combine(Repository.Root, project, Path.GetFileName(project) + ".csproj");
        IEnumerable<string> references = XDocument.Load(file).Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/')))
            .Order(StringComparer.Ordinal);
        Assert.Equal(expected, string.Join(' ', references));
    }
}
