import { Suspense, useCallback, useEffect, useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link, NavLink, Outlet, useLocation } from 'react-router';
import { statusQuery } from '../api/status';
import { useLive } from '../live/store';
import type { LiveState } from '../live/hub';
import { AlertsIcon, FeedsIcon, MoonIcon, NewsIcon, RulesIcon, ScreenerIcon, SearchIcon, SunIcon, SystemIcon } from '../ui/icons';
import { Skeleton } from '../ui/states';
import { Clock } from './Clock';
import { Help } from './Help';
import { Palette } from './Palette';
import { places } from './places';
import { nextTheme, useThemeChoice } from './theme';
import { Toast } from './Toast';
import { useListKeys } from './useListKeys';
import { useShortcuts } from './useShortcuts';

const icons = { '/': AlertsIcon, '/news': NewsIcon, '/screener': ScreenerIcon, '/rules': RulesIcon, '/feeds': FeedsIcon } as const;

/** The frame around every page: navigation, search, connection, clock and the banner of the sample market. */
export function Shell() {
  const [open, setOpen] = useState<'search' | 'help' | null>(null);
  const close = useCallback(() => { setOpen(null); }, []);
  const search = useCallback(() => { setOpen('search'); }, []);
  const help = useCallback(() => { setOpen('help'); }, []);
  const { pathname } = useLocation();
  useShortcuts({ onSearch: search, onHelp: help });
  useListKeys();
  useEffect(() => { window.scrollTo(0, 0); }, [pathname]);

  return (
    <div className="shell">
      <a className="skip" href="#main">Skip to content</a>
      <SampleBanner />
      <header className="top">
        <Link to="/" className="brand" aria-label="TradingChitti, to the alerts"><img src="/favicon.svg" alt="" width="24" height="24" /><span>TradingChitti</span></Link>
        <button type="button" className="search-button" onClick={search} aria-keyshortcuts="/ Control+K Meta+K">
          <SearchIcon /><span>Search symbols</span><kbd>/</kbd>
        </button>
        <div className="top-end">
          <ConnectionChip />
          <Clock />
          <ThemeButton />
          <button type="button" className="icon-button" onClick={help} aria-label="Keyboard shortcuts"><span aria-hidden="true">?</span></button>
        </div>
      </header>
      <Navigation />
      <main id="main" tabIndex={-1}>
        <Suspense fallback={<Skeleton rows={6} label="Loading the page" />}><Outlet /></Suspense>
      </main>
      <Toast />
      {open === 'search' && <Palette onClose={close} />}
      {open === 'help' && <Help onClose={close} />}
    </div>
  );
}

function SampleBanner() {
  const { data } = useQuery(statusQuery);
  if (!data?.sample) return null;
  return (
    <div className="sample-banner" role="note">
      <strong>SAMPLE</strong> Fictional companies, prices and news, generated for this demonstration. Not market data.
    </div>
  );
}

function Navigation() {
  const unread = useLive((live) => live.unread);
  return (
    <nav className="rail" aria-label="Pages">
      {places.map((place) => {
        const Icon = icons[place.path];
        return (
          <NavLink key={place.path} to={place.path} end={place.path === '/'} title={`${place.name} (g ${place.key})`}>
            <Icon /><span className="rail-name">{place.name}</span>
            {place.path === '/' && unread > 0 && <span className="badge">{unread > 99 ? '99+' : unread}<span className="visually-hidden"> unread</span></span>}
          </NavLink>
        );
      })}
    </nav>
  );
}

const connection: Record<LiveState, { word: string; title: string }> = {
  connecting: { word: 'Connecting', title: 'Opening the live connection' },
  live: { word: 'Live', title: 'Alerts and news arrive as they happen' },
  reconnecting: { word: 'Reconnecting', title: 'The live connection was lost and is being opened again; what is missed is read afterwards' },
};

function ConnectionChip() {
  const state = useLive((live) => live.state);
  return (
    <span className={`connection connection-${state}`} role="status" title={connection[state].title}>
      <span className="dot" aria-hidden="true" />{connection[state].word}
    </span>
  );
}

function ThemeButton() {
  const choice = useThemeChoice();
  const Icon = { dark: MoonIcon, light: SunIcon, system: SystemIcon }[choice];
  const name = { dark: 'dark', light: 'light', system: 'as the system' }[choice];
  return <button type="button" className="icon-button" onClick={nextTheme} aria-label={`Theme: ${name}. Change`} title={`Theme: ${name}`}><Icon /></button>;
}
