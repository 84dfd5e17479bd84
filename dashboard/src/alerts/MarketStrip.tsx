import { useQuery } from '@tanstack/react-query';
import { statusQuery } from '../api/status';
import { count } from '../format/numbers';
import { session } from '../format/time';
import { Loaded } from '../ui/states';

const modes = { sample: 'Sample market', replay: 'Replay', live: 'Live market' } as const;

/** The state of the market in one line above the feed. */
export function MarketStrip() {
  const query = useQuery(statusQuery);
  return (
    <section className="strip" aria-label="Market">
      <Loaded query={query} what="The market's state" skeleton={<div className="strip-skeleton" role="status" aria-label="Loading the market's state" />}>
        {(status) => (
          <dl>
            <div><dt>{modes[status.mode]}</dt><dd>{status.session === null ? 'no session yet' : session(status.session)}</dd></div>
            {status.breadth && <Breadth {...status.breadth} />}
            <div><dt>Instruments</dt><dd className="number">{count(status.counts.instruments)}</dd></div>
            <div><dt>Daily bars</dt><dd className="number">{count(status.counts.bars)}</dd></div>
            <div><dt>Articles</dt><dd className="number">{count(status.counts.articles)}</dd></div>
            <div><dt>Alerts</dt><dd className="number">{count(status.counts.alerts)}</dd></div>
          </dl>
        )}
      </Loaded>
    </section>
  );
}

function Breadth({ advancing, declining, unchanged }: { advancing: number; declining: number; unchanged: number }) {
  const total = advancing + declining + unchanged;
  return (
    <div className="breadth">
      <dt>Advancing / declining</dt>
      <dd>
        <span className="up number">▲ {count(advancing)}</span>
        {total > 0 && (
          <svg className="breadth-bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
            <rect className="fill-flat" width="100" height="6" />
            <rect className="fill-up" width={(100 * advancing) / total} height="6" />
            <rect className="fill-down" x={100 - (100 * declining) / total} width={(100 * declining) / total} height="6" />
          </svg>
        )}
        <span className="down number">▼ {count(declining)}</span>
      </dd>
    </div>
  );
}
