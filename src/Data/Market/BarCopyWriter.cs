using System.Buffers.Binary;
using TradingChitti.Market;

namespace TradingChitti.Data.Market;

/// <summary>
/// Writes bars as a binary COPY of (instrument_id, session, open, high, low, close, volume, turnover_inr, trades, delivery_shares), straight
/// from the columns of a table: nothing is boxed or turned into decimals on the way.
/// </summary>
internal sealed class BarCopyWriter(Stream copy)
{
    private const int NumericBase = 10_000; // a price has as many units, so its fraction is one digit of PostgreSQL's
    private const short NumericScale = 4;
    private const short Columns = 10;
    private const int MaximumRowBytes = 256;

    private static readonly int FirstDay = new DateOnly(2000, 1, 1).DayNumber; // PostgreSQL counts days from here

    private readonly byte[] _buffer = new byte[64 * 1024];
    private int _end;

    // The signature, no flags, no extension.
    private static ReadOnlySpan<byte> Header =>
        [(byte)'P', (byte)'G', (byte)'C', (byte)'O', (byte)'P', (byte)'Y', (byte)'\n', 0xFF, (byte)'\r', (byte)'\n', 0, 0, 0, 0, 0, 0, 0, 0, 0];

    /// <summary>Writes rows of a table in the order given.</summary>
    /// <param name="bars">The bars.</param>
    /// <param name="instrumentIds">The instrument of each bar of the table.</param>
    /// <param name="rows">Which bars.</param>
    /// <param name="cancellationToken">Gives up.</param>
    internal async Task WriteAsync(
        BarTable bars, IReadOnlyList<int> instrumentIds, ReadOnlyMemory<int> rows, CancellationToken cancellationToken)
    {
        Header.CopyTo(_buffer);
        _end = Header.Length;
        while (!rows.IsEmpty)
        {
            int taken = Take(bars, instrumentIds, rows.Span);
            rows = rows[taken..];
            await FlushAsync(cancellationToken);
        }

        Int16(-1); // the end of the data
        await FlushAsync(cancellationToken);
    }

    /// <summary>Fills the buffer with as many rows as go in and returns how many.</summary>
    private int Take(BarTable bars, IReadOnlyList<int> instrumentIds, ReadOnlySpan<int> rows)
    {
        int taken = 0;
        for (; taken < rows.Length && _end + MaximumRowBytes <= _buffer.Length; taken++)
        {
            int row = rows[taken];
            Int16(Columns);
            Int32(sizeof(int));
            Int32(instrumentIds[row]);
            Int32(sizeof(int));
            Int32(bars.Sessions[row].DayNumber - FirstDay);
            Numeric(bars.Open[row]);
            Numeric(bars.High[row]);
            Numeric(bars.Low[row]);
            Numeric(bars.Close[row]);
            Count(bars.Volume[row]);
            if (bars.Turnover[row] >= 0)
                Numeric(bars.Turnover[row]);
            else
                Int32(-1);
            if (bars.Trades[row] >= 0)
            {
                Int32(sizeof(int));
                Int32(bars.Trades[row]);
            }
            else
            {
                Int32(-1);
            }

            Count(bars.Delivery[row]);
        }

        return taken;
    }

    private async Task FlushAsync(CancellationToken cancellationToken)
    {
        await copy.WriteAsync(_buffer.AsMemory(0, _end), cancellationToken);
        _end = 0;
    }

    // Digits to the base of ten thousand, the highest first, and the power of the first; zero has none.
    private void Numeric(long units)
    {
        Span<byte> field = _buffer.AsSpan(_end);
        int digits = 0;
        for (long rest = units; rest != 0; rest /= NumericBase)
            digits++;
        BinaryPrimitives.WriteInt32BigEndian(field, 4 * sizeof(short) + digits * sizeof(short));
        BinaryPrimitives.WriteInt16BigEndian(field[4..], (short)digits);
        BinaryPrimitives.WriteInt16BigEndian(field[6..], (short)(digits - 2));
        BinaryPrimitives.WriteInt16BigEndian(field[8..], 0); // never negative
        BinaryPrimitives.WriteInt16BigEndian(field[10..], NumericScale);
        for (int digit = digits - 1; digit >= 0; digit--)
        {
            BinaryPrimitives.WriteInt16BigEndian(field[(12 + digit * sizeof(short))..], (short)(units % NumericBase));
            units /= NumericBase;
        }

        _end += 12 + digits * sizeof(short);
    }

    private void Count(long value)
    {
        if (value < 0)
        {
            Int32(-1); // not known
            return;
        }

        Int32(sizeof(long));
        BinaryPrimitives.WriteInt64BigEndian(_buffer.AsSpan(_end), value);
        _end += sizeof(long);
    }

    private void Int32(int value)
    {
        BinaryPrimitives.WriteInt32BigEndian(_buffer.AsSpan(_end), value);
        _end += sizeof(int);
    }

    private void Int16(short value)
    {
        BinaryPrimitives.WriteInt16BigEndian(_buffer.AsSpan(_end), value);
        _end += sizeof(short);
    }
}
