import { Link } from 'react-router';
import type { Alert, Evidence } from '../api/alerts';
import { evidenceText, impactText } from '../format/evidence';
import { percent, rupees } from '../format/numbers';
import { shortSession } from '../format/time';
import { familyName } from './filters';
import { IstTime } from '../ui/ist';
import { Change, DirectionChip, SentimentChip, SeverityChip, SymbolLink, labelOf } from '../ui/market';

/** One alert of the feed: what happened, how far it may go, how sure that is, and the values that made it fire. */
export function AlertCard({ alert, fresh = false }: { alert: Alert; fresh?: boolean }) {
  const series = alert.evidence.filter((item) => item.kind === 'series');
  // The conditions say the values again in words; they are shown under "Why" unless they are all there is.
  const values = series.length > 0 ? series : alert.evidence.filter((item) => item.kind === 'condition');
  const articles = alert.evidence.filter((item) => item.kind === 'article');
  return (
    <article className={`alert-card edge-${alert.direction}${fresh ? ' fresh' : ''}`} tabIndex={-1} data-list-item data-alert-id={alert.alertId}
      aria-label={`${alert.symbol}: ${alert.ruleName}`}>
      <header className="alert-head">
        <DirectionChip direction={alert.direction} />
        <SymbolLink symbol={alert.symbol} />
        <span className="company">{alert.name}</span>
        <span className="alert-price"><span className="number">{rupees(alert.close)}</span> <Change fraction={alert.changeFraction} /></span>
        <span className="alert-time">{fresh && <span className="new-mark">New</span>}<IstTime instant={alert.asOf} /></span>
      </header>
      <div className="alert-body">
        <div className="alert-what">
          <p className="alert-title">
            <Link to={`/alerts/${alert.alertId}`}>{alert.ruleName}</Link>
            <SeverityChip severity={alert.severity} />
            <span className="quiet">{alert.family === null ? 'Retired rule' : familyName(alert.family)} · session {shortSession(alert.session)}</span>
          </p>
          <p className="headline" title={alert.headline}>{withoutSymbol(alert.headline, alert.symbol)}</p>
          <ul className="evidence" aria-label="Evidence">
            {values.map((item, index) => <li key={index}>{evidenceText(item)}</li>)}
          </ul>
          {articles.length > 0 && <ArticleEvidence articles={articles} />}
          <details>
            <summary>Why</summary>
            <RuleExplained alert={alert} />
          </details>
        </div>
        <AlertMeasures alert={alert} />
      </div>
    </article>
  );
}

/** The headline for a place that has named the symbol already. */
export function withoutSymbol(headline: string, symbol: string): string {
  const rest = headline.startsWith(`${symbol}: `) ? headline.slice(symbol.length + 2) : headline;
  return rest.charAt(0).toUpperCase() + rest.slice(1);
}

export function ArticleEvidence({ articles }: { articles: readonly Evidence[] }) {
  return (
    <ul className="evidence-articles" aria-label="Articles">
      {articles.map((item, index) => (
        <li key={index}>
          {item.value !== null && <SentimentChip label={labelOf(item.value)} score={item.value} short />}{' '}
          {item.url === null
            ? <Link to={`/news?article=${item.articleId ?? ''}`}>{item.text}</Link>
            : <a href={item.url} target="_blank" rel="noreferrer">{item.text}<span className="visually-hidden"> (opens the publisher’s page)</span></a>}
        </li>
      ))}
    </ul>
  );
}

export function AlertMeasures({ alert }: { alert: Alert }) {
  return (
    <dl className="measures">
      <div>
        <dt>Expected move</dt>
        <dd className={`number ${alert.direction === 'bullish' ? 'up' : alert.direction === 'bearish' ? 'down' : ''}`}>{impactText(alert.impact, alert.direction)}</dd>
      </div>
      <div>
        <dt>Confidence</dt>
        <dd className="number">{percent(alert.confidence)}</dd>
        <dd className="basis">
          <meter min={0} max={1} value={alert.confidence} aria-hidden="true" />
          {alert.confidenceBasis}
        </dd>
      </div>
    </dl>
  );
}

export function RuleExplained({ alert }: { alert: Alert }) {
  if (alert.rule === null) return <p className="quiet">The rule has left the catalogue since it fired.</p>;
  const conditions = alert.evidence.filter((item) => item.kind === 'condition');
  return (
    <div className="why">
      <p>{alert.rule.text}</p>
      {conditions.length > 0 && <ul className="conditions">{conditions.map((item, index) => <li key={index}>{item.text}</li>)}</ul>}
      <code className="expression">{alert.rule.expression}</code>
      <Link to={`/screener?expr=${encodeURIComponent(alert.rule.expression)}`}>Screen the market with this rule</Link>
    </div>
  );
}
