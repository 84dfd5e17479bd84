import type { Alert } from '../api/alerts';
import type { Article } from '../api/articles';
import { istDay } from '../format/time';

/** Something that happened on a session, to be drawn on its candle. */
export interface Marker {
  id: string;
  session: string;
  kind: 'alert' | 'news';
  tone: 'up' | 'down' | 'flat';
  text: string;
}

/** One marker for the alerts of a session per direction and one for its news, in session order. */
export function markersFor(sessions: readonly string[], alerts: readonly Alert[], articles: readonly Article[]): Marker[] {
  const known = new Set(sessions);
  const found = new Map<string, Marker & { count: number; score: number }>();
  const add = (marker: Marker, score: number) => {
    const key = `${marker.kind}-${marker.session}-${marker.kind === 'alert' ? marker.tone : ''}`;
    const there = found.get(key);
    if (there === undefined) {
      found.set(key, { ...marker, count: 1, score });
    } else {
      there.count++;
      there.score += score;
    }
  };
  for (const alert of alerts) {
    if (!known.has(alert.session)) continue;
    const tone = alert.direction === 'bullish' ? 'up' : alert.direction === 'bearish' ? 'down' : 'flat';
    add({ id: `alert-${alert.alertId}`, session: alert.session, kind: 'alert', tone, text: alert.ruleName }, 0);
  }
  for (const article of articles) {
    const session = sessionFor(sessions, istDay(article.publishedAt ?? article.fetchedAt));
    if (session === null) continue;
    add({ id: `news-${article.articleId}`, session, kind: 'news', tone: 'flat', text: 'News' }, article.sentiment?.score ?? 0);
  }
  return [...found.values()]
    .map(({ count, score, ...marker }): Marker => ({
      ...marker,
      tone: marker.kind === 'news' ? (score > 0.05 ? 'up' : score < -0.05 ? 'down' : 'flat') : marker.tone,
      text: marker.kind === 'news' ? (count === 1 ? 'N' : `N${count}`) : count === 1 ? '' : `${count}`,
    }))
    .sort((a, b) => a.session.localeCompare(b.session));
}

/** The session whose candle shows an event of a day: that day or the next one traded; the last one for what came after it. */
export function sessionFor(sessions: readonly string[], day: string | null): string | null {
  const first = sessions[0];
  const last = sessions.at(-1);
  if (day === null || first === undefined || last === undefined || day < first) return null;
  return sessions.find((session) => session >= day) ?? last;
}
