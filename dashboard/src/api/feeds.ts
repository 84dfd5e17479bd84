import { queryOptions } from '@tanstack/react-query';
import { getJson } from './client';

export interface Feed {
  feedId: string;
  title: string;
  publisher: string;
  url: string;
  enabled: boolean;
  status: string;
  lastAttemptAt: string | null;
  lastSuccessAt: string | null;
  nextPollAt: string | null;
  lastError: string | null;
  consecutiveFailures: number;
  entriesLast: number;
  articles: number;
}

export const feedsQuery = queryOptions({
  queryKey: ['feeds'],
  queryFn: ({ signal }) => getJson<{ items: Feed[] }>('feeds', signal),
  refetchInterval: 15_000,
});
