import type { UseQueryResult } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { Alert } from '../api/alerts';
import type { Article } from '../api/articles';
import type { Page } from '../api/client';
import { evidenceText, impactText } from '../format/evidence';
import { percent } from '../format/numbers';
import { useLive } from '../live/store';
import { CompactArticle } from '../news/CompactArticle';
import { IstTime } from '../ui/ist';
import { DirectionChip } from '../ui/market';
import { Loaded, Skeleton } from '../ui/states';

export function SideLists({ symbol, alerts, articles }: {
  symbol: string;
  alerts: UseQueryResult<Page<Alert>>;
  articles: UseQueryResult<Page<Article>>;
}) {
  const fresh = useLive((live) => live.freshAlerts);
  return (
    <>
      <section className="panel" aria-labelledby="symbol-alerts-title">
        <h2 id="symbol-alerts-title">Alerts</h2>
        <Loaded query={alerts} what="The alerts" skeleton={<Skeleton rows={4} label="Loading alerts" />}>
          {({ items }) => items.length === 0
            ? <p className="quiet">No rule has fired for {symbol}.</p>
            : <ul className="compact-list">{items.map((alert) => <li key={alert.alertId} className={fresh.has(alert.alertId) ? 'fresh' : undefined}><CompactAlert alert={alert} /></li>)}</ul>}
        </Loaded>
      </section>
      <section className="panel" aria-labelledby="symbol-news-title">
        <h2 id="symbol-news-title">News</h2>
        <Loaded query={articles} what="The news" skeleton={<Skeleton rows={4} label="Loading news" />}>
          {({ items }) => items.length === 0
            ? <p className="quiet">No article has named {symbol}.</p>
            : <ul className="compact-list">{items.map((article) => <li key={article.articleId}><CompactArticle article={article} /></li>)}</ul>}
        </Loaded>
      </section>
    </>
  );
}

function CompactAlert({ alert }: { alert: Alert }) {
  const first = alert.evidence.find((item) => item.kind === 'series');
  return (
    <div className="compact-alert">
      <span className="compact-meta">
        <DirectionChip direction={alert.direction} />
        <Link className="compact-title" to={`/alerts/${alert.alertId}`}>{alert.ruleName}</Link>
      </span>
      {first && <span className="number">{evidenceText(first)}</span>}
      <span className="quiet number">{impactText(alert.impact, alert.direction)} expected · {percent(alert.confidence)} sure · <IstTime instant={alert.asOf} /></span>
    </div>
  );
}
