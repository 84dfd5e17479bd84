import { ApiProblem } from '../api/client';
import { applySuggestion, pointAt } from '../format/caret';

/** The server's error about an expression: the text with a caret under the place, the sentence, and its suggestion to take. */
export function ExpressionProblem({ id, expression, error, onSuggestion, onRetry }: {
  id: string;
  expression: string;
  error: Error;
  /** Receives the mended expression and what was mended: the condition itself or one of the columns. */
  onSuggestion?: (better: string, mended: string) => void;
  onRetry?: () => void;
}) {
  const problem = error instanceof ApiProblem ? error : null;
  const text = problem?.expression ?? expression;
  const pointed = problem?.position != null ? pointAt(text, problem.position, problem.length ?? 1) : null;
  const { suggestion, position } = problem ?? {};
  return (
    <div className="expression-problem" id={id} role="alert">
      {pointed && (
        <pre className="expression-pointed" aria-hidden="true">
          {pointed.before}<mark>{pointed.marked}</mark>{pointed.after}{'\n'}{pointed.caret}
        </pre>
      )}
      <p>
        {problem?.parameter === 'columns' && 'In a column: '}{error.message}
        {pointed && <span className="visually-hidden"> At character {(position ?? 0) + 1}.</span>}
      </p>
      {suggestion != null && position != null && onSuggestion && (
        <button type="button" className="button button-small"
          onClick={() => { onSuggestion(applySuggestion(text, position, problem?.length ?? 0, suggestion), text); }}>
          Use “{suggestion}”
        </button>
      )}
      {!pointed && onRetry && <button type="button" className="button button-small" onClick={onRetry}>Try again</button>}
    </div>
  );
}
