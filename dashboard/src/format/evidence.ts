import type { Evidence } from '../api/alerts';
import { splitExpressions } from './caret';
import { isNumber, missing, percent, quantity, rupees, seriesValue, signedPercent, signedScore } from './numbers';

const indicatorNames: Record<string, string> = { bbands: 'Bollinger', stoch: 'Stochastic' };
const fundamentals: Record<string, string> = {
  pe: 'P/E', pb: 'P/B', roe: 'ROE', roce: 'ROCE', eps: 'EPS', debt_to_equity: 'Debt to equity', market_cap: 'Market cap',
  revenue_growth: 'Revenue growth', net_margin: 'Net margin', dividend_yield: 'Dividend yield', book_value: 'Book value',
  operating_margin: 'Operating margin', profit_growth: 'Profit growth', promoter_holding: 'Promoter holding',
};
const barFields = new Set(['open', 'high', 'low', 'close', 'volume']);
const fractions = new Set(['roe', 'roce', 'revenue_growth', 'net_margin', 'dividend_yield', 'operating_margin', 'profit_growth', 'promoter_holding']);

type Unit = 'rupees' | 'shares' | 'fraction' | 'score' | 'crore' | 'number';

// Functions whose value is in the unit of their first argument; without one they run over the close.
const sameUnit = new Set(['sma', 'ema', 'wma', 'highest', 'lowest', 'ago', 'change', 'abs']);
const bandOutputs = new Set(['upper', 'middle', 'lower']);

/** A series of the expression language in a trader's words: `rsi(14)` → RSI(14), `news.count(3d)` → News count (3d). */
export function seriesLabel(text: string): string {
  const trimmed = text.trim();
  const fundamental = fundamentals[trimmed];
  if (fundamental !== undefined) return fundamental;
  if (barFields.has(trimmed)) return capital(trimmed);
  const news = /^news\.(\w+)\((.*)\)$/.exec(trimmed);
  if (news) return `News ${(news[1] ?? '').replaceAll('_', ' ')} (${news[2] ?? ''})`;
  const call = /^([a-z][a-z0-9_]*)(\(.*\))((?:\.[a-z_]+)?)$/.exec(trimmed);
  if (call && isOneGroup(call[2] ?? '')) {
    const name = call[1] ?? '';
    return `${indicatorNames[name] ?? (name.length <= 5 ? name.toUpperCase() : capital(name.replaceAll('_', ' ')))}${call[2] ?? ''}${(call[3] ?? '').replace('.', ' ')}`;
  }
  return trimmed;
}

/** The unit a series is in, as far as its text tells. */
export function unitOf(text: string): Unit {
  const series = text.trim();
  if (series === 'volume') return 'shares';
  if (barFields.has(series)) return 'rupees';
  if (fractions.has(series)) return 'fraction';
  if (series === 'market_cap') return 'crore';
  const call = /^([a-z][a-z0-9_.]*)(\(.*\))(\.[a-z_]+)?$/i.exec(series);
  if (!call || !isOneGroup(call[2] ?? '')) return 'number';
  const [, name = '', group = '', output = ''] = call;
  if (name === 'news.sentiment') return 'score';
  if (name === 'obv') return 'shares';
  if (name === 'atr' || name === 'vwap') return 'rupees';
  if (name === 'bbands') return bandOutputs.has(output.slice(1)) ? 'rupees' : 'number';
  if (!sameUnit.has(name)) return 'number';
  const [first = ''] = splitExpressions(group.slice(1, -1));
  return /^\d*$/.test(first) ? 'rupees' : unitOf(first);
}

/** A value in the unit of its series: rupees, shares, a percentage, a score or a plain number. */
export function valueText(series: string, value: number | null): string {
  if (!isNumber(value)) return missing;
  switch (unitOf(series)) {
    case 'rupees': return rupees(value);
    case 'shares': return quantity(value);
    case 'fraction': return percent(value, 1);
    case 'score': return signedScore(value);
    case 'crore': return `₹${quantity(value)}`;
    default: return seriesValue(value);
  }
}

function isOneGroup(text: string): boolean {
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '(') depth++;
    else if (text[i] === ')' && --depth === 0) return i === text.length - 1;
  }
  return false;
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
