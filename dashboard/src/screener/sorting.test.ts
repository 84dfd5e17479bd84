import { describe, expect, it } from 'vitest';
import type { ScreenRow } from '../api/screen';
import { sortRows } from './sorting';

const row = (symbol: string, close: number | null, rsi: number | null = null): ScreenRow =>
  ({ symbol, name: symbol, industry: null, close, changeFraction: null, volume: null, columns: { 'rsi(14)': rsi } });
const rows = [row('B', 20, 55), row('A', 20, null), row('C', 5, 30), row('D', null, 80)];
const symbols = (column: string, descending: boolean) => sortRows(rows, { column, descending }).map((item) => item.symbol).join('');

describe('sortRows', () => {
  it('sorts numbers as numbers, ties by symbol, unknown last', () => { expect(symbols('close', false)).toBe('CABD'); });
  it('keeps unknown last when descending', () => { expect(symbols('close', true)).toBe('ABCD'); });
  it('sorts by the value of an expression', () => { expect(symbols('rsi(14)', true)).toBe('DBCA'); });
  it('sorts by symbol', () => { expect(symbols('symbol', true)).toBe('DCBA'); });
  it('leaves the given rows as they are', () => {
    sortRows(rows, { column: 'close', descending: true });
    expect(rows[0]?.symbol).toBe('B');
  });
});
