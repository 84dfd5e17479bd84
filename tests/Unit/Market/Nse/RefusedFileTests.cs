using System.Text;
using CsCheck;
using TradingChitti.Market.Nse;

namespace TradingChitti.Tests.Unit.Market.Nse;

public sealed class RefusedFileTests
{
    private const string RealDay = "bhav_secfull/sec_bhavdata_full_2026-02-20.csv.gz";

    public static TheoryData<string> KnownBad => NseFiles.Names("known_bad", "*");

    [Fact]
    public void DerivativesFile_IsTheWrongSegment() =>
        Assert.Equal(
            "Wrong segment 'FO': only the cash market (CM) is imported here.",
            Reason(NseFiles.ReadOhlcv("bhav_secfull_unmodified/BhavCopy_NSE_FO_0_0_0_20250203_F_0000.csv.zip")));

    [Theory]
    [MemberData(nameof(KnownBad))]
    public void VendorFile_WithJoinedColumns_IsRefused(string file) =>
        Assert.Contains("the columns of several instruments were joined in one file", Reason(NseFiles.ReadOhlcv(file)), StringComparison.Ordinal);

    [Fact]
    public void TextCutOffInALine_IsRefusedWithThatLine()
    {
        byte[] whole = NseFiles.Unpack(RealDay);
        int comma = Array.LastIndexOf(whole, (byte)',', whole.Length / 2);
        ReadOutcome.Refused refused = Assert.IsType<ReadOutcome.Refused>(NseFile.Read(whole[..comma], "day.csv"));
        Assert.Equal(1 + whole.AsSpan(0, comma).Count((byte)'\n'), refused.Line);
        Assert.StartsWith("The file is cut off", refused.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0.99)]
    [InlineData(0.5)]
    [InlineData(0.01)]
    public void GzipCutOff_IsRefused(double part)
    {
        byte[] packed = File.ReadAllBytes(Path.Combine(NseFiles.OhlcvFolder, RealDay));
        Assert.Contains("cut off", Reason(NseFile.Read(packed[..(int)(packed.Length * part)], "day.csv.gz")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0.99)]
    [InlineData(0.5)]
    [InlineData(0.01)]
    public void ZipCutOff_IsRefused(double part)
    {
        byte[] packed = NseFiles.Zip(("day.csv", NseFiles.Unpack(RealDay)));
        Assert.Contains("damaged or cut off", Reason(NseFile.Read(packed[..(int)(packed.Length * part)], "day.csv.zip")), StringComparison.Ordinal);
    }

    [Fact]
    public void Zip_WithTheFileInside_IsReadLikeTheFile()
    {
        byte[] content = NseFiles.Unpack(RealDay);
        ReadOutcome.SessionFile packed = Assert.IsType<ReadOutcome.SessionFile>(NseFile.Read(NseFiles.Zip(("day.csv", content)), "day.zip"));
        Assert.Equal(Assert.IsType<ReadOutcome.SessionFile>(NseFile.Read(content, "day.csv")).Bars, packed.Bars);
    }

    [Fact]
    public void ZipOfTwoFiles_IsRefused() =>
        Assert.Equal("The zip holds 2 files where one is expected.", Reason(NseFile.Read(NseFiles.Zip(("a.csv", [1]), ("b.csv", [2])), "two.zip")));

    [Fact]
    public void GzipBomb_IsRefusedBeforeItIsUnpacked()
    {
        byte[] bomb = NseFiles.Gzip(new byte[64 << 20]); // 64 MiB of zeros pack to some 64 KiB
        Assert.Contains("unpacks to more than", Reason(NseFile.Read(bomb, "bomb.csv.gz")), StringComparison.Ordinal);
    }

    [Fact]
    public void LineOfNothingButCommas_IsRefused() =>
        Assert.Contains("columns", Reason(NseFiles.ReadText(new string(',', 1 << 20))), StringComparison.Ordinal);

    [Fact]
    public void RowOfNothingButCommas_IsRefused() =>
        Assert.Contains("bytes long", Reason(NseFiles.ReadText(NseFiles.SecFullHeader + new string(',', 1 << 20))), StringComparison.Ordinal);

    [Theory]
    [InlineData("", "The file is empty.")]
    [InlineData(" \r\n\n", "The file is empty.")]
    [InlineData("<!DOCTYPE html><title>Resource not found</title>", "The address answered with a web page, not a market file.")]
    [InlineData(NseFiles.SecFullHeader, "The file has a header and no rows.")]
    [InlineData("a,b,c\n1,2,3\n", "No known layout has the header 'a,b,c'.")]
    [InlineData("{\"a\": 1}", "No list of holidays was found in the JSON.")]
    public void UnusableText_IsRefusedInWords(string text, string reason) => Assert.Equal(reason, Reason(NseFiles.ReadText(text)));

    [Fact]
    public void Utf16_IsRefusedInWords() =>
        Assert.Equal(
            "The file is UTF-16; market files are UTF-8.",
            Reason(NseFile.Read([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(NseFiles.SecFullHeader)], "day.csv")));

    [Fact]
    public void RandomBytes_NeverThrow() =>
        Check.Sample(Gen.Byte.Array[0, 400], bytes => NseFile.Read(bytes, "noise.csv") is not null);

    [Fact]
    public void RealDayWithOneByteChanged_NeverThrows()
    {
        byte[] day = NseFiles.Unpack("bhav_udiff_cm/BhavCopy_NSE_CM_0_0_0_20260622_F_0000.csv.gz")[..4000];
        Check.Sample(Gen.Select(Gen.Int[0, day.Length - 1], Gen.Byte), change =>
        {
            byte[] changed = [.. day];
            changed[change.Item1] = change.Item2;
            return NseFile.Read(changed, "day.csv") is not null;
        });
    }

    private static string Reason(ReadOutcome outcome) => Assert.IsType<ReadOutcome.Refused>(outcome).Reason;
}
