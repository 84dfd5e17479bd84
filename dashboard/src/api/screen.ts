import { queryOptions } from '@tanstack/react-query';
import { getJson, withQuery } from './client';

export interface ScreenRow {
  symbol: string;
  name: string;
  industry: string | null;
  close: number | null;
  changeFraction: number | null;
  volume: number | null;
  columns: Record<string, number | null>;
}

export interface ScreenAnswer {
  expression: string;
  session: string | null;
  evaluated: number;
  unknown: number;
  /** How many meet the condition; the list may be shorter. */
  matched: number;
  elapsedMs: number;
  /** Largest turnover first. */
  items: ScreenRow[];
}

export const screenLimit = 500;

export const screenQuery = (expression: string, columns: readonly string[]) =>
  queryOptions({
    queryKey: ['screen', expression, columns],
    queryFn: ({ signal }) =>
      getJson<ScreenAnswer>(withQuery('screen', { expr: expression, columns, limit: screenLimit }), signal),
  });
