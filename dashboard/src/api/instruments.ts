import { queryOptions, keepPreviousData } from '@tanstack/react-query';
import { getJson, withQuery } from './client';
import type { Alert } from './alerts';
import type { Article } from './articles';
import type { Page } from './client';

export interface InstrumentSummary {
  symbol: string;
  isin: string | null;
  name: string;
  series: string;
  industry: string | null;
  lastSession: string | null;
  close: number | null;
  changeFraction: number | null;
  volume: number | null;
}

export interface InstrumentDetail extends InstrumentSummary {
  indices: string[];
  fundamentals: Record<string, { value: number; asOf: string }>;
  /** Latest values of the series every instrument has, by expression. */
  seriesValues: Record<string, number | null>;
}

export interface Bar {
  session: string;
  open: number;
  high: number;
  low: number;
  close: number;
  volume: number;
  deliveryShares: number | null;
}

export interface SeriesAnswer {
  symbol: string;
  sessions: string[];
  series: { name: string; values: (number | null)[] }[];
}

const path = (symbol: string, rest = '') => `instruments/${encodeURIComponent(symbol)}${rest}`;

export const searchQuery = (text: string) =>
  queryOptions({
    queryKey: ['instruments', 'search', text],
    queryFn: ({ signal }) => getJson<{ items: InstrumentSummary[] }>(withQuery('instruments', { search: text, limit: 12 }), signal),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });

export const instrumentQuery = (symbol: string) =>
  queryOptions({
    queryKey: ['instrument', symbol],
    queryFn: ({ signal }) => getJson<InstrumentDetail>(path(symbol), signal),
  });

/** The newest bars, oldest first, adjusted for corporate actions by the server. */
export const barsQuery = (symbol: string, limit: number) =>
  queryOptions({
    queryKey: ['instrument', symbol, 'bars', limit],
    queryFn: ({ signal }) => getJson<{ symbol: string; adjusted: boolean; bars: Bar[] }>(withQuery(path(symbol, '/bars'), { limit }), signal),
  });

export const seriesQuery = (symbol: string, expression: string, limit: number) =>
  queryOptions({
    queryKey: ['instrument', symbol, 'series', expression, limit],
    queryFn: ({ signal }) => getJson<SeriesAnswer>(withQuery(path(symbol, '/series'), { expr: expression, limit }), signal),
  });

export const instrumentAlertsQuery = (symbol: string) =>
  queryOptions({
    queryKey: ['instrument', symbol, 'alerts'],
    queryFn: ({ signal }) => getJson<Page<Alert>>(withQuery(path(symbol, '/alerts'), { limit: 60 }), signal),
  });

export const instrumentArticlesQuery = (symbol: string) =>
  queryOptions({
    queryKey: ['instrument', symbol, 'articles'],
    queryFn: ({ signal }) => getJson<Page<Article>>(withQuery(path(symbol, '/articles'), { limit: 60 }), signal),
  });
