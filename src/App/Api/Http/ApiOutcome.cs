using System.Diagnostics;

namespace TradingChitti.App.Api.Http;

/// <summary>What a use case of the API gives: the answer, or the problem the caller is told.</summary>
public abstract record ApiOutcome<TAnswer>
{
    private ApiOutcome()
    {
    }

    public static implicit operator ApiOutcome<TAnswer>(TAnswer answer) => new Answered(answer);

    public static implicit operator ApiOutcome<TAnswer>(ApiProblem problem) => new Refused(problem);

    /// <summary>Goes on with the answer, or stays with the problem.</summary>
    public ApiOutcome<TNext> Then<TNext>(Func<TAnswer, ApiOutcome<TNext>> next) => this switch
    {
        Answered answered => next(answered.Answer),
        Refused refused => refused.Problem,
        _ => throw new UnreachableException(),
    };

    /// <summary>Goes on with the answer, or stays with the problem.</summary>
    public async Task<ApiOutcome<TNext>> ThenAsync<TNext>(Func<TAnswer, Task<ApiOutcome<TNext>>> next) => this switch
    {
        Answered answered => await next(answered.Answer),
        Refused refused => refused.Problem,
        _ => throw new UnreachableException(),
    };

    /// <summary>The question was answered.</summary>
    public sealed record Answered(TAnswer Answer) : ApiOutcome<TAnswer>;

    /// <summary>The question was not: its problem.</summary>
    public sealed record Refused(ApiProblem Problem) : ApiOutcome<TAnswer>;
}
