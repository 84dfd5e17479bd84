import type { InfiniteData, QueryClient } from '@tanstack/react-query';
import { matchesFilter } from '../api/alerts';
import type { Alert, AlertFilter } from '../api/alerts';
import type { Page } from '../api/client';

type AlertPages = InfiniteData<Page<Alert>, string | null>;

/** Above this many alerts in the first page the list is read again instead of growing on. */
const longestFirstPage = 300;

/** Puts arrived alerts, newest first, on top of a cached list, leaving out those it already has. */
export function prependAlerts(data: AlertPages, arrived: readonly Alert[], filter: AlertFilter): AlertPages {
  const known = new Set(data.pages.flatMap((page) => page.items.map((alert) => alert.alertId)));
  const wanted = arrived.filter((alert) => matchesFilter(alert, filter) && !known.has(alert.alertId));
  const [first, ...rest] = data.pages;
  if (wanted.length === 0 || first === undefined) return data;
  return { ...data, pages: [{ ...first, items: [...wanted, ...first.items] }, ...rest] };
}

/** Brings every list of alerts in the cache up to date with what arrived. */
export function mergeAlerts(client: QueryClient, arrived: readonly Alert[]): void {
  for (const query of client.getQueryCache().findAll({ queryKey: ['alerts', 'list'] })) {
    const filter = query.queryKey[2] as AlertFilter;
    const merged = client.setQueryData<AlertPages>(query.queryKey, (data) => data && prependAlerts(data, arrived, filter));
    if ((merged?.pages[0]?.items.length ?? 0) > longestFirstPage)
      void client.resetQueries({ queryKey: query.queryKey, exact: true });
  }
  for (const symbol of new Set(arrived.map((alert) => alert.symbol)))
    void client.invalidateQueries({ queryKey: ['instrument', symbol, 'alerts'] });
}
