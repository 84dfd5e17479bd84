namespace TradingChitti.Tests.Unit.Architecture;

public sealed class FileSizeTests
{
    private const int HardCap = 500;

    private static readonly string[] Roots = ["src", "functions", "tests", "benchmarks", "dashboard/src"];

    [Fact]
    public void SourceFiles_StayUnderTheHardCap()
    {
        string[] tooLong =
        [
            .. Roots.Select(root => Path.Combine(Repository.Root, root)).Where(Directory.Exists)
                .SelectMany(root => Directory.EnumerateFiles(root, "*.*", SearchOption.AllDirectories))
                .Where(IsSource)
                .Select(file => (File: Path.GetRelativePath(Repository.Root, file), Lines: File.ReadLines(file).Count()))
                .Where(file => file.Lines > HardCap)
                .Select(file => $"{file.File}: {file.Lines} lines"),
        ];
        Assert.Empty(tooLong);
    }

    private static bool IsSource(string file) =>
        Path.GetExtension(file) is ".cs" or ".ts" or ".tsx"
        && !file.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj" or "node_modules" or "dist");
}
