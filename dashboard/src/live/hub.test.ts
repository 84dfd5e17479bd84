import { describe, expect, it } from 'vitest';
import { retryDelayMs } from './hub';

describe('retryDelayMs', () => {
  it.each([[0, 500], [1, 1000], [3, 4000], [5, 15_000], [1000, 15_000]])('waits on attempt %d about %d ms', (attempt, wait) => {
    expect(retryDelayMs(attempt, 0.5)).toBe(wait);
  });
  it('spreads by a quarter either way', () => {
    expect(retryDelayMs(1, 0)).toBe(750);
    expect(retryDelayMs(1, 1)).toBe(1250);
  });
});
