using System.Buffers.Binary;

namespace TradingChitti.Market;

/// <summary>Brings rows into the order of symbols, compared by their bytes, and then of time, and finds those of one symbol and time.</summary>
internal readonly ref struct BarOrder
{
    private const int DayBits = 22; // the last day there is has number 3,652,058
    private const int MinuteBits = 11;

    private readonly ulong[] _keys;
    private readonly int _symbolCount;

    internal BarOrder(BarColumns columns, TextPool symbols)
    {
        int[]? ranks = RankSymbols(symbols);
        _symbolCount = symbols.Count;
        _keys = new ulong[columns.Count];
        IsAscending = true;
        for (int row = 0; row < _keys.Length; row++)
        {
            ulong symbol = (uint)(ranks is null ? columns.Symbol[row] : ranks[columns.Symbol[row]]);
            ulong time = ((ulong)columns.Session[row].DayNumber << MinuteBits) | (uint)(columns.StartMinute[row] + 1);
            _keys[row] = (symbol << (DayBits + MinuteBits)) | time;
            IsAscending &= row == 0 || _keys[row - 1] < _keys[row];
        }
    }

    /// <summary>Whether the rows are in order, and no two of one symbol and time.</summary>
    internal bool IsAscending { get; }

    /// <summary>The rows to keep, in order. Of rows of one symbol and time it is the first of the lowest rank.</summary>
    /// <param name="lines">Line of each row.</param>
    /// <param name="ranks">Rank of each row.</param>
    /// <param name="reject">Hears of each row that repeats the rank of a row kept until then: its line, that row's line, and the row.</param>
    internal int[] Sort(int[] lines, int[] ranks, Action<int, int, int> reject)
    {
        (ulong[] keys, int[] rows) = InOrder();
        int kept = 0;
        for (int first = 0, next; first < rows.Length; first = next)
        {
            next = first + 1;
            while (next < rows.Length && keys[next] == keys[first])
                next++;
            Span<int> same = rows.AsSpan(first..next);
            same.Sort(); // as they came
            int best = same[0];
            foreach (int row in same[1..])
            {
                if (ranks[row] == ranks[best])
                    reject(lines[row], lines[best], row);
                else if (ranks[row] < ranks[best])
                    best = row;
            }

            rows[kept++] = best;
        }

        return rows[..kept];
    }

    /// <summary>Rows by key: counted out by symbol, which leaves most files in order, and sorted by time only where that does not.</summary>
    private (ulong[] Keys, int[] Rows) InOrder()
    {
        int[] starts = new int[_symbolCount + 1];
        foreach (ulong key in _keys)
            starts[SymbolOf(key) + 1]++;
        for (int symbol = 1; symbol < starts.Length; symbol++)
            starts[symbol] += starts[symbol - 1];
        ulong[] keys = new ulong[_keys.Length];
        int[] rows = new int[_keys.Length];
        for (int row = 0; row < rows.Length; row++)
        {
            int place = starts[SymbolOf(_keys[row])]++;
            (keys[place], rows[place]) = (_keys[row], row);
        }

        for (int symbol = 0, first = 0; symbol < _symbolCount; first = starts[symbol++]) // where each now ends
        {
            Span<ulong> times = keys.AsSpan(first..starts[symbol]);
            for (int row = 1; row < times.Length; row++)
            {
                if (times[row - 1] > times[row])
                {
                    times.Sort(rows.AsSpan(first..starts[symbol]));
                    break;
                }
            }
        }

        return (keys, rows);
    }

    private static int SymbolOf(ulong key) => (int)(key >> (DayBits + MinuteBits));

    /// <summary>The place of each symbol among all; null when they are in order as they are.</summary>
    private static int[]? RankSymbols(TextPool symbols)
    {
        bool inOrder = true;
        for (int symbol = 1; symbol < symbols.Count && inOrder; symbol++)
            inOrder = symbols[symbol - 1].SequenceCompareTo(symbols[symbol]) < 0;
        if (inOrder)
            return null;

        ulong[] beginnings = new ulong[symbols.Count];
        int[] order = new int[symbols.Count];
        Span<byte> eight = stackalloc byte[sizeof(ulong)];
        for (int symbol = 0; symbol < order.Length; symbol++)
        {
            ReadOnlySpan<byte> text = symbols[symbol];
            eight.Clear();
            text[..Math.Min(text.Length, eight.Length)].CopyTo(eight);
            beginnings[symbol] = BinaryPrimitives.ReadUInt64BigEndian(eight);
            order[symbol] = symbol;
        }

        Array.Sort(beginnings, order);
        for (int first = 0, next; first < order.Length; first = next)
        {
            next = first + 1;
            while (next < order.Length && beginnings[next] == beginnings[first])
                next++;
            if (next - first > 1)
                order.AsSpan(first..next).Sort((left, right) => symbols[left].SequenceCompareTo(symbols[right]));
        }

        int[] ranks = new int[order.Length];
        for (int place = 0; place < order.Length; place++)
            ranks[order[place]] = place;
        return ranks;
    }
}
