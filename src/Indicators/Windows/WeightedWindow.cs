using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;

namespace TradingChitti.Indicators.Windows;

/// <summary>The average of the last <c>length</c> values by a fixed set of weights, added up anew each bar.</summary>
internal struct WeightedWindow<TLane>
    where TLane : unmanaged, ILane<TLane>
{
    private readonly int _weights;
    private readonly int _values;
    private readonly int _length;
    private double _total;
    private int _oldest;

    public WeightedWindow(int length, ref MemoryPlan plan)
    {
        _length = length;
        _weights = plan.Take(length);
        _values = plan.Take(2 * length);
        _oldest = _values;
    }

    /// <summary>Sets a weight, once each and before the first value; place 0 is the oldest of the window.</summary>
    public void Weigh(int place, double weight, Scratch<TLane> memory)
    {
        memory[_weights + place] = weight;
        _total += weight;
    }

    /// <summary>Takes the next value.</summary>
    /// <remarks>Each is kept twice, a length apart, so that the window lies in one piece wherever it starts.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(TLane x, Scratch<TLane> memory)
    {
        memory[_oldest] = x;
        memory[_oldest + _length] = x;
        int next = _oldest + 1;
        _oldest = next == _values + _length ? _values : next;
    }

    /// <summary>Takes the next value; gives the average of the window it ends.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TLane Average(TLane x, Scratch<TLane> memory)
    {
        Add(x, memory);
        TLane sum = 0;
        for (int place = 0; place < _length; place++)
            sum += memory[_weights + place] * memory[_oldest + place];
        return sum / _total;
    }
}
