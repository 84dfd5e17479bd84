import { HubConnectionBuilder, LogLevel } from '@microsoft/signalr';
import type { HubConnection } from '@microsoft/signalr';
import { apiRoot } from '../api/address';
import type { Alert } from '../api/alerts';

export type LiveState = 'connecting' | 'live' | 'reconnecting';

export interface LiveHandlers {
  onState: (state: LiveState) => void;
  onAlert: (alert: Alert) => void;
  onArticles: (articleIds: number[]) => void;
  onMarket: (session: string) => void;
  /** The connection is back after a gap: whatever was missed must be read again. */
  onGap: () => void;
}

const longestWaitMs = 15_000;

/** 0.5 s, 1 s, 2 s … 15 s and so on for ever, spread by a quarter so that many clients do not return at once. */
export function retryDelayMs(attempt: number, random = Math.random()): number {
  const wait = Math.min(500 * 2 ** Math.min(attempt, 10), longestWaitMs);
  return Math.round(wait * (0.75 + random / 2));
}

/** Keeps one connection to the hub `live` until stopped; the client posts to /api/v1/live/negotiate by itself. */
export function startLive(handlers: LiveHandlers): () => void {
  let stopped = false;
  let wasLive = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const connection: HubConnection = new HubConnectionBuilder()
    .withUrl(`${apiRoot}/live`, { withCredentials: false })
    .withAutomaticReconnect({ nextRetryDelayInMilliseconds: (context) => retryDelayMs(context.previousRetryCount) })
    // The state chip says what the connection does; the log would only repeat it in the console.
    .configureLogging(LogLevel.None)
    .build();

  const connected = () => {
    handlers.onState('live');
    if (wasLive) handlers.onGap();
    wasLive = true;
  };
  const connect = (attempt: number) => {
    if (stopped) return;
    handlers.onState(wasLive ? 'reconnecting' : 'connecting');
    connection.start().then(connected, () => {
      if (!stopped) timer = setTimeout(() => { connect(attempt + 1); }, retryDelayMs(attempt));
    });
  };

  connection.on('alert', handlers.onAlert);
  connection.on('articles', (message: { articleIds: number[] }) => { handlers.onArticles(message.articleIds); });
  connection.on('market', (message: { session: string }) => { handlers.onMarket(message.session); });
  connection.onreconnecting(() => { handlers.onState('reconnecting'); });
  connection.onreconnected(connected);
  connection.onclose(() => { connect(0); });
  connect(0);

  return () => {
    stopped = true;
    clearTimeout(timer);
    void connection.stop();
  };
}
