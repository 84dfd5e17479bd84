import { useSyncExternalStore } from 'react';
import type { Alert } from '../api/alerts';
import type { LiveState } from './hub';

export interface LiveSnapshot {
  state: LiveState;
  /** Alerts that arrived while the alert feed was not on screen. */
  unread: number;
  /** Ids that arrived over the live connection a moment ago. */
  freshAlerts: ReadonlySet<number>;
  freshArticles: ReadonlySet<number>;
  /** The newest alert to announce on other pages. */
  toast: { alert: Alert; more: number } | null;
}

const freshMs = 12_000;
const toastMs = 9_000;

/** What the live connection has told this tab; read with `useLive`. */
export class LiveStore {
  private snapshot: LiveSnapshot = {
    state: 'connecting', unread: 0, freshAlerts: new Set(), freshArticles: new Set(), toast: null,
  };
  private readonly listeners = new Set<() => void>();
  private watchers = 0;
  private toastTimer: ReturnType<typeof setTimeout> | undefined;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => { this.listeners.delete(listener); };
  };

  readonly read = (): LiveSnapshot => this.snapshot;

  setState(state: LiveState): void {
    this.update({ state });
  }

  alertsArrived(alerts: readonly Alert[]): void {
    const newest = alerts[0];
    if (newest === undefined) return;
    const ids = alerts.map((alert) => alert.alertId);
    const seen = this.isWatched();
    this.update({
      unread: seen ? 0 : this.snapshot.unread + alerts.length,
      freshAlerts: new Set([...this.snapshot.freshAlerts, ...ids]),
      toast: this.watchers > 0 ? null : { alert: newest, more: alerts.length - 1 },
    });
    setTimeout(() => { this.update({ freshAlerts: without(this.snapshot.freshAlerts, ids) }); }, freshMs);
    clearTimeout(this.toastTimer);
    this.toastTimer = setTimeout(() => { this.dismissToast(); }, toastMs);
  }

  articlesArrived(articleIds: readonly number[]): void {
    this.update({ freshArticles: new Set([...this.snapshot.freshArticles, ...articleIds]) });
    setTimeout(() => { this.update({ freshArticles: without(this.snapshot.freshArticles, articleIds) }); }, freshMs);
  }

  dismissToast(): void {
    if (this.snapshot.toast !== null) this.update({ toast: null });
  }

  /** The alert feed is on screen until the returned function is called. */
  watch(): () => void {
    this.watchers++;
    this.markSeen();
    return () => { this.watchers--; };
  }

  markSeen(): void {
    if (this.isWatched() && this.snapshot.unread > 0) this.update({ unread: 0 });
  }

  private isWatched(): boolean {
    return this.watchers > 0 && document.visibilityState === 'visible';
  }

  private update(change: Partial<LiveSnapshot>): void {
    this.snapshot = { ...this.snapshot, ...change };
    this.listeners.forEach((listener) => { listener(); });
  }
}

export const liveStore = new LiveStore();

export function useLive<T>(select: (snapshot: LiveSnapshot) => T): T {
  return useSyncExternalStore(liveStore.subscribe, () => select(liveStore.read()));
}

function without(ids: ReadonlySet<number>, gone: readonly number[]): ReadonlySet<number> {
  const left = new Set(ids);
  gone.forEach((id) => left.delete(id));
  return left;
}
