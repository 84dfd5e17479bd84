import { describe, expect, it } from 'vitest';
import { placeFor } from './overlays';

describe('placeFor', () => {
  it('puts an average on the prices', () => { expect(placeFor([null, 105, 98, 110], 90, 120)).toBe('price'); });
  it('gives an oscillator its own pane', () => { expect(placeFor([30, 50, 70], 900, 1200)).toBe('own'); });
  it('gives a condition its own pane', () => { expect(placeFor([0, 1, 0], 90, 120)).toBe('own'); });
  it('gives a series that is nowhere known its own pane', () => { expect(placeFor([null, null], 90, 120)).toBe('own'); });
});
