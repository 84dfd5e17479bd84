import { Link } from 'react-router';
import type { Direction, Severity } from '../api/alerts';
import type { SentimentLabel } from '../api/articles';
import { isNumber, signedPercent, signedScore } from '../format/numbers';

/** A change as arrow, sign and colour, so that none of the three is needed alone. */
export function Change({ fraction, digits = 2 }: { fraction: number | null | undefined; digits?: number }) {
  const text = signedPercent(fraction, digits);
  const rising = text.startsWith('+');
  const falling = text.startsWith('−');
  const arrow = rising ? '▲' : falling ? '▼' : isNumber(fraction) ? '•' : '';
  return (
    <span className={`change ${rising ? 'up' : falling ? 'down' : 'flat'}`}>
      {arrow !== '' && <span className="arrow" aria-hidden="true">{arrow}</span>}
      {text}
    </span>
  );
}

const directions = {
  bullish: { mark: '▲', tone: 'up', word: 'Bullish' },
  bearish: { mark: '▼', tone: 'down', word: 'Bearish' },
  neutral: { mark: '◆', tone: 'flat', word: 'Neutral' },
} as const;

export function DirectionChip({ direction }: { direction: Direction }) {
  const { mark, tone, word } = directions[direction];
  return <span className={`chip chip-${tone}`}><span aria-hidden="true">{mark}</span> {word}</span>;
}

export function SeverityChip({ severity }: { severity: Severity }) {
  const word = { info: 'Info', notice: 'Notice', urgent: 'Urgent' }[severity];
  return <span className={`chip severity-${severity}`}>{severity === 'urgent' && <span aria-hidden="true">! </span>}{word}</span>;
}

const sentiments = {
  positive: { mark: '▲', tone: 'up', word: 'Positive' },
  negative: { mark: '▼', tone: 'down', word: 'Negative' },
  neutral: { mark: '◆', tone: 'flat', word: 'Neutral' },
} as const;

const neutral = 0.05;

/** The word for a score that comes without one. */
export function labelOf(score: number): SentimentLabel {
  return score > neutral ? 'positive' : score < -neutral ? 'negative' : 'neutral';
}

export function SentimentChip({ label, score, short = false }: { label: SentimentLabel; score: number; short?: boolean }) {
  const { mark, tone, word } = sentiments[label];
  return (
    <span className={`chip chip-${tone}`} title={`${word}, score ${signedScore(score)} between −1 and +1`}>
      <span aria-hidden="true">{mark}</span> {short ? <span className="visually-hidden">{word}</span> : word} <span className="number">{signedScore(score)}</span>
    </span>
  );
}

/** A company named in an article, with what the article says about that company. */
export function MentionLink({ symbol, label, score, surface }: { symbol: string; label: SentimentLabel; score: number; surface: string }) {
  const { mark, tone, word } = sentiments[label];
  return (
    <Link className={`chip chip-link chip-${tone}`} to={`/symbols/${encodeURIComponent(symbol)}`}
      title={`“${surface}”: ${word.toLowerCase()}, ${signedScore(score)}`}>
      <span aria-hidden="true">{mark}</span> {symbol}<span className="visually-hidden"> {word}</span> <span className="number">{signedScore(score)}</span>
    </Link>
  );
}

export function SymbolLink({ symbol }: { symbol: string }) {
  return <Link className="symbol" to={`/symbols/${encodeURIComponent(symbol)}`}>{symbol}</Link>;
}
