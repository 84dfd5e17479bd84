// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { afterEach, describe, expect, it } from 'vitest';
import type { Alert } from '../api/alerts';
import { statusQuery } from '../api/status';
import { AlertCard } from './AlertCard';

afterEach(cleanup);

const alert: Alert = {
  alertId: 7, ruleId: 'rsi-oversold-turn', ruleName: 'RSI turns up from oversold', family: 'technical', symbol: 'DEEPTECH', name: 'Deepti Software Ltd',
  session: '2026-11-20', asOf: '2026-11-20T13:00:00Z', direction: 'bullish', severity: 'urgent', impact: 0.023, confidence: 0.64,
  confidenceBasis: 'agreement of evidence', headline: 'DEEPTECH: RSI turned', close: 1776.85, changeFraction: 0.0051,
  evidence: [
    { kind: 'series', text: 'rsi(14)', value: 31.2, previous: 28.4, articleId: null, url: null },
    { kind: 'article', text: 'Deepti wins an order', value: 0.4, previous: null, articleId: 3, url: 'https://example.com/a' },
  ],
  rule: { expression: 'crosses_above(rsi(14), 30)', text: 'RSI has come back above 30.' },
};

function show(shown: Alert, fresh = false) {
  const client = new QueryClient();
  client.setQueryData(statusQuery.queryKey, {
    mode: 'sample', sample: true, now: '2026-11-20T13:05:00Z', marketTime: '', session: null, counts: { instruments: 0, bars: 0, articles: 0, alerts: 0, feeds: 0 },
  });
  return render(<QueryClientProvider client={client}><MemoryRouter><AlertCard alert={shown} fresh={fresh} /></MemoryRouter></QueryClientProvider>).container.textContent;
}

describe('AlertCard', () => {
  it('shows rule, price, move, confidence and evidence', () => {
    const text = show(alert);
    for (const part of ['RSI turns up from oversold', '₹1,776.85', '+0.51 %', '+2.3 %', '64 %', 'agreement of evidence', 'RSI(14) 31.2, was 28.4', '18:30 IST', 'Urgent'])
      expect(text).toContain(part);
  });
  it('links to the symbol, the alert and the article', () => {
    show(alert);
    expect(screen.getByRole('link', { name: 'DEEPTECH' }).getAttribute('href')).toBe('/symbols/DEEPTECH');
    expect(screen.getByRole('link', { name: 'RSI turns up from oversold' }).getAttribute('href')).toBe('/alerts/7');
    expect(screen.getByRole('link', { name: /Deepti wins an order/ }).getAttribute('href')).toBe('https://example.com/a');
  });
  it('marks an alert that has just arrived', () => { expect(show(alert, true)).toContain('New'); });
  it('explains that a rule has left the catalogue', () => { expect(show({ ...alert, rule: null, family: null })).toContain('The rule has left the catalogue'); });
});
