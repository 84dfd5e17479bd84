import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { screenQuery } from '../api/screen';
import type { ScreenAnswer } from '../api/screen';
import { splitExpressions } from '../format/caret';
import { count, seriesValue } from '../format/numbers';
import { session } from '../format/time';
import { useTitle } from '../shell/useTitle';
import { ExpressionProblem } from '../ui/ExpressionProblem';
import { EmptyState, Skeleton } from '../ui/states';
import { ResultTable } from './ResultTable';
import { examples } from './examples';

/** Screens every instrument with one expression, the same language that rules are written in. */
export default function ScreenerPage() {
  useTitle('Screener');
  const [parameters, setParameters] = useSearchParams();
  const expression = parameters.get('expr') ?? '';
  const columns = parameters.getAll('column');
  const run = (text: string, wanted: readonly string[]) => {
    const next = new URLSearchParams({ expr: text });
    wanted.forEach((column) => { next.append('column', column); });
    setParameters(next);
  };
  return (
    <section aria-labelledby="screener-title">
      <div className="page-head"><h1 id="screener-title">Screener</h1></div>
      <ScreenForm key={parameters.toString()} expression={expression} columns={columns} onRun={run} />
    </section>
  );
}

function ScreenForm({ expression, columns, onRun }: {
  expression: string;
  columns: readonly string[];
  onRun: (expression: string, columns: readonly string[]) => void;
}) {
  const [text, setText] = useState(expression);
  const [columnText, setColumnText] = useState(columns.join(', '));
  const query = useQuery({ ...screenQuery(expression, columns), enabled: expression !== '' });
  const failed = query.error !== null;
  const submit = () => {
    const wanted = splitExpressions(columnText);
    if (text.trim() === '') return;
    if (text.trim() === expression && wanted.join() === columns.join()) void query.refetch();
    else onRun(text.trim(), wanted);
  };

  return (
    <>
      <form className="panel screen-form" onSubmit={(event) => { event.preventDefault(); submit(); }}>
        <label htmlFor="screen-expression">Condition</label>
        <div className="screen-line">
          <textarea id="screen-expression" className="code-input" rows={2} spellCheck={false} autoComplete="off" autoCapitalize="off"
            placeholder="rsi(14) < 30 and close > sma(200)" value={text} aria-invalid={failed} aria-describedby={failed ? 'screen-problem' : undefined}
            onChange={(event) => { setText(event.target.value); }}
            onKeyDown={(event) => { if (event.key === 'Enter' && !event.shiftKey) { event.preventDefault(); submit(); } }} />
          <button type="submit" className="button button-main" disabled={query.isFetching}>{query.isFetching ? 'Running…' : 'Run'}<kbd aria-hidden="true">↵</kbd></button>
        </div>
        {failed && <ExpressionProblem id="screen-problem" expression={expression} error={query.error}
          onSuggestion={(better, mended) => {
            if (mended === expression) onRun(better, columns);
            else onRun(expression, columns.map((column) => (column === mended ? better : column)));
          }} onRetry={() => { void query.refetch(); }} />}
        <label htmlFor="screen-columns">Columns</label>
        <input id="screen-columns" className="code-input" type="text" spellCheck={false} autoComplete="off" autoCapitalize="off"
          placeholder="rsi(14), atr(14) / close, news.sentiment(3d)" value={columnText} onChange={(event) => { setColumnText(event.target.value); }} />
        <div className="examples" role="group" aria-label="Examples">
          {examples.map((example) => (
            <button key={example.name} type="button" className="chip" title={example.expression} onClick={() => { onRun(example.expression, example.columns); }}>{example.name}</button>
          ))}
        </div>
      </form>
      {expression === '' && <EmptyState title="Write a condition, or start from an example">Series, comparisons and words: and, or, not. What holds at the last bar of an instrument is listed.</EmptyState>}
      {!failed && query.data && <Answer answer={query.data} />}
      {expression !== '' && query.isPending && <Skeleton rows={8} label="Running the screen" />}
    </>
  );
}

function Answer({ answer }: { answer: ScreenAnswer }) {
  return (
    <>
      <p className="table-note" role="status">
        <strong className="number">{count(answer.matched)}</strong> {answer.matched === 1 ? 'match' : 'matches'}
        {answer.matched > answer.items.length && `, the ${count(answer.items.length)} with the largest turnover shown`}
        {' · '}<span className="number">{count(answer.evaluated)}</span> evaluated
        {' · '}<span className="number" title="Too short a history, or a value that is not known">{count(answer.unknown)}</span> unknown
        {' · '}<span className="number">{answer.elapsedMs < 10 ? seriesValue(answer.elapsedMs) : count(answer.elapsedMs)}</span> ms
        {answer.session !== null && ` · session ${session(answer.session)}`}
      </p>
      {answer.items.length === 0
        ? <EmptyState title="Nothing matches">The condition was evaluated and holds for no instrument today.</EmptyState>
        : <ResultTable key={answer.expression} rows={answer.items} />}
    </>
  );
}
