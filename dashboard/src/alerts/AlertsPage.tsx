import { useEffect } from 'react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { alertsQuery } from '../api/alerts';
import type { Alert } from '../api/alerts';
import { latestArticlesQuery } from '../api/articles';
import { liveStore, useLive } from '../live/store';
import { useTitle } from '../shell/useTitle';
import { CompactArticle } from '../news/CompactArticle';
import { EmptyState, Loaded, Skeleton } from '../ui/states';
import { More } from '../ui/More';
import { AlertCard } from './AlertCard';
import { AlertFilters } from './AlertFilters';
import { readFilters } from './filters';
import type { AlertFilters as Filters } from './filters';
import { MarketStrip } from './MarketStrip';

/** The home page: alerts as they happen, newest first. */
export function AlertsPage() {
  useTitle('Alerts');
  const [parameters] = useSearchParams();
  const filters = readFilters(parameters);
  const query = useInfiniteQuery(alertsQuery({ symbol: filters.symbol, rule: filters.rule, direction: filters.direction }));
  const fresh = useLive((live) => live.freshAlerts);
  useEffect(() => liveStore.watch(), []);

  return (
    <>
      <MarketStrip />
      <div className="columns">
        <section aria-labelledby="alerts-title">
          <div className="page-head">
            <h1 id="alerts-title">Alerts</h1>
            <AlertFilters filters={filters} />
          </div>
          <Loaded query={query} what="The alerts" skeleton={<Skeleton rows={6} kind="card" label="Loading alerts" />}>
            {(data) => {
              const alerts = data.pages.flatMap((page) => page.items).filter((alert) => !filters.family || alert.family === filters.family);
              return (
                <>
                  {alerts.length === 0 && <NoAlerts filters={filters} />}
                  <ol className="alert-list">
                    {alerts.map((alert) => <li key={alert.alertId}><AlertCard alert={alert} fresh={fresh.has(alert.alertId)} /></li>)}
                  </ol>
                  <More query={query} what="older alerts" />
                </>
              );
            }}
          </Loaded>
        </section>
        <aside className="side" aria-label="Overview">
          <RulesFiring alerts={query.data?.pages.flatMap((page) => page.items) ?? []} />
          <LatestNews />
        </aside>
      </div>
    </>
  );
}

function NoAlerts({ filters }: { filters: Filters }) {
  const filtered = filters.direction ?? filters.family ?? filters.symbol ?? filters.rule;
  return filtered
    ? <EmptyState title="No alert passes these filters"><Link to="/">Show all alerts</Link></EmptyState>
    : <EmptyState title="No alerts yet">They appear here the moment a rule fires. <Link to="/rules">See the rules</Link></EmptyState>;
}

function RulesFiring({ alerts }: { alerts: readonly Alert[] }) {
  const counts = new Map<string, { name: string; alerts: number }>();
  for (const alert of alerts) {
    const entry = counts.get(alert.ruleId) ?? { name: alert.ruleName, alerts: 0 };
    entry.alerts++;
    counts.set(alert.ruleId, entry);
  }
  if (counts.size === 0) return null;
  const most = [...counts].sort(([, a], [, b]) => b.alerts - a.alerts).slice(0, 8);
  const longest = most[0]?.[1].alerts ?? 1;
  return (
    <section className="panel" aria-labelledby="firing-title">
      <h2 id="firing-title">Rules firing <span className="quiet">in this list</span></h2>
      <ul className="bars">
        {most.map(([ruleId, entry]) => (
          <li key={ruleId}>
            <Link to={`/?rule=${encodeURIComponent(ruleId)}`}>{entry.name}</Link>
            <meter min={0} max={longest} value={entry.alerts} aria-hidden="true" />
            <span className="number">{entry.alerts}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function LatestNews() {
  const query = useQuery(latestArticlesQuery);
  return (
    <section className="panel" aria-labelledby="latest-news-title">
      <h2 id="latest-news-title">Latest news</h2>
      <Loaded query={query} what="The news" skeleton={<Skeleton rows={5} label="Loading news" />}>
        {(page) => page.items.length === 0
          ? <p className="quiet">Nothing has been fetched yet.</p>
          : <ul className="compact-list">{page.items.map((article) => <li key={article.articleId}><CompactArticle article={article} /></li>)}</ul>}
      </Loaded>
      <Link className="panel-more" to="/news">All news</Link>
    </section>
  );
}
