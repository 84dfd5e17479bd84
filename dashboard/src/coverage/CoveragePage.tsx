import { useState } from 'react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { coverageQuery, missingSessionsQuery } from '../api/coverage';
import type { Coverage } from '../api/coverage';
import { count, percent } from '../format/numbers';
import { session } from '../format/time';
import { useTitle } from '../shell/useTitle';
import { More } from '../ui/More';
import { EmptyState, Loaded, Skeleton } from '../ui/states';
import { runs } from './runs';

/** Which sessions each instrument lacks, worst first. */
export default function CoveragePage() {
  useTitle('Coverage');
  const query = useInfiniteQuery(coverageQuery);
  return (
    <section aria-labelledby="coverage-title">
      <div className="page-head"><h1 id="coverage-title">Coverage</h1></div>
      <p className="table-note">
        Sessions that imported files show, and those of which an instrument has a bar; most missing first. The files
        are under <Link to="/feeds">Feeds</Link>.
      </p>
      <Loaded query={query} what="The coverage" skeleton={<Skeleton rows={8} label="Loading the coverage" />}>
        {({ pages }) => pages[0]?.items.length === 0
          ? <EmptyState title="No bars have been imported yet" />
          : <CoverageTable rows={pages.flatMap((page) => page.items)} />}
      </Loaded>
      <More query={query} what="more instruments" />
    </section>
  );
}

function CoverageTable({ rows }: { rows: readonly Coverage[] }) {
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label="Coverage by instrument">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">Instrument</th><th scope="col">From</th><th scope="col">To</th>
            <th scope="col" className="right">Expected</th><th scope="col" className="right">Present</th>
            <th scope="col" className="right">Missing</th><th scope="col">Which</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.symbol}>
              <th scope="row"><Link to={`/symbols/${encodeURIComponent(row.symbol)}`}>{row.symbol}</Link><span className="sub">{row.name}</span></th>
              <td>{session(row.from)}</td>
              <td>{session(row.to)}{row.delistedOn !== null && <span className="sub">delisted</span>}</td>
              <td className="number right">{count(row.expected)}</td>
              <td className="number right">{count(row.present)}<span className="sub">{percent(row.present / row.expected, 1)}</span></td>
              <td className="number right">{count(row.missing)}</td>
              <td className="wrap">{row.missing === 0 ? <span className="quiet">none</span> : <Missing symbol={row.symbol} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Missing({ symbol }: { symbol: string }) {
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={(event) => { setOpen(event.currentTarget.open); }}>
      <summary>Sessions</summary>
      {open && <MissingSessions symbol={symbol} />}
    </details>
  );
}

function MissingSessions({ symbol }: { symbol: string }) {
  const query = useQuery(missingSessionsQuery(symbol));
  return (
    <Loaded query={query} what="The missing sessions" skeleton={<Skeleton rows={1} label="Loading the missing sessions" />}>
      {({ coverage, missingSessions }) => (
        <ul className="rejections">
          {runs(missingSessions).map((run) => (
            <li key={run.first}>
              {run.first === run.last ? session(run.first) : `${session(run.first)} to ${session(run.last)}, ${count(run.sessions)} sessions`}
            </li>
          ))}
          {coverage.missing > missingSessions.length && <li className="quiet">and {count(coverage.missing - missingSessions.length)} more</li>}
        </ul>
      )}
    </Loaded>
  );
}
