import { lazy } from 'react';
import { BrowserRouter, Link, Route, Routes } from 'react-router';
import { AlertsPage } from './alerts/AlertsPage';
import { LiveConnection } from './live/LiveConnection';
import { Shell } from './shell/Shell';
import { EmptyState } from './ui/states';

const AlertPage = lazy(() => import('./alerts/AlertPage'));
const SymbolPage = lazy(() => import('./symbol/SymbolPage'));
const NewsPage = lazy(() => import('./news/NewsPage'));
const ScreenerPage = lazy(() => import('./screener/ScreenerPage'));
const RulesPage = lazy(() => import('./rules/RulesPage'));
const FeedsPage = lazy(() => import('./feeds/FeedsPage'));
const CoveragePage = lazy(() => import('./coverage/CoveragePage'));

export function App() {
  return (
    <BrowserRouter>
      <LiveConnection />
      <Routes>
        <Route element={<Shell />}>
          <Route index element={<AlertsPage />} />
          <Route path="alerts" element={<AlertsPage />} />
          <Route path="alerts/:alertId" element={<AlertPage />} />
          <Route path="symbols/:symbol" element={<SymbolPage />} />
          <Route path="news" element={<NewsPage />} />
          <Route path="screener" element={<ScreenerPage />} />
          <Route path="rules" element={<RulesPage />} />
          <Route path="feeds" element={<FeedsPage />} />
          <Route path="coverage" element={<CoveragePage />} />
          <Route path="*" element={<EmptyState title="There is no such page"><Link to="/">Go to the alerts</Link></EmptyState>} />
        </Route>
      </Routes>
    </BrowserRouter>
  );
}
