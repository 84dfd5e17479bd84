import { describe, expect, it } from 'vitest';
import { istClock, istDay, istFull, istTime, session, shortSession } from './time';

describe('istDay', () => {
  it('is the next day in India from 18:30 UTC', () => { expect(istDay('2026-11-20T18:30:00Z')).toBe('2026-11-21'); });
  it('is the same day a second before', () => { expect(istDay('2026-11-20T18:29:59Z')).toBe('2026-11-20'); });
  it('is nothing for nothing', () => { expect(istDay(null)).toBeNull(); });
});

describe('istTime', () => {
  it('shows only the time today', () => { expect(istTime('2026-11-20T10:05:00Z', '2026-11-20')).toBe('15:35 IST'); });
  it('adds the day for another day of the year', () => { expect(istTime('2026-11-19T03:45:00Z', '2026-11-20')).toBe('19 Nov 09:15 IST'); });
  it('adds the year for another year', () => { expect(istTime('2025-01-02T10:00:00Z', '2026-11-20')).toBe('2 Jan 2025 15:30 IST'); });
  it('adds day and year while today is not known', () => { expect(istTime('2026-11-20T10:05:00Z', null)).toBe('20 Nov 2026 15:35 IST'); });
  it('shows midnight as 00', () => { expect(istTime('2026-11-19T18:30:00Z', '2026-11-20')).toBe('00:00 IST'); });
  it.each([null, undefined, 'yesterday'])('says that %s is missing', (instant) => { expect(istTime(instant, null)).toBe('–'); });
});

describe('istFull', () => {
  it('shows weekday, day and seconds', () => { expect(istFull('2026-11-20T10:05:10Z')).toBe('Fri 20 Nov 2026, 15:35:10 IST'); });
});

describe('istClock', () => {
  it('is five and a half hours ahead of UTC', () => { expect(istClock(Date.UTC(2026, 10, 20, 3, 45, 7))).toBe('09:15:07'); });
});

describe('session', () => {
  it('shows a market day with its weekday', () => { expect(session('2026-11-20')).toBe('Fri 20 Nov 2026'); });
  it('shows it short', () => { expect(shortSession('2026-11-05')).toBe('5 Nov'); });
  it.each([null, undefined, '', '20-11-2026'])('says that %s is missing', (value) => { expect(session(value)).toBe('–'); });
});
