import { describe, expect, it } from 'vitest';
import { feedState, sumUp } from './words';

describe('feedState', () => {
  it.each([
    [{ status: 'ok', enabled: true, consecutiveFailures: 0 }, 'good', 'Healthy'],
    [{ status: 'new', enabled: true, consecutiveFailures: 0 }, 'waiting', 'Not read yet'],
    [{ status: 'ok', enabled: false, consecutiveFailures: 0 }, 'off', 'Switched off'],
    [{ status: 'malformed', enabled: true, consecutiveFailures: 1 }, 'bad', 'Malformed, 1 time in a row'],
    [{ status: 'html-page', enabled: true, consecutiveFailures: 3 }, 'bad', 'A web page, not a feed, 3 times in a row'],
    [{ status: 'too-large', enabled: true, consecutiveFailures: 4 }, 'bad', 'Too large, 4 times in a row'],
    [{ status: 'ok', enabled: true, consecutiveFailures: 2 }, 'bad', 'Failing, 2 times in a row'],
  ])('says %o as %s: %s', (feed, tone, word) => { expect(feedState(feed)).toEqual({ tone, word }); });
});

describe('sumUp', () => {
  it('counts what is there', () => { expect(sumUp(['good', 'bad', 'good', 'off'])).toBe('4 feeds: 1 failing, 2 healthy, 1 switched off.'); });
  it('says when all is well', () => { expect(sumUp(['good'])).toBe('1 feed: 1 healthy.'); });
});
