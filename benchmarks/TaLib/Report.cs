using System.Globalization;
using System.Text;

namespace TradingChitti.Benchmarks.TaLib;

/// <summary>Lines that go to the screen as they come and to a file in the end.</summary>
internal sealed class Report
{
    private readonly StringBuilder _text = new();

    public void Line(FormattableString text) => Line(text.ToString(CultureInfo.InvariantCulture));

    public void Line(string text = "")
    {
        Console.WriteLine(text);
        _text.AppendLine(text);
    }

    public void Save(string file)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file) ?? ".");
        File.WriteAllText(file, _text.ToString());
    }
}
