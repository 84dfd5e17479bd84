import type { ScreenRow } from '../api/screen';
import { isNumber } from '../format/numbers';

export interface Sorting { column: string; descending: boolean }

type Value = string | number | null | undefined;

/** The value of a fixed column by its name, of any other column by its expression. */
export function cell(row: ScreenRow, column: string): Value {
  switch (column) {
    case 'symbol': return row.symbol;
    case 'industry': return row.industry;
    case 'close': return row.close;
    case 'changeFraction': return row.changeFraction;
    case 'volume': return row.volume;
    default: return row.columns[column];
  }
}

/** Sorted copy; what is not known comes last in both directions, ties stay in symbol order. */
export function sortRows(rows: readonly ScreenRow[], { column, descending }: Sorting): ScreenRow[] {
  const sign = descending ? -1 : 1;
  return [...rows].sort((a, b) => {
    const left = cell(a, column);
    const right = cell(b, column);
    if (!isKnown(left) || !isKnown(right)) return Number(isKnown(right)) - Number(isKnown(left)) || a.symbol.localeCompare(b.symbol);
    const order = typeof left === 'number' && typeof right === 'number' ? left - right : String(left).localeCompare(String(right));
    return sign * order || a.symbol.localeCompare(b.symbol);
  });
}

function isKnown(value: Value): value is string | number {
  return typeof value === 'string' || isNumber(value);
}
