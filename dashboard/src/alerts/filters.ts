import type { Direction, Family } from '../api/alerts';

/** The filters of the alert feed; they live in the address so that a view can be bookmarked and shared. */
export interface AlertFilters {
  direction?: Direction | undefined;
  family?: Family | undefined;
  symbol?: string | undefined;
  rule?: string | undefined;
}

export const directions: readonly { value: Direction; name: string }[] = [
  { value: 'bullish', name: '▲ Bullish' },
  { value: 'bearish', name: '▼ Bearish' },
  { value: 'neutral', name: '◆ Neutral' },
];

export const families: readonly { value: Family; name: string }[] = [
  { value: 'technical', name: 'Technical' },
  { value: 'fundamental', name: 'Fundamental' },
  { value: 'news', name: 'News' },
  { value: 'combined', name: 'Combined' },
];

export function familyName(family: Family): string {
  return families.find((item) => item.value === family)?.name ?? family;
}

export function readFilters(parameters: URLSearchParams): AlertFilters {
  const direction = parameters.get('direction');
  const family = parameters.get('family');
  const symbol = parameters.get('symbol')?.trim().toUpperCase();
  return {
    direction: directions.find((item) => item.value === direction)?.value,
    family: families.find((item) => item.value === family)?.value,
    symbol: symbol === '' ? undefined : symbol,
    rule: parameters.get('rule') ?? undefined,
  };
}

export function writeFilters(filters: AlertFilters): URLSearchParams {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(filters)) {
    if (typeof value === 'string' && value !== '') parameters.set(name, value);
  }
  return parameters;
}
