using TradingChitti.Market.Nse;

namespace TradingChitti.Host.Importing;

/// <summary>Reads a file, or a pipe, within the bounds of what a market file may be.</summary>
internal static class BoundedFile
{
    private const int FirstBytes = 64 * 1024;

    /// <summary>The bytes, or why they were not read; and whether they come from a pipe, which gives them once.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static async Task<(byte[] Content, string? Refusal, bool IsPipe)> ReadAsync(string path, CancellationToken cancellationToken)
    {
        await using FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 1, FileOptions.SequentialScan);
        if (file.CanSeek && file.Length > NseFile.MaximumBytes)
            return ([], $"The file has {file.Length >> 20} MiB; the largest one taken has {NseFile.MaximumBytes >> 20}.", false);
        byte[] content = new byte[file.CanSeek ? Math.Max((int)file.Length, 1) : FirstBytes];
        int length = 0;
        bool isChecked = false;
        while (true)
        {
            if (length == content.Length)
            {
                if (length > NseFile.MaximumBytes)
                    return ([], $"The file has more than {NseFile.MaximumBytes >> 20} MiB.", !file.CanSeek);
                if (file.CanSeek && file.Position >= file.Length)
                    break;
                Array.Resize(ref content, (int)Math.Min(content.Length * 2L, NseFile.MaximumBytes + 1L));
            }

            int read = await file.ReadAsync(content.AsMemory(length), cancellationToken);
            if (read == 0)
                break;
            length += read;
            if (!isChecked && length >= FirstBytes)
            {
                isChecked = true;
                if (NseFile.WhyNoTable(content.AsSpan(0, FirstBytes)) is { } reason)
                    return ([], reason, !file.CanSeek);
            }
        }

        return (length == content.Length ? content : content[..length], null, !file.CanSeek);
    }
}
