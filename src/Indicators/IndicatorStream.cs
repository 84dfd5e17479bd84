using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;
using TradingChitti.Indicators.Lanes;

namespace TradingChitti.Indicators;

/// <summary>An indicator fed one bar at a time; its values are bit for bit those of the whole column. Owned by one caller at a time.</summary>
/// <remarks>
/// All it knows is one block of numbers: <see cref="Peek"/> tries a forming bar on a copy of it, <see cref="CopyFrom"/> goes back to an earlier
/// copy to revise a bar, <see cref="Save"/> and <see cref="Restore"/> carry it across processes.
/// </remarks>
public sealed unsafe class IndicatorStream
{
    private readonly LaneDriver _driver;
    private readonly double[] _parameters;
    private readonly double[] _state;
    private readonly double[] _trial;
    private readonly int _kernelLength;
    private readonly int _memoryLength;
    private readonly ulong _fingerprint;
    private int _seen;

    internal IndicatorStream(Indicator indicator, LaneDriver driver, double[] parameters, int memoryLength)
    {
        Indicator = indicator;
        _driver = driver;
        _parameters = parameters;
        _kernelLength = driver.KernelLength;
        _memoryLength = memoryLength;
        _state = new double[_kernelLength + memoryLength];
        _trial = new double[_state.Length];
        _fingerprint = Fingerprint(indicator);
        Reset();
    }

    /// <summary>The indicator with its parameters.</summary>
    public Indicator Indicator { get; }

    /// <summary>Bytes <see cref="Save"/> writes.</summary>
    public int SavedLength => sizeof(ulong) + sizeof(int) + (_state.Length * sizeof(double));

    /// <summary>Takes a closed bar and gives its values.</summary>
    /// <param name="row">One number per input.</param>
    /// <param name="values">Receives one number per output; NaN until <see cref="Indicator.Lookback"/> bars have gone by.</param>
    /// <exception cref="ArgumentException">A length does not fit.</exception>
    public void Update(ReadOnlySpan<double> row, Span<double> values)
    {
        ThrowIfUnfit(row, values);
        if (IsWhole(row))
        {
            Advance(_state, row, values);
            _seen = Math.Min(_seen + 1, Indicator.Lookback);
            return;
        }

        values.Fill(double.NaN);
        Reset();
    }

    /// <summary>Gives the values a bar would have if it closed now, and forgets it.</summary>
    /// <param name="row">One number per input.</param>
    /// <param name="values">Receives one number per output.</param>
    /// <exception cref="ArgumentException">A length does not fit.</exception>
    public void Peek(ReadOnlySpan<double> row, Span<double> values)
    {
        ThrowIfUnfit(row, values);
        if (IsWhole(row))
        {
            _state.CopyTo(_trial, 0);
            Advance(_trial, row, values);
        }
        else
        {
            values.Fill(double.NaN);
        }
    }

    /// <summary>Forgets every bar.</summary>
    public void Reset()
    {
        _seen = 0;
        Array.Clear(_state);
        fixed (double* state = _state)
            _driver.Start(state, new Arguments(_parameters));
    }

    /// <summary>Takes over the state of another stream of the same indicator and parameters.</summary>
    /// <param name="other">The stream to copy.</param>
    /// <exception cref="ArgumentException">It is of another indicator or has other parameters.</exception>
    public void CopyFrom(IndicatorStream other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (other._fingerprint != _fingerprint)
            throw new ArgumentException($"The state is not one of {Indicator.Definition.Id} with these parameters.", nameof(other));
        other._state.CopyTo(_state, 0);
        _seen = other._seen;
    }

    /// <summary>Writes the state.</summary>
    /// <param name="destination">At least <see cref="SavedLength"/> bytes.</param>
    /// <exception cref="ArgumentException">It is too short.</exception>
    public void Save(Span<byte> destination)
    {
        if (destination.Length < SavedLength)
            throw new ArgumentException($"The state takes {SavedLength} bytes, there are {destination.Length}.", nameof(destination));
        BinaryPrimitives.WriteUInt64LittleEndian(destination, _fingerprint);
        BinaryPrimitives.WriteInt32LittleEndian(destination[sizeof(ulong)..], _seen);
        MemoryMarshal.Cast<double, byte>(_state.AsSpan()).CopyTo(destination[(sizeof(ulong) + sizeof(int))..]);
    }

    /// <summary>Takes over a saved state of the same indicator and parameters, written by the same release on the same kind of machine.</summary>
    /// <param name="source">What <see cref="Save"/> wrote.</param>
    /// <exception cref="ArgumentException">It is the state of another indicator, has other parameters or is not whole.</exception>
    public void Restore(ReadOnlySpan<byte> source)
    {
        if (source.Length != SavedLength || BinaryPrimitives.ReadUInt64LittleEndian(source) != _fingerprint)
            throw new ArgumentException($"The bytes are not a state of {Indicator.Definition.Id} with these parameters.", nameof(source));
        int seen = BinaryPrimitives.ReadInt32LittleEndian(source[sizeof(ulong)..]);
        ArgumentOutOfRangeException.ThrowIfNegative(seen, nameof(source));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(seen, Indicator.Lookback, nameof(source));
        _seen = seen;
        source[(sizeof(ulong) + sizeof(int))..].CopyTo(MemoryMarshal.Cast<double, byte>(_state.AsSpan()));
    }

    private void Advance(double[] block, ReadOnlySpan<double> row, Span<double> values)
    {
        fixed (double* state = block)
        fixed (double* inputs = row, outputs = values)
        {
            InputPorts from = new()
            {
                First = inputs,
                Second = inputs + 1,
                Third = inputs + 2,
                Fourth = inputs + 3,
                Fifth = inputs + 4,
                Sixth = inputs + 5,
            };
            if (_seen < Indicator.Lookback)
            {
                _driver.Warm(state, state + _kernelLength, _memoryLength, from);
                values.Fill(double.NaN);
                return;
            }

            OutputPorts to = new()
            {
                First = outputs,
                Second = outputs + 1,
                Third = outputs + 2,
                Fourth = outputs + 3,
                Fifth = outputs + 4,
                Sixth = outputs + 5,
                Seventh = outputs + 6,
                Eighth = outputs + 7,
                Ninth = outputs + 8,
            };
            _driver.Step(state, state + _kernelLength, _memoryLength, from, to);
        }
    }

    private static bool IsWhole(ReadOnlySpan<double> row)
    {
        foreach (double x in row)
        {
            if (!double.IsFinite(x))
                return false;
        }

        return true;
    }

    private void ThrowIfUnfit(ReadOnlySpan<double> row, Span<double> values)
    {
        if (row.Length != _driver.InputCount)
            throw new ArgumentException($"{Indicator.Definition.Id} reads {_driver.InputCount} numbers, {row.Length} were given.", nameof(row));
        if (values.Length != _driver.OutputCount)
            throw new ArgumentException($"{Indicator.Definition.Id} gives {_driver.OutputCount} numbers, there is room for {values.Length}.", nameof(values));
    }

    /// <summary>FNV-1a over the id and the parameters' bits: the same in every process.</summary>
    private static ulong Fingerprint(Indicator indicator)
    {
        ulong hash = 14695981039346656037;
        foreach (byte x in Encoding.UTF8.GetBytes(indicator.Definition.Id))
            hash = (hash ^ x) * 1099511628211;
        foreach (byte x in MemoryMarshal.Cast<double, byte>(indicator.Parameters))
            hash = (hash ^ x) * 1099511628211;
        return hash;
    }
}
