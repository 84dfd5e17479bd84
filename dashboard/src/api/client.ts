import { apiRoot } from './address';

/** A problem+json answer of the API; `position` and `length` point into the expression that was sent. */
export class ApiProblem extends Error {
  readonly status: number;
  readonly title: string;
  readonly position: number | null;
  readonly length: number | null;
  readonly suggestion: string | null;
  /** The expression that `position` counts in, and the query value it came in. */
  readonly expression: string | null;
  readonly parameter: string | null;

  constructor(status: number, body: ProblemBody) {
    super(body.detail ?? body.title ?? `The server answered ${status}.`);
    this.name = 'ApiProblem';
    this.status = status;
    this.title = body.title ?? `HTTP ${status}`;
    this.position = body.position ?? null;
    this.length = body.length ?? null;
    this.suggestion = body.suggestion ?? null;
    this.expression = body.expression ?? null;
    this.parameter = body.parameter ?? null;
  }
}

interface ProblemBody {
  title?: string | null;
  detail?: string | null;
  position?: number | null;
  length?: number | null;
  suggestion?: string | null;
  expression?: string | null;
  parameter?: string | null;
}

export type QueryValue = string | number | null | undefined | readonly string[];

/** Builds a path with its query; empty values are left out, a list repeats the name. */
export function withQuery(path: string, query: Record<string, QueryValue>): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value === null || value === undefined || value === '') continue;
    if (typeof value === 'object') value.forEach((item) => { parameters.append(name, item); });
    else parameters.append(name, String(value));
  }
  const text = parameters.toString();
  return text === '' ? path : `${path}?${text}`;
}

export async function getJson<T>(path: string, signal?: AbortSignal): Promise<T> {
  let response: Response;
  try {
    response = await fetch(`${apiRoot}/${path}`, { headers: { Accept: 'application/json' }, signal: signal ?? null });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new Error('The server cannot be reached.', { cause: error });
  }
  if (!response.ok) throw new ApiProblem(response.status, await readProblem(response));
  return (await response.json()) as T;
}

async function readProblem(response: Response): Promise<ProblemBody> {
  const kind = response.headers.get('content-type') ?? '';
  if (!kind.includes('json')) return { title: response.statusText || `HTTP ${response.status}` };
  return (await response.json()) as ProblemBody;
}

/** A page of a list that continues with `before=next`. */
export interface Page<T> {
  items: T[];
  next: string | null;
}
