import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { instrumentAlertsQuery, instrumentArticlesQuery, instrumentQuery } from '../api/instruments';
import type { InstrumentDetail } from '../api/instruments';
import { seriesLabel, valueText } from '../format/evidence';
import { quantity, rupees } from '../format/numbers';
import { session } from '../format/time';
import { useTitle } from '../shell/useTitle';
import { Change } from '../ui/market';
import { Loaded, Skeleton } from '../ui/states';
import { ChartPanel } from './ChartPanel';
import { SideLists } from './SideLists';

/** One instrument: its price, what happened to it, and why. */
export default function SymbolPage() {
  const { symbol = '' } = useParams();
  useTitle(symbol);
  const query = useQuery(instrumentQuery(symbol));
  const alerts = useQuery(instrumentAlertsQuery(symbol));
  const articles = useQuery(instrumentArticlesQuery(symbol));
  return (
    <Loaded query={query} what={symbol} skeleton={<Skeleton rows={1} kind="chart" label={`Loading ${symbol}`} />}>
      {(instrument) => (
        <>
          <InstrumentHeader instrument={instrument} />
          <div className="columns">
            <div>
              <ChartPanel key={symbol} symbol={symbol} alerts={alerts.data?.items} articles={articles.data?.items} />
              <Fundamentals instrument={instrument} />
            </div>
            <aside className="side" aria-label={`What happened to ${symbol}`}>
              <SideLists symbol={symbol} alerts={alerts} articles={articles} />
            </aside>
          </div>
        </>
      )}
    </Loaded>
  );
}

function InstrumentHeader({ instrument }: { instrument: InstrumentDetail }) {
  return (
    <header className="symbol-head">
      <div>
        <h1>{instrument.symbol} <span className="company">{instrument.name}</span></h1>
        <p className="quiet">
          {[instrument.industry, instrument.isin, `series ${instrument.series}`].filter((item) => item !== null).join(' · ')}
        </p>
        {instrument.indices.length > 0 && <ul className="chips" aria-label="Indices">{instrument.indices.map((index) => <li key={index} className="chip">{index}</li>)}</ul>}
      </div>
      <div className="symbol-price">
        <span className="price number">{rupees(instrument.close)}</span>
        <Change fraction={instrument.changeFraction} />
        <span className="quiet">{session(instrument.lastSession)} · volume {quantity(instrument.volume)} · <Link to={`/?symbol=${encodeURIComponent(instrument.symbol)}`}>alerts</Link></span>
      </div>
    </header>
  );
}

function Fundamentals({ instrument }: { instrument: InstrumentDetail }) {
  const entries = Object.entries(instrument.fundamentals);
  return (
    <section className="panel" aria-labelledby="fundamentals-title">
      <h2 id="fundamentals-title">Fundamentals</h2>
      {entries.length === 0
        ? <p className="quiet">None are known for this company.</p>
        : (
          <dl className="facts">
            {entries.map(([metric, { value, asOf }]) => (
              <div key={metric}>
                <dt>{seriesLabel(metric)}</dt>
                <dd className="number" title={`As of ${session(asOf)}`}>{valueText(metric, value)}</dd>
              </div>
            ))}
          </dl>
        )}
    </section>
  );
}
