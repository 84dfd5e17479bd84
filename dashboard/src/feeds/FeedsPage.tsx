import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { feedsQuery } from '../api/feeds';
import type { Feed } from '../api/feeds';
import { count } from '../format/numbers';
import { useTitle } from '../shell/useTitle';
import { IstTime } from '../ui/ist';
import { EmptyState, Loaded, Skeleton } from '../ui/states';
import { ImportLog } from './ImportLog';
import { feedState, sumUp } from './words';
import type { Tone } from './words';

/** The health of everything that comes in: feeds above, market files below. */
export default function FeedsPage() {
  useTitle('Feeds');
  const query = useQuery(feedsQuery);
  return (
    <>
      <section aria-labelledby="feeds-title">
        <div className="page-head"><h1 id="feeds-title">Feeds</h1></div>
        <Loaded query={query} what="The feeds" skeleton={<Skeleton rows={6} label="Loading the feeds" />}>
          {({ items }) => items.length === 0
            ? <EmptyState title="No feed is configured" />
            : <FeedTable feeds={items} />}
        </Loaded>
      </section>
      <ImportLog />
    </>
  );
}

function FeedTable({ feeds }: { feeds: readonly Feed[] }) {
  const order: readonly Tone[] = ['bad', 'waiting', 'good', 'off'];
  const rows = feeds
    .map((feed) => ({ feed, state: feedState(feed) }))
    .sort((a, b) => order.indexOf(a.state.tone) - order.indexOf(b.state.tone) || a.feed.title.localeCompare(b.feed.title));
  return (
    <>
      <p className="table-note">{sumUp(rows.map((row) => row.state.tone))}</p>
      <div className="table-scroll" tabIndex={0} role="region" aria-label="Feed health">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">Feed</th><th scope="col">State</th><th scope="col">Last success</th><th scope="col">Next poll</th>
              <th scope="col" className="right">Entries</th><th scope="col" className="right">Articles</th><th scope="col">Last error</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ feed, state }) => (
              <tr key={feed.feedId}>
                <th scope="row"><Link to={`/news?feed=${encodeURIComponent(feed.feedId)}`}>{feed.title}</Link><span className="sub" title={feed.url}>{feed.publisher}</span></th>
                <td><State {...state} /></td>
                <td><IstTime instant={feed.lastSuccessAt} /></td>
                <td><IstTime instant={feed.enabled ? feed.nextPollAt : null} /></td>
                <td className="number right">{count(feed.entriesLast)}</td>
                <td className="number right">{count(feed.articles)}</td>
                <td className="wrap">{feed.lastError ?? <span className="quiet">none</span>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

export function State({ tone, word }: { tone: Tone; word: string }) {
  const mark = { good: '✓', bad: '✕', waiting: '…', off: '–' }[tone];
  return <span className={`state-word tone-${tone}`}><span aria-hidden="true">{mark}</span> {word}</span>;
}
