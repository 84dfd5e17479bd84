import { describe, expect, it } from 'vitest';
import type { Alert } from '../api/alerts';
import type { Article } from '../api/articles';
import { markersFor, sessionFor } from './markers';

const sessions = ['2026-11-18', '2026-11-19', '2026-11-20', '2026-11-23'];

const alert = (alertId: number, session: string, direction: Alert['direction']): Alert => ({
  alertId, session, direction, ruleId: 'r', ruleName: 'Rule', family: 'technical', symbol: 'S', name: 'S', asOf: `${session}T13:00:00Z`, severity: 'info',
  impact: null, confidence: 0.5, confidenceBasis: '', headline: '', close: null, changeFraction: null, evidence: [], rule: null,
});

const article = (articleId: number, publishedAt: string, score: number): Article => ({
  articleId, publishedAt, fetchedAt: publishedAt, title: '', summary: '', url: null, feedId: 'f', publisher: 'p', mentions: [],
  sentiment: { label: 'neutral', score, model: 'm' },
});

describe('sessionFor', () => {
  it('is the day itself when it was traded', () => { expect(sessionFor(sessions, '2026-11-19')).toBe('2026-11-19'); });
  it('is the next session after a weekend', () => { expect(sessionFor(sessions, '2026-11-21')).toBe('2026-11-23'); });
  it('is the last session for what came after it', () => { expect(sessionFor(sessions, '2026-11-24')).toBe('2026-11-23'); });
  it('is nothing before the first session', () => { expect(sessionFor(sessions, '2026-11-01')).toBeNull(); });
});

describe('markersFor', () => {
  it('joins the alerts of a session by direction', () => {
    const markers = markersFor(sessions, [alert(1, '2026-11-19', 'bullish'), alert(2, '2026-11-19', 'bullish'), alert(3, '2026-11-19', 'bearish')], []);
    expect(markers.map(({ id, tone, text }) => [id, tone, text])).toEqual([['alert-1', 'up', '2'], ['alert-3', 'down', '']]);
  });
  it('leaves out alerts of sessions that are not drawn', () => { expect(markersFor(sessions, [alert(1, '2025-01-01', 'bullish')], [])).toEqual([]); });
  it('counts the news of a session and takes the tone of their sum', () => {
    const markers = markersFor(sessions, [], [article(7, '2026-11-20T05:00:00Z', 0.5), article(8, '2026-11-20T06:00:00Z', -0.9)]);
    expect(markers).toEqual([{ id: 'news-7', session: '2026-11-20', kind: 'news', tone: 'down', text: 'N2' }]);
  });
  it('orders by session, as the chart requires', () => {
    const markers = markersFor(sessions, [alert(1, '2026-11-23', 'bullish'), alert(2, '2026-11-18', 'neutral')], []);
    expect(markers.map((marker) => marker.session)).toEqual(['2026-11-18', '2026-11-23']);
  });
});
