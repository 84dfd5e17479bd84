import type { ReactNode } from 'react';
import { ApiProblem } from '../api/client';

/** Grey bars in the place of content that is on its way. */
export function Skeleton({ rows, label, kind = 'row' }: { rows: number; label: string; kind?: 'row' | 'card' | 'chart' }) {
  return (
    <div className="skeleton" role="status" aria-label={label}>
      {Array.from({ length: rows }, (_, row) => <div key={row} className={`skeleton-${kind}`} />)}
    </div>
  );
}

export function EmptyState({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="state">
      <p className="state-title">{title}</p>
      {children !== undefined && <div className="state-text">{children}</div>}
    </div>
  );
}

export function ErrorState({ what, error, onRetry }: { what: string; error: Error; onRetry?: () => void }) {
  const title = error instanceof ApiProblem && error.status === 404 ? `${what}: not found` : `${what} could not be loaded`;
  return (
    <div className="state state-error" role="alert">
      <p className="state-title">{title}</p>
      <p className="state-text">{error.message}</p>
      {onRetry && <button type="button" className="button" onClick={onRetry}>Try again</button>}
    </div>
  );
}

interface Loadable<T> {
  data: T | undefined;
  error: Error | null;
  refetch: () => unknown;
}

/** One of loading, failed or loaded; data that was loaded before stays on screen while a later read fails. */
export function Loaded<T>({ query, what, skeleton, children }: {
  query: Loadable<T>;
  what: string;
  skeleton: ReactNode;
  children: (data: T) => ReactNode;
}) {
  if (query.data !== undefined) return children(query.data);
  if (query.error) return <ErrorState what={what} error={query.error} onRetry={() => { void query.refetch(); }} />;
  return skeleton;
}
