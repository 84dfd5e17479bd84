import { describe, expect, it } from 'vitest';
import { readFilters, writeFilters } from './filters';

describe('readFilters', () => {
  it('reads what it knows', () => {
    expect(readFilters(new URLSearchParams('direction=bearish&family=news&symbol= abc &rule=death-cross')))
      .toEqual({ direction: 'bearish', family: 'news', symbol: 'ABC', rule: 'death-cross' });
  });
  it('ignores what is not a direction or a family', () => {
    expect(readFilters(new URLSearchParams('direction=up&family=magic&symbol='))).toEqual({});
  });
});

describe('writeFilters', () => {
  it('leaves out what is not set', () => { expect(writeFilters({ direction: 'bullish', symbol: undefined }).toString()).toBe('direction=bullish'); });
});
