import type { Evidence } from '../api/alerts';
import { splitExpressions } from './caret';
import { isNumber, missing, percent, quantity, rupees, seriesValue, signedPercent, signedScore } from './numbers';

const indicatorNames: Record<string, string> = { bbands: 'Bollinger', stoch: 'Stochastic' };
const fundamentals: Record<string, { name: string; unit: Unit }> = {
  pe: { name: 'P/E', unit: 'number' },
  pb: { name: 'P/B', unit: 'number' },
  peg: { name: 'PEG', unit: 'number' },
  eps: { name: 'EPS', unit: 'rupees' },
  market_cap: { name: 'Market cap', unit: 'crore' },
  roe: { name: 'ROE', unit: 'fraction' },
  roa: { name: 'ROA', unit: 'fraction' },
  roce: { name: 'ROCE', unit: 'fraction' },
  debt_to_equity: { name: 'Debt to equity', unit: 'number' },
  current_ratio: { name: 'Current ratio', unit: 'number' },
  gross_margin: { name: 'Gross margin', unit: 'fraction' },
  operating_margin: { name: 'Operating margin', unit: 'fraction' },
  net_margin: { name: 'Net margin', unit: 'fraction' },
  fcf_yield: { name: 'Free cash flow yield', unit: 'fraction' },
  cfo_to_ni: { name: 'Cash flow to profit', unit: 'number' },
  asset_turnover: { name: 'Asset turnover', unit: 'number' },
  revenue_growth: { name: 'Revenue growth', unit: 'fraction' },
  earnings_growth: { name: 'Earnings growth', unit: 'fraction' },
  dividend_yield: { name: 'Dividend yield', unit: 'fraction' },
  piotroski: { name: 'Piotroski', unit: 'number' },
};
const barFields = new Set(['open', 'high', 'low', 'close', 'volume', 'delivery']);

type Unit = 'rupees' | 'shares' | 'fraction' | 'score' | 'crore' | 'number';

// Functions whose value is in the unit of their first argument; without one they run over the close.
const sameUnit = new Set(['sma', 'ema', 'wma', 'highest', 'lowest', 'ago', 'change', 'abs']);
const bandOutputs = new Set(['upper', 'middle', 'lower']);

/** A series of the expression language in a trader's words: `rsi(14)` → RSI(14), `ago(highest(close, 20), 1)` → Previous 20-day high of close. */
export function seriesLabel(text: string): string {
  const series = text.trim();
  const fundamental = fundamentals[series];
  if (fundamental) return fundamental.name;
  if (barFields.has(series)) return capital(series);
  if (/^[a-z]{2,5}$/.test(series)) return series.toUpperCase();
  const call = readCall(series);
  if (call === null) return series;
  const { name, group, output, parameters } = call;
  const [first = '', second = ''] = parameters;
  if (name.startsWith('news.')) return `News ${name.slice(5).replaceAll('_', ' ')} ${group}`;
  if ((name === 'highest' || name === 'lowest') && parameters.length === 2)
    return `${second}-day ${name === 'highest' ? 'high' : 'low'} of ${inSentence(seriesLabel(first))}`;
  if (name === 'ago' && parameters.length === 2)
    return second === '1' ? `Previous ${inSentence(seriesLabel(first))}` : `${seriesLabel(first)} ${second} days ago`;
  const known = indicatorNames[name] ?? (name.length <= 5 ? name.toUpperCase() : capital(name.replaceAll('_', ' ')));
  return `${known}${group}${output === '' ? '' : ` ${output}`}`;
}

/** The unit a series is in, as far as its text tells. */
export function unitOf(text: string): Unit {
  const series = text.trim();
  if (series === 'volume' || series === 'delivery') return 'shares';
  if (barFields.has(series)) return 'rupees';
  const fundamental = fundamentals[series];
  if (fundamental) return fundamental.unit;
  if (series === 'obv') return 'shares';
  const call = readCall(series);
  if (call === null) return 'number';
  const { name, output, parameters } = call;
  if (name === 'news.sentiment') return 'score';
  if (name === 'obv') return 'shares';
  if (name === 'atr' || name === 'vwap') return 'rupees';
  if (name === 'bbands') return bandOutputs.has(output) ? 'rupees' : 'number';
  if (!sameUnit.has(name)) return 'number';
  const [first = ''] = parameters;
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

interface Call { name: string; group: string; output: string; parameters: string[] }

/** The text as one call such as `macd(12, 26, 9).signal`; null for anything else, also for a sum of calls. */
function readCall(text: string): Call | null {
  const match = /^([a-z][a-z0-9_.]*)(\(.*\))(?:\.([a-z_]+))?$/i.exec(text);
  if (match === null) return null;
  const [, name = '', group = '', output = ''] = match;
  return isOneGroup(group) ? { name, group, output, parameters: splitExpressions(group.slice(1, -1)) } : null;
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

// Only an ordinary capital goes: "Close" becomes "close", "RSI(14)" and "P/E" stay.
function inSentence(label: string): string {
  return /^[A-Z][a-z]/.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
