import type { Feed } from '../api/feeds';
import type { ImportStatus } from '../api/imports';

export type Tone = 'good' | 'bad' | 'waiting' | 'off';

const feedWords: Record<string, { tone: Tone; word: string }> = {
  new: { tone: 'waiting', word: 'Not read yet' },
  ok: { tone: 'good', word: 'Healthy' },
  'not-modified': { tone: 'good', word: 'Healthy, nothing new' },
  'html-page': { tone: 'bad', word: 'A web page, not a feed' },
};

/** The state of a feed in words; a status without words of its own is said as the server says it. */
export function feedState(feed: Pick<Feed, 'status' | 'enabled' | 'consecutiveFailures'>): { tone: Tone; word: string } {
  if (!feed.enabled) return { tone: 'off', word: 'Switched off' };
  const known = feedWords[feed.status.toLowerCase()];
  if (known && feed.consecutiveFailures === 0) return known;
  const said = known?.tone === 'bad' ? known.word : known ? 'Failing' : sentence(feed.status);
  if (feed.consecutiveFailures === 0) return { tone: 'bad', word: said };
  return { tone: 'bad', word: `${said}, ${feed.consecutiveFailures} ${feed.consecutiveFailures === 1 ? 'time' : 'times'} in a row` };
}

export const importStates: Record<ImportStatus, { tone: Tone; word: string }> = {
  due: { tone: 'waiting', word: 'Due' },
  imported: { tone: 'good', word: 'Imported' },
  failed: { tone: 'bad', word: 'Failed' },
  missing: { tone: 'waiting', word: 'Not published' },
};

/** The health of all feeds in one sentence. */
export function sumUp(tones: readonly Tone[]): string {
  const number = (tone: Tone) => tones.filter((item) => item === tone).length;
  const parts = [
    number('bad') > 0 ? `${number('bad')} failing` : '', `${number('good')} healthy`,
    number('waiting') > 0 ? `${number('waiting')} not read yet` : '', number('off') > 0 ? `${number('off')} switched off` : '',
  ];
  return `${tones.length} ${tones.length === 1 ? 'feed' : 'feeds'}: ${parts.filter((part) => part !== '').join(', ')}.`;
}

function sentence(status: string): string {
  const words = status.replace(/([a-z])([A-Z])/g, '$1 $2').replaceAll(/[-_]/g, ' ').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
