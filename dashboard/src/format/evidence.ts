import type { Evidence } from '../api/alerts';
import { isNumber, percent, quantity, rupees, seriesValue, signedPercent, signedScore } from './numbers';

const indicatorNames: Record<string, string> = { bbands: 'Bollinger', stoch: 'Stochastic' };
const fundamentals: Record<string, string> = {
  pe: 'P/E', pb: 'P/B', roe: 'ROE', roce: 'ROCE', eps: 'EPS', debt_to_equity: 'Debt to equity', market_cap: 'Market cap',
  revenue_growth: 'Revenue growth', net_margin: 'Net margin', dividend_yield: 'Dividend yield', book_value: 'Book value',
  operating_margin: 'Operating margin', profit_growth: 'Profit growth', promoter_holding: 'Promoter holding',
};
const barFields = new Set(['open', 'high', 'low', 'close', 'volume']);
const prices = /^(open|high|low|close|sma|ema|wma|highest|lowest|vwap)\b/i;
const fractions = new Set(['roe', 'roce', 'revenue_growth', 'net_margin', 'dividend_yield', 'operating_margin', 'profit_growth', 'promoter_holding']);

/** A series of the expression language in a trader's words: `rsi(14)` → RSI(14), `news.count(3d)` → News count (3d). */
export function seriesLabel(text: string): string {
  const trimmed = text.trim();
  const fundamental = fundamentals[trimmed];
  if (fundamental !== undefined) return fundamental;
  if (barFields.has(trimmed)) return capital(trimmed);
  const news = /^news\.(\w+)\((.*)\)$/.exec(trimmed);
  if (news) return `News ${(news[1] ?? '').replaceAll('_', ' ')} (${news[2] ?? ''})`;
  const call = /^([a-z][a-z0-9_]*)(\(.*)$/.exec(trimmed);
  if (call) {
    const name = call[1] ?? '';
    return `${indicatorNames[name] ?? (name.length <= 5 ? name.toUpperCase() : capital(name.replaceAll('_', ' ')))}${call[2] ?? ''}`;
  }
  return trimmed;
}

/** A value in the unit of its series: rupees, shares, a percentage, a score or a plain number. */
export function valueText(series: string, value: number | null): string {
  const name = series.trim();
  if (!isNumber(value)) return seriesValue(value);
  if (name.startsWith('volume') || name.startsWith('obv') || name.startsWith("sma(volume")) return quantity(value);
  if (name.startsWith('news.sentiment')) return signedScore(value);
  if (fractions.has(name)) return percent(value, 1);
  if (name === 'market_cap') return `₹${quantity(value)}`;
  if (name.startsWith('roc(')) return seriesValue(value);
  return prices.test(name) ? rupees(value) : seriesValue(value);
}

/** One line of evidence: "RSI(14) 28.4, was 31". */
export function evidenceText(item: Evidence): string {
  if (item.kind !== 'series' || !isNumber(item.value)) return item.text;
  const now = `${seriesLabel(item.text)} ${valueText(item.text, item.value)}`;
  return isNumber(item.previous) ? `${now}, was ${valueText(item.text, item.previous)}` : now;
}

/** The size of the move a rule expects, in the direction of the rule: "+2.3 %", or "±2.3 %" when it takes no side. */
export function impactText(impact: number | null, direction: 'bullish' | 'bearish' | 'neutral'): string {
  if (!isNumber(impact)) return 'not known';
  const size = Math.abs(impact);
  if (direction === 'neutral') return `±${percent(size, 1)}`;
  return signedPercent(direction === 'bullish' ? size : -size, 1);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
