using System.Numerics;
using System.Text;

namespace TradingChitti.Market;

/// <summary>UTF-8 texts side by side in one array; a text becomes a string when it is first asked for as one.</summary>
internal sealed class TextPool
{
    private const int SlotsPerText = 2;
    private const ulong Odd = 0x9E3779B97F4A7C15;

    private static readonly ulong Seed = (ulong)Random.Shared.NextInt64();

    private byte[] _bytes = new byte[1024];
    private int[] _ends = new int[64];
    private int[] _slots = []; // number of the text + 1 by hash, 0 where free; built when a text is first looked up
    private string?[] _strings = [];

    /// <summary>Number of texts.</summary>
    internal int Count { get; private set; }

    internal ReadOnlySpan<byte> this[int number] => _bytes.AsSpan(Start(number).._ends[number]);

    /// <summary>The text as a string, the same object every time.</summary>
    internal string Text(int number)
    {
        if (_strings.Length < Count)
            Array.Resize(ref _strings, Math.Max(Count, _strings.Length * 2));
        return _strings[number] ??= Encoding.UTF8.GetString(this[number]);
    }

    /// <summary>Adds a text unless it is the one of that number, and returns its number.</summary>
    internal int Add(ReadOnlySpan<byte> text, int last) => last >= 0 && this[last].SequenceEqual(text) ? last : Append(text);

    /// <summary>The number of a text, added when it is new.</summary>
    internal int Intern(ReadOnlySpan<byte> text)
    {
        if (_slots.Length < (Count + 1) * SlotsPerText)
            Rehash();
        int slot = SlotOf(text);
        if (_slots[slot] == 0)
            _slots[slot] = Append(text) + 1;
        return _slots[slot] - 1;
    }

    private int Append(ReadOnlySpan<byte> text)
    {
        int start = Start(Count);
        if (start + text.Length > _bytes.Length)
            Array.Resize(ref _bytes, Math.Max(start + text.Length, _bytes.Length * 2));
        if (Count == _ends.Length)
            Array.Resize(ref _ends, Count * 2);
        text.CopyTo(_bytes.AsSpan(start));
        _ends[Count] = start + text.Length;
        return Count++;
    }

    private int Start(int number) => number == 0 ? 0 : _ends[number - 1];

    private void Rehash()
    {
        _slots = new int[(int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(64, (Count + 1) * SlotsPerText * 2))];
        for (int number = 0; number < Count; number++)
            _slots[SlotOf(this[number])] = number + 1;
    }

    private int SlotOf(ReadOnlySpan<byte> text)
    {
        int mask = _slots.Length - 1;
        int slot = (int)(Hash(text) >> 32) & mask;
        while (_slots[slot] != 0 && !this[_slots[slot] - 1].SequenceEqual(text))
            slot = (slot + 1) & mask;
        return slot;
    }

    // Eight bytes a step; seeded, so that no file can be written to collide.
    private static ulong Hash(ReadOnlySpan<byte> text)
    {
        ulong hash = (ulong)text.Length ^ Seed;
        for (; text.Length >= sizeof(ulong); text = text[sizeof(ulong)..])
            hash = (BitOperations.RotateLeft(hash, 23) ^ BitConverter.ToUInt64(text)) * Odd;
        ulong rest = 0;
        foreach (byte letter in text)
            rest = (rest << 8) | letter;
        hash = (BitOperations.RotateLeft(hash, 23) ^ rest) * Odd;
        return hash ^ (hash << 29);
    }
}
