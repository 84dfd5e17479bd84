/** Where an error points, cut out of the expression for display under the input. */
export interface Pointed {
  before: string;
  marked: string;
  after: string;
  /** Spaces and carets to print in the line under the expression. */
  caret: string;
}

/** Positions past the end point one place behind the last character; a length of nothing still shows one caret. */
export function pointAt(expression: string, position: number, length: number): Pointed {
  const start = Math.min(Math.max(Math.trunc(position), 0), expression.length);
  const end = Math.min(start + Math.max(Math.trunc(length), 0), expression.length);
  return {
    before: expression.slice(0, start),
    marked: expression.slice(start, end),
    after: expression.slice(end),
    caret: ' '.repeat(start) + '^'.repeat(Math.max(end - start, 1)),
  };
}

/** The expression with the place an error points at replaced by what the server suggests. */
export function applySuggestion(expression: string, position: number, length: number, suggestion: string): string {
  const { before, after } = pointAt(expression, position, length);
  return before + suggestion + after;
}

/** Splits a list of expressions at commas and semicolons that are outside parentheses and quotes. */
export function splitExpressions(text: string): string[] {
  const found: string[] = [];
  let depth = 0;
  let quoted = false;
  let start = 0;
  const take = (end: number) => {
    const item = text.slice(start, end).trim();
    if (item !== '' && !found.includes(item)) found.push(item);
    start = end + 1;
  };
  for (let i = 0; i < text.length; i++) {
    const character = text[i];
    if (character === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (character === '(') depth++;
    else if (character === ')') depth = Math.max(depth - 1, 0);
    else if (depth === 0 && (character === ',' || character === ';')) take(i);
  }
  take(text.length);
  return found;
}
