import { useEffect } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import type { Alert } from '../api/alerts';
import { mergeAlerts } from './alertCache';
import { startLive } from './hub';
import { liveStore } from './store';

const flushMs = 250;

/** Runs the live connection and carries what arrives into the query cache, in batches so that a burst is one render. */
export function LiveConnection() {
  const client = useQueryClient();

  useEffect(() => {
    let alerts: Alert[] = [];
    let articleIds: number[] = [];
    let market = false;
    let timer: ReturnType<typeof setTimeout> | undefined;

    const flush = () => {
      timer = undefined;
      if (alerts.length > 0) {
        mergeAlerts(client, alerts);
        liveStore.alertsArrived(alerts);
        void client.invalidateQueries({ queryKey: ['rules'] });
      }
      if (articleIds.length > 0) {
        liveStore.articlesArrived(articleIds);
        void client.invalidateQueries({ queryKey: ['articles', 'list'] });
        void client.invalidateQueries({ queryKey: ['articles', 'latest'] });
        void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] === 'instrument' && queryKey[2] === 'articles' });
      }
      if (market) {
        void client.invalidateQueries({ queryKey: ['instrument'] });
        void client.invalidateQueries({ queryKey: ['imports'] });
      }
      void client.invalidateQueries({ queryKey: ['status'] });
      alerts = [];
      articleIds = [];
      market = false;
    };
    const schedule = () => { timer ??= setTimeout(flush, flushMs); };

    const stop = startLive({
      onState: (state) => { liveStore.setState(state); },
      onAlert: (alert) => { alerts.unshift(alert); schedule(); },
      onArticles: (ids) => { articleIds.push(...ids); schedule(); },
      onMarket: () => { market = true; schedule(); },
      onGap: () => { void client.invalidateQueries(); },
    });
    const seen = () => { liveStore.markSeen(); };
    document.addEventListener('visibilitychange', seen);
    return () => {
      stop();
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', seen);
    };
  }, [client]);

  return null;
}
