import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { alertQuery } from '../api/alerts';
import type { Alert, Evidence } from '../api/alerts';
import { articleQuery } from '../api/articles';
import { seriesLabel, valueText } from '../format/evidence';
import { isNumber, missing, rupees } from '../format/numbers';
import { istFull, session } from '../format/time';
import { useTitle } from '../shell/useTitle';
import { ArticleCard } from '../news/ArticleCard';
import { Change, DirectionChip, SeverityChip, SymbolLink } from '../ui/market';
import { Loaded, Skeleton } from '../ui/states';
import { AlertMeasures, ArticleEvidence, RuleExplained, withoutSymbol } from './AlertCard';

/** One alert with everything that made it fire. */
export default function AlertPage() {
  const { alertId = '' } = useParams();
  const query = useQuery(alertQuery(alertId));
  useTitle(query.data ? `${query.data.symbol}: ${query.data.ruleName}` : 'Alert');
  return (
    <div className="narrow">
      <p className="crumbs"><Link to="/">Alerts</Link> / {alertId}</p>
      <Loaded query={query} what={`Alert ${alertId}`} skeleton={<Skeleton rows={3} kind="card" label="Loading the alert" />}>
        {(alert) => <AlertDetail alert={alert} />}
      </Loaded>
    </div>
  );
}

function AlertDetail({ alert }: { alert: Alert }) {
  const articles = alert.evidence.filter((item) => item.kind === 'article');
  const series = alert.evidence.filter((item) => item.kind === 'series' && isNumber(item.value));
  return (
    <article className={`panel alert-detail edge-${alert.direction}`}>
      <header>
        <div className="alert-head">
          <DirectionChip direction={alert.direction} />
          <SeverityChip severity={alert.severity} />
          <SymbolLink symbol={alert.symbol} />
          <span className="company">{alert.name}</span>
          <span className="alert-price"><span className="number">{rupees(alert.close)}</span> <Change fraction={alert.changeFraction} /></span>
        </div>
        <h1>{alert.ruleName}</h1>
        <p className="headline">{withoutSymbol(alert.headline, alert.symbol)}</p>
        <p className="quiet">Session {session(alert.session)} · known {istFull(alert.asOf)} · {alert.family ?? 'retired'} rule</p>
      </header>
      <AlertMeasures alert={alert} />
      <section aria-labelledby="why-title">
        <h2 id="why-title">Why it fired</h2>
        <RuleExplained alert={alert} />
      </section>
      {series.length > 0 && <SeriesEvidence series={series} />}
      {articles.length > 0 && (
        <section aria-labelledby="articles-title">
          <h2 id="articles-title">Articles</h2>
          {articles.map((item, index) => item.articleId === null
            ? <ArticleEvidence key={index} articles={[item]} />
            : <EvidenceArticle key={index} articleId={item.articleId} item={item} />)}
        </section>
      )}
      <p><Link to={`/?symbol=${encodeURIComponent(alert.symbol)}`}>All alerts of {alert.symbol}</Link> · <Link to={`/?rule=${encodeURIComponent(alert.ruleId)}`}>All alerts of this rule</Link></p>
    </article>
  );
}

function SeriesEvidence({ series }: { series: readonly Evidence[] }) {
  return (
    <section aria-labelledby="values-title">
      <h2 id="values-title">Values</h2>
      <table className="table">
        <thead><tr><th scope="col">Series</th><th scope="col" className="right">At the signal</th><th scope="col" className="right">One session before</th></tr></thead>
        <tbody>
          {series.map((item) => (
            <tr key={item.text}>
              <th scope="row" title={item.text}>{seriesLabel(item.text)}</th>
              <td className="number right">{valueText(item.text, item.value)}</td>
              <td className="number right">{isNumber(item.previous) ? valueText(item.text, item.previous) : missing}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function EvidenceArticle({ articleId, item }: { articleId: number; item: Evidence }) {
  const query = useQuery(articleQuery(articleId));
  if (query.data) return <ArticleCard article={query.data} />;
  return query.error ? <ArticleEvidence articles={[item]} /> : <Skeleton rows={2} label="Loading the article" />;
}
