using System.Buffers.Binary;

namespace TradingChitti.Data.Market;

/// <summary>
/// Reads rows of (id, session, open, high, low, close, volume, delivery, turnover, trades) from a binary COPY: panels are read for every
/// rule and screen, and no row is sorted by the server or boxed into fields on the way.
/// </summary>
internal sealed class BarCopyReader(Stream copy)
{
    private const int SignatureBytes = 11;
    private const int NumericBase = 10_000;
    private const ushort NumericNegative = 0x4000;

    private static readonly int FirstDay = new DateOnly(2000, 1, 1).DayNumber; // PostgreSQL counts days from here

    private byte[] _buffer = new byte[128 * 1024];
    private int _start;
    private int _end;

    /// <summary>Reads everything into frames.</summary>
    internal async Task ReadAsync(FrameBuilder frames, CancellationToken cancellationToken)
    {
        await FillAsync(SignatureBytes + 8, cancellationToken);
        int extension = BinaryPrimitives.ReadInt32BigEndian(_buffer.AsSpan(SignatureBytes + 4));
        await FillAsync(SignatureBytes + 8 + extension, cancellationToken);
        _start = SignatureBytes + 8 + extension;
        while (!TakeRows(frames))
            await FillAsync(_end - _start + 1, cancellationToken);
    }

    /// <summary>Takes the whole rows in the buffer; true at the end of the data.</summary>
    private bool TakeRows(FrameBuilder frames)
    {
        while (true)
        {
            ReadOnlySpan<byte> data = _buffer.AsSpan(_start.._end);
            if (data.Length < 2)
                return false;
            if (BinaryPrimitives.ReadInt16BigEndian(data) < 0)
                return true;
            if (!TryTakeRow(data, out int id, out RawBar row, out int length))
                return false;
            _start += length;
            frames.Add(id, row);
        }
    }

    private static bool TryTakeRow(ReadOnlySpan<byte> data, out int id, out RawBar row, out int length)
    {
        row = default;
        id = 0;
        length = 2;
        for (int field = BinaryPrimitives.ReadInt16BigEndian(data); field > 0; field--)
        {
            if (data.Length < length + 4)
                return false;
            length += 4 + Math.Max(0, BinaryPrimitives.ReadInt32BigEndian(data[length..]));
        }

        if (data.Length < length)
            return false;
        data = data[2..];
        id = BinaryPrimitives.ReadInt32BigEndian(Next(ref data));
        DateOnly session = DateOnly.FromDayNumber(FirstDay + BinaryPrimitives.ReadInt32BigEndian(Next(ref data)));
        row = new(
            session,
            Numeric(Next(ref data)),
            Numeric(Next(ref data)),
            Numeric(Next(ref data)),
            Numeric(Next(ref data)),
            Count(Next(ref data)),
            Count(Next(ref data)),
            Numeric(Next(ref data)),
            Count(Next(ref data)));
        return true;
    }

    /// <summary>The next field, empty when it is null.</summary>
    private static ReadOnlySpan<byte> Next(ref ReadOnlySpan<byte> data)
    {
        int length = Math.Max(0, BinaryPrimitives.ReadInt32BigEndian(data));
        ReadOnlySpan<byte> field = data.Slice(4, length);
        data = data[(4 + length)..];
        return field;
    }

    private static double Count(ReadOnlySpan<byte> field) => field.Length switch
    {
        0 => double.NaN,
        sizeof(int) => BinaryPrimitives.ReadInt32BigEndian(field),
        _ => BinaryPrimitives.ReadInt64BigEndian(field),
    };

    // Digits to the base of ten thousand. Up to 2^53 the digits and the power of ten are exact, and so one division gives the nearest double.
    private static double Numeric(ReadOnlySpan<byte> field)
    {
        if (field.IsEmpty)
            return double.NaN;
        int digits = BinaryPrimitives.ReadInt16BigEndian(field);
        int weight = BinaryPrimitives.ReadInt16BigEndian(field[2..]);
        bool negative = BinaryPrimitives.ReadUInt16BigEndian(field[4..]) == NumericNegative;
        if (digits <= 4 && weight < digits)
        {
            long whole = 0;
            for (int digit = 0; digit < digits; digit++)
                whole = whole * NumericBase + BinaryPrimitives.ReadInt16BigEndian(field[(8 + 2 * digit)..]);
            double exact = (digits - 1 - weight) switch
            {
                0 => whole,
                1 => whole / 1e4,
                2 => whole / 1e8,
                int places => whole / Math.Pow(NumericBase, places),
            };
            return negative ? -exact : exact;
        }

        double value = 0;
        for (int digit = 0; digit < digits; digit++)
            value = value * NumericBase + BinaryPrimitives.ReadInt16BigEndian(field[(8 + 2 * digit)..]);
        double scale = 1;
        for (int place = digits - 1 - weight; place > 0; place--)
            scale *= NumericBase;
        value /= scale;
        for (int place = weight - (digits - 1); place > 0 && digits > 0; place--)
            value *= NumericBase;
        return negative ? -value : value;
    }

    /// <summary>Has at least this many unread bytes in the buffer.</summary>
    /// <exception cref="EndOfStreamException">The data end in the middle of a row.</exception>
    private async Task FillAsync(int needed, CancellationToken cancellationToken)
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start.._end).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }

        if (needed > _buffer.Length)
            Array.Resize(ref _buffer, Math.Max(needed, _buffer.Length * 2));
        while (_end < needed)
        {
            int read = await copy.ReadAsync(_buffer.AsMemory(_end), cancellationToken);
            if (read == 0)
                throw new EndOfStreamException("PostgreSQL ended a COPY in the middle of a row.");
            _end += read;
        }
    }
}
