import { describe, expect, it } from 'vitest';
import { applySuggestion, pointAt, splitExpressions } from './caret';

describe('pointAt', () => {
  it('marks the place and puts carets under it', () => {
    expect(pointAt('close > smaa(20)', 8, 4)).toEqual({ before: 'close > ', marked: 'smaa', after: '(20)', caret: '        ^^^^' });
  });
  it('points one place behind the end when the text stops too early', () => { expect(pointAt('close >', 7, 0).caret).toBe('       ^'); });
  it('does not point outside the text', () => { expect(pointAt('rsi', 99, 5)).toEqual({ before: 'rsi', marked: '', after: '', caret: '   ^' }); });
  it('cuts a length that runs past the end', () => { expect(pointAt('rsi', 1, 99).marked).toBe('si'); });
});

describe('applySuggestion', () => {
  it('replaces what the error points at', () => { expect(applySuggestion('close > smaa(20)', 8, 4, 'sma')).toBe('close > sma(20)'); });
  it('inserts where nothing is marked', () => { expect(applySuggestion('rsi(14', 6, 0, ')')).toBe('rsi(14)'); });
});

describe('splitExpressions', () => {
  it('splits at commas outside parentheses', () => { expect(splitExpressions('rsi(14), bbands(20, 2).upper')).toEqual(['rsi(14)', 'bbands(20, 2).upper']); });
  it('leaves quoted text whole', () => { expect(splitExpressions('in_index("A, B"), pe')).toEqual(['in_index("A, B")', 'pe']); });
  it('drops empty and repeated parts', () => { expect(splitExpressions(' pe, , pe ;roe ')).toEqual(['pe', 'roe']); });
  it('keeps going after a parenthesis too many', () => { expect(splitExpressions('pe), roe')).toEqual(['pe)', 'roe']); });
});
