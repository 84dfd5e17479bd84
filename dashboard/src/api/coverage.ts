import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { getJson, withQuery } from './client';
import type { Page } from './client';

/** How many of the sessions that any file shows are stored of one instrument. */
export interface Coverage {
  symbol: string;
  name: string;
  series: string;
  listedOn: string | null;
  delistedOn: string | null;
  from: string;
  to: string;
  expected: number;
  present: number;
  missing: number;
}

export const coverageQuery = infiniteQueryOptions({
  queryKey: ['coverage'],
  queryFn: ({ pageParam, signal }) => getJson<Page<Coverage>>(withQuery('coverage', { limit: 50, before: pageParam }), signal),
  initialPageParam: null as string | null,
  getNextPageParam: (page) => page.next,
});

export const missingSessionsQuery = (symbol: string) =>
  queryOptions({
    queryKey: ['coverage', symbol],
    queryFn: ({ signal }) =>
      getJson<{ coverage: Coverage; missingSessions: string[] }>(`instruments/${encodeURIComponent(symbol)}/coverage`, signal),
  });
