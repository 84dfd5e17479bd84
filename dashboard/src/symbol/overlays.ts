/** A ready-made overlay: what the server computes, and where the chart draws it. */
export interface Overlay {
  id: string;
  name: string;
  expression: string;
  place: 'price' | 'own';
  kind: 'lines' | 'macd' | 'rsi' | 'band';
  /** Index into the palette of line colours. */
  colour: number;
}

export const overlays: readonly Overlay[] = [
  { id: 'sma20', name: 'SMA 20', expression: 'sma(20)', place: 'price', kind: 'lines', colour: 0 },
  { id: 'sma50', name: 'SMA 50', expression: 'sma(50)', place: 'price', kind: 'lines', colour: 1 },
  { id: 'sma200', name: 'SMA 200', expression: 'sma(200)', place: 'price', kind: 'lines', colour: 2 },
  { id: 'ema20', name: 'EMA 20', expression: 'ema(20)', place: 'price', kind: 'lines', colour: 3 },
  { id: 'ema50', name: 'EMA 50', expression: 'ema(50)', place: 'price', kind: 'lines', colour: 4 },
  { id: 'bbands', name: 'Bollinger', expression: 'bbands(20,2)', place: 'price', kind: 'band', colour: 5 },
  { id: 'rsi', name: 'RSI', expression: 'rsi(14)', place: 'own', kind: 'rsi', colour: 3 },
  { id: 'macd', name: 'MACD', expression: 'macd(12,26,9)', place: 'own', kind: 'macd', colour: 0 },
];

const storageKey = 'tradingchitti.overlays';
const usual = ['sma50', 'sma200', 'rsi'];

export function readChosen(): string[] {
  const stored = localStorage.getItem(storageKey);
  if (stored === null) return usual;
  return stored.split(',').filter((id) => overlays.some((overlay) => overlay.id === id));
}

export function keepChosen(ids: readonly string[]): void {
  localStorage.setItem(storageKey, ids.join(','));
}

/**
 * Where a series that a user typed belongs: on the prices when its values live where prices live, in a pane of its own otherwise.
 */
export function placeFor(values: readonly (number | null)[], lowest: number, highest: number): 'price' | 'own' {
  const known = values.filter((value) => value !== null && Number.isFinite(value)) as number[];
  if (known.length === 0) return 'own';
  const inside = known.filter((value) => value >= lowest * 0.7 && value <= highest * 1.3).length;
  return inside >= known.length * 0.9 ? 'price' : 'own';
}
