using System.Runtime.CompilerServices;
using TradingChitti.Indicators.Lanes;

namespace TradingChitti.Indicators.Windows;

/// <summary>Where in the dominant cycle price is, in degrees: the phase of one period of smoothed prices.</summary>
/// <remarks>The period decides how many prices they are, so that it is written over one lane.</remarks>
internal struct CyclePhase
{
    private const int Longest = DominantCycle.Longest;

    private static readonly double[] Sines = Table(Math.Sin);
    private static readonly double[] Cosines = Table(Math.Cos);

    private readonly int _start;
    private int _place;
    private DominantCycle<Lane1> _cycle;

    public CyclePhase(ref MemoryPlan plan)
    {
        // Twice as long, each price in two places, so that the last ones always lie in a row.
        _start = plan.Take(2 * Longest);
        _cycle = new(DominantCycle.PhaseQuiet);
    }

    /// <summary>The phase, from -45 to 315 unless it stood still.</summary>
    public double Phase { get; private set; }

    /// <summary>The smoothed period, in bars.</summary>
    public readonly double Period => _cycle.Period.Value;

    /// <summary>The smoothed price.</summary>
    public readonly double Smoothed => _cycle.Smoothed.Value;

    /// <summary>Takes one of the first bars; false, taking nothing, when there have been enough of them.</summary>
    public bool Fill(Lane1 x) => _cycle.Fill(x);

    /// <summary>Takes a bar.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Step(Lane1 x, Scratch<Lane1> memory)
    {
        _cycle.Step(x);
        int newest = _start + _place + Longest;
        memory[_start + _place] = _cycle.Smoothed;
        memory[newest] = _cycle.Smoothed;
        _place = _place == Longest - 1 ? 0 : _place + 1;

        int bars = (int)(Period + 0.5);
        ReadOnlySpan<double> sines = Sines.AsSpan(bars * (bars - 1) / 2, bars);
        ReadOnlySpan<double> cosines = Cosines.AsSpan(bars * (bars - 1) / 2, bars);
        double real = 0;
        double imaginary = 0;
        for (int i = 0; i < sines.Length; i++)
        {
            double price = memory[newest - i].Value;
            real += sines[i] * price;
            imaginary += cosines[i] * price;
        }

        Phase = Turn(real, imaginary);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly double Turn(double real, double imaginary)
    {
        double phase = imaginary != 0 ? ArcTangentInDegrees.Of(real / imaginary) : Phase + (90 * Math.Sign(real));

        // The second term makes up for the bar the smoother is late.
        phase = phase + 90 + (360 / Period);
        if (imaginary < 0)
            phase += 180;
        return phase > 315 ? phase - 360 : phase;
    }

    /// <summary>A function of the angles that divide the circle into 1, 2, … parts, one division after another.</summary>
    private static double[] Table(Func<double, double> function) =>
    [
        .. Enumerable.Range(1, Longest).SelectMany(bars => Enumerable.Range(0, bars).Select(i => function(i * (2 * Math.PI) / bars))),
    ];
}
