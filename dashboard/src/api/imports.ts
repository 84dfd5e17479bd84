import { queryOptions } from '@tanstack/react-query';
import { getJson, withQuery } from './client';

export type ImportStatus = 'due' | 'imported' | 'failed' | 'missing';

export interface ImportRow {
  importId: number;
  kind: string;
  name: string;
  session: string | null;
  status: ImportStatus;
  rowsRead: number;
  rowsTaken: number;
  rowsRejected: number;
  error: string | null;
  finishedAt: string | null;
  rejections: { line: number; reason: string }[];
}

export const importsQuery = (status: ImportStatus | null) =>
  queryOptions({
    queryKey: ['imports', status],
    queryFn: ({ signal }) => getJson<{ items: ImportRow[] }>(withQuery('imports', { status, limit: 200 }), signal),
    refetchInterval: 15_000,
  });
