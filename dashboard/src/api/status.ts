import { queryOptions } from '@tanstack/react-query';
import { getJson } from './client';

export interface Status {
  mode: 'sample' | 'replay' | 'live';
  sample: boolean;
  now: string;
  marketTime: string;
  session: string | null;
  counts: { instruments: number; bars: number; articles: number; alerts: number; feeds: number };
  /** Closes above, below and at the previous close in the latest session. */
  breadth?: { advancing: number; declining: number; unchanged: number } | null;
}

export const statusQuery = queryOptions({
  queryKey: ['status'],
  queryFn: ({ signal }) => getJson<Status>('status', signal),
  refetchInterval: 30_000,
});
