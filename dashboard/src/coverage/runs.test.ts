import { describe, expect, it } from 'vitest';
import { runs } from './runs';

describe('runs', () => {
  it('keeps days that lie apart apart', () => {
    expect(runs(['2021-11-04', '2022-08-08'])).toEqual([
      { first: '2021-11-04', last: '2021-11-04', sessions: 1 },
      { first: '2022-08-08', last: '2022-08-08', sessions: 1 },
    ]);
  });
  it('goes on over a weekend', () => {
    expect(runs(['2026-08-20', '2026-08-21', '2026-08-24'])).toEqual([{ first: '2026-08-20', last: '2026-08-24', sessions: 3 }]);
  });
  it('is empty where nothing is missing', () => { expect(runs([])).toEqual([]); });
});
