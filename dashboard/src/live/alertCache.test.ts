import { describe, expect, it } from 'vitest';
import { QueryClient } from '@tanstack/react-query';
import type { Alert } from '../api/alerts';
import { mergeAlerts, prependAlerts } from './alertCache';

const alert = (alertId: number, symbol = 'AAA', direction: Alert['direction'] = 'bullish') => ({ alertId, symbol, direction, ruleId: 'r' }) as Alert;
const pages = (...ids: number[]) => ({ pages: [{ items: ids.map((id) => alert(id)), next: null }], pageParams: [null] });
const ids = (data: { pages: { items: Alert[] }[] }) => data.pages.flatMap((page) => page.items.map((item) => item.alertId));

describe('prependAlerts', () => {
  it('puts what arrived on top', () => { expect(ids(prependAlerts(pages(2, 1), [alert(4), alert(3)], {}))).toEqual([4, 3, 2, 1]); });
  it('leaves out what the list already has', () => { expect(ids(prependAlerts(pages(2, 1), [alert(2)], {}))).toEqual([2, 1]); });
  it('leaves out what the filter does not pass', () => {
    expect(ids(prependAlerts(pages(1), [alert(3, 'BBB'), alert(2, 'AAA', 'bearish')], { symbol: 'AAA', direction: 'bullish' }))).toEqual([1]);
  });
  it('returns the same object when nothing changes', () => {
    const data = pages(1);
    expect(prependAlerts(data, [], {})).toBe(data);
  });
});

describe('mergeAlerts', () => {
  it('updates each cached list by its own filter', () => {
    const client = new QueryClient();
    client.setQueryData(['alerts', 'list', {}], pages(1));
    client.setQueryData(['alerts', 'list', { symbol: 'BBB' }], pages());
    mergeAlerts(client, [alert(2, 'AAA'), alert(3, 'BBB')]);
    expect(ids(client.getQueryData(['alerts', 'list', {}]) ?? pages())).toEqual([2, 3, 1]);
    expect(ids(client.getQueryData(['alerts', 'list', { symbol: 'BBB' }]) ?? pages())).toEqual([3]);
  });
});
