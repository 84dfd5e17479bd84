import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { getJson, withQuery } from './client';
import type { Page } from './client';

export type Direction = 'bullish' | 'bearish' | 'neutral';
export type Severity = 'info' | 'notice' | 'urgent';
export type Family = 'technical' | 'fundamental' | 'news' | 'combined';

export interface Evidence {
  kind: 'series' | 'article' | 'condition';
  text: string;
  value: number | null;
  previous: number | null;
  articleId: number | null;
  url: string | null;
}

export interface Alert {
  alertId: number;
  ruleId: string;
  ruleName: string;
  /** The family and the rule are null when the rule has left the catalogue. */
  family: Family | null;
  symbol: string;
  name: string;
  session: string;
  asOf: string;
  direction: Direction;
  severity: Severity;
  /** Expected move as a fraction of the close. */
  impact: number | null;
  confidence: number;
  confidenceBasis: string;
  headline: string;
  close: number | null;
  changeFraction: number | null;
  evidence: Evidence[];
  rule: { expression: string; text: string } | null;
}

/** What the server filters by; the family is a property of the rule and is filtered in the page. */
export interface AlertFilter {
  symbol?: string | undefined;
  rule?: string | undefined;
  direction?: Direction | undefined;
}

const pageSize = 50;

export const alertsQuery = (filter: AlertFilter) =>
  infiniteQueryOptions({
    queryKey: ['alerts', 'list', filter] as const,
    queryFn: ({ signal, pageParam }) =>
      getJson<Page<Alert>>(withQuery('alerts', { ...filter, before: pageParam, limit: pageSize }), signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });

export const alertQuery = (alertId: string) =>
  queryOptions({
    queryKey: ['alerts', 'one', alertId],
    queryFn: ({ signal }) => getJson<Alert>(`alerts/${encodeURIComponent(alertId)}`, signal),
  });

export function matchesFilter(alert: Alert, filter: AlertFilter): boolean {
  return (filter.symbol === undefined || alert.symbol === filter.symbol)
    && (filter.rule === undefined || alert.ruleId === filter.rule)
    && (filter.direction === undefined || alert.direction === filter.direction);
}
