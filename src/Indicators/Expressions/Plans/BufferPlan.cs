namespace TradingChitti.Indicators.Expressions.Plans;

/// <summary>Which piece of memory each column lives in: a column's is free again after the last step that reads it.</summary>
internal sealed class BufferPlan
{
    private readonly int[] _bufferOf;

    private BufferPlan(int[] bufferOf, int count)
    {
        _bufferOf = bufferOf;
        Count = count;
    }

    /// <summary>Number of pieces: the most columns alive at once.</summary>
    public int Count { get; }

    public static BufferPlan Of(IReadOnlyList<PlanStep> steps, int slots)
    {
        int[] lastUse = new int[slots];
        for (int step = 0; step < steps.Count; step++)
        {
            for (int output = 0; output < steps[step].OutputCount; output++)
                lastUse[steps[step].FirstOutput + output] = step;
            foreach (int input in steps[step].Inputs)
                lastUse[input] = step;
        }

        int[] bufferOf = new int[slots];
        Stack<int> free = new();
        int count = 0;
        for (int step = 0; step < steps.Count; step++)
        {
            int[] outputs = [.. Enumerable.Range(steps[step].FirstOutput, steps[step].OutputCount)];
            foreach (int output in outputs)
                bufferOf[output] = free.TryPop(out int buffer) ? buffer : count++;
            foreach (int ended in steps[step].Inputs.Concat(outputs).Distinct().Where(slot => lastUse[slot] == step))
                free.Push(bufferOf[ended]);
        }

        return new BufferPlan(bufferOf, count);
    }

    public int this[int slot] => _bufferOf[slot];
}
