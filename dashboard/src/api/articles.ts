import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { getJson, withQuery } from './client';
import type { Page } from './client';

export type SentimentLabel = 'positive' | 'negative' | 'neutral';

export interface Mention {
  symbol: string;
  surface: string;
  label: SentimentLabel;
  score: number;
}

export interface Article {
  articleId: number;
  title: string;
  summary: string;
  url: string | null;
  feedId: string;
  publisher: string;
  publishedAt: string | null;
  fetchedAt: string;
  sentiment: { label: SentimentLabel; score: number; model: string } | null;
  mentions: Mention[];
}

export interface ArticleFilter {
  symbol?: string | undefined;
  feed?: string | undefined;
}

const pageSize = 40;

export const articlesQuery = (filter: ArticleFilter) =>
  infiniteQueryOptions({
    queryKey: ['articles', 'list', filter] as const,
    queryFn: ({ signal, pageParam }) =>
      getJson<Page<Article>>(withQuery('articles', { ...filter, before: pageParam, limit: pageSize }), signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });

export const latestArticlesQuery = queryOptions({
  queryKey: ['articles', 'latest'],
  queryFn: ({ signal }) => getJson<Page<Article>>(withQuery('articles', { limit: 8 }), signal),
});

export const articleQuery = (articleId: number) =>
  queryOptions({
    queryKey: ['articles', 'one', articleId],
    queryFn: ({ signal }) => getJson<Article>(`articles/${articleId}`, signal),
    staleTime: Infinity,
  });
