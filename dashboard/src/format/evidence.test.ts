import { describe, expect, it } from 'vitest';
import type { Evidence } from '../api/alerts';
import { evidenceText, impactText, seriesLabel, unitOf, valueText } from './evidence';

const series = (text: string, value: number | null, previous: number | null = null): Evidence =>
  ({ kind: 'series', text, value, previous, articleId: null, url: null });

describe('seriesLabel', () => {
  it.each([
    ['rsi(14)', 'RSI(14)'],
    ['macd(12, 26, 9).signal', 'MACD(12, 26, 9) signal'],
    ['bbands(20, 2).upper', 'Bollinger(20, 2) upper'],
    ['highest(high, 55)', '55-day high of high'],
    ['ago(lowest(close, 20), 1)', 'Previous 20-day low of close'],
    ['ago(rsi(14), 5)', 'RSI(14) 5 days ago'],
    ['ago(rsi(14), 1)', 'Previous RSI(14)'],
    ['sma(volume, 20)', 'SMA(volume, 20)'],
    ['obv', 'OBV'],
    ['gross_margin', 'Gross margin'],
    ['close', 'Close'],
    ['pe', 'P/E'],
    ['debt_to_equity', 'Debt to equity'],
    ['news.sentiment(3d)', 'News sentiment (3d)'],
    ['close / sma(50)', 'close / sma(50)'],
    ['rsi(14) - rsi(28)', 'rsi(14) - rsi(28)'],
  ])('names %s', (text, label) => { expect(seriesLabel(text)).toBe(label); });
});

describe('unitOf', () => {
  it.each([
    ['close', 'rupees'], ['sma(50)', 'rupees'], ['sma(close, 50)', 'rupees'], ['highest(ago(high, 1), 55)', 'rupees'], ['bbands(20, 2).upper', 'rupees'],
    ['volume', 'shares'], ['delivery', 'shares'], ['sma(volume, 20)', 'shares'], ['obv', 'shares'], ['highest(obv, 50)', 'shares'],
    ['sma(rsi(14), 9)', 'number'], ['close / sma(50)', 'number'], ['sma(20) - sma(50)', 'number'], ['bbands(20, 2).width', 'number'],
    ['roe', 'fraction'], ['market_cap', 'crore'], ['news.sentiment(3d)', 'score'], ['news.count(3d)', 'number'],
  ])('%s is in %s', (text, unit) => { expect(unitOf(text)).toBe(unit); });
});

describe('valueText', () => {
  it.each([
    ['sma(200)', 412.3, '₹412.30'],
    ['volume', 1_842_000, '18.4 L'],
    ['roe', 0.187, '18.7 %'],
    ['market_cap', 4.21e11, '₹42,100 Cr'],
    ['news.sentiment(3d)', 0.41, '+0.41'],
    ['rsi(14)', 28.4, '28.4'],
  ])('shows %s in its unit', (name, value, text) => { expect(valueText(name, value)).toBe(text); });

  it('says that a value is missing', () => { expect(valueText('close', null)).toBe('–'); });
});

describe('evidenceText', () => {
  it('shows the value and the one before', () => { expect(evidenceText(series('rsi(14)', 28.4, 31))).toBe('RSI(14) 28.4, was 31'); });
  it('shows the value alone', () => { expect(evidenceText(series('pe', 14.2))).toBe('P/E 14.2'); });
  it('shows the words of a condition as they are', () => {
    expect(evidenceText({ ...series('RSI below 30', 1), kind: 'condition' })).toBe('RSI below 30');
  });
});

describe('impactText', () => {
  it.each([
    [0.023, 'bullish', '+2.3 %'], [0.023, 'bearish', '−2.3 %'], [-0.023, 'bearish', '−2.3 %'], [0.023, 'neutral', '±2.3 %'], [null, 'bullish', 'not known'],
  ] as const)('shows %d for a %s rule', (impact, direction, text) => { expect(impactText(impact, direction)).toBe(text); });
});
