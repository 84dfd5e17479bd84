import type { ReactNode } from 'react';

function Icon({ children }: { children: ReactNode }) {
  return (
    <svg className="icon" viewBox="0 0 20 20" width="20" height="20" fill="none" stroke="currentColor" strokeWidth="1.6"
      strokeLinecap="round" strokeLinejoin="round" aria-hidden="true">
      {children}
    </svg>
  );
}

export const AlertsIcon = () => <Icon><path d="M10 3a4.5 4.5 0 0 0-4.5 4.5c0 4-1.5 5.5-1.5 5.5h12s-1.5-1.5-1.5-5.5A4.5 4.5 0 0 0 10 3ZM8.5 16a1.6 1.6 0 0 0 3 0" /></Icon>;
export const NewsIcon = () => <Icon><path d="M3.5 4.5h10v11a1.5 1.5 0 0 1-1.5 1.5H5a1.5 1.5 0 0 1-1.5-1.5ZM13.5 8h3v7a2 2 0 0 1-4 0M6 8h5M6 11h5M6 14h3" /></Icon>;
export const ScreenerIcon = () => <Icon><path d="M3 4.5h14l-5.5 6.5v5l-3 1.5V11Z" /></Icon>;
export const RulesIcon = () => <Icon><path d="M4 5h12M4 10h12M4 15h7M14 14l1.5 1.5L18 13" /></Icon>;
export const FeedsIcon = () => <Icon><path d="M4 10.5a5.5 5.5 0 0 1 5.5 5.5M4 5a11 11 0 0 1 11 11" /><circle cx="5" cy="15" r="1.2" /></Icon>;
export const SearchIcon = () => <Icon><circle cx="9" cy="9" r="5" /><path d="m13 13 4 4" /></Icon>;
export const MoonIcon = () => <Icon><path d="M16 11.5A6.5 6.5 0 1 1 8.5 4a5.2 5.2 0 0 0 7.5 7.500Z" /></Icon>;
export const SunIcon = () => <Icon><circle cx="10" cy="10" r="3.2" /><path d="M10 2.500v2M10 15.500v2M2.5 10h2M15.5 10h2M4.7 4.700l1.4 1.400M13.9 13.900l1.4 1.400M4.7 15.300l1.4-1.400M13.9 6.100l1.4-1.4" /></Icon>;
export const SystemIcon = () => <Icon><rect x="3" y="4" width="14" height="9.5" rx="1.2" /><path d="M7 16.500h6" /></Icon>;
