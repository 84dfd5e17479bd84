namespace TradingChitti.Market.Nse;

/// <summary>Collects corporate actions of a file: dividends of one day add up, anything else may be there once.</summary>
internal sealed class ActionList
{
    private readonly Dictionary<(string Symbol, DateOnly ExDate, string Kind), (int Place, int Line)> _places = [];
    private readonly HashSet<(string, DateOnly, string)> _subjects = [];
    private readonly List<SymbolAction> _actions = [];
    private readonly RejectionLog _rejections = new();

    /// <summary>Takes what a subject of the exchange says; what no rule fits is listed as refused.</summary>
    internal void AddSubject(int line, string symbol, DateOnly exDate, string subject, double? faceValueInr)
    {
        if (!_subjects.Add((symbol, exDate, subject)))
        {
            Reject(line, $"duplicate: {symbol} {exDate:yyyy-MM-dd} {subject}");
            return;
        }

        ActionSubject read = ActionSubject.Parse(subject, exDate, faceValueInr);
        if (read.NotUnderstood is { } words)
            Reject(line, $"subject not understood: '{words}' of {symbol} on {exDate:yyyy-MM-dd}");
        foreach (CorporateAction action in read.Actions)
            Add(line, symbol, action);
    }

    internal void Add(int line, string symbol, CorporateAction action)
    {
        (string, DateOnly, string) key = (symbol, action.ExDate, action.Kind);
        if (_places.TryAdd(key, (_actions.Count, line)))
        {
            _actions.Add(new(symbol, action));
            return;
        }

        (int place, int first) = _places[key];
        if (action.Kind == ActionKinds.Dividend)
            _actions[place] = new(symbol, CorporateAction.Dividend(action.ExDate, _actions[place].Action.CashInr + action.CashInr));
        else
            Reject(line, $"duplicate of line {first}: {symbol} {action.ExDate:yyyy-MM-dd} {action.Kind}");
    }

    internal void Reject(int line, string reason) => _rejections.Add(line, reason);

    internal ReadOutcome Outcome(int rowsRead) => rowsRead == 0
        ? new ReadOutcome.Refused("The file has a header and no rows.")
        : _actions.Count == 0 && _rejections.Count == rowsRead
            ? new ReadOutcome.Refused($"No line could be used; the first, {_rejections.First[0].Line}: {_rejections.First[0].Reason}.")
            : new ReadOutcome.CorporateActions(_actions)
            {
                RowsRead = rowsRead,
                RowsRejected = _rejections.Count,
                Rejections = _rejections.First,
            };
}
