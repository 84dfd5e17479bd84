import { useSyncExternalStore } from 'react';

export type ThemeChoice = 'dark' | 'light' | 'system';

const storageKey = 'tradingchitti.theme';
const order: readonly ThemeChoice[] = ['dark', 'light', 'system'];
const systemLight = window.matchMedia('(prefers-color-scheme: light)');
const listeners = new Set<() => void>();
let choice: ThemeChoice = readChoice();

function readChoice(): ThemeChoice {
  const stored = localStorage.getItem(storageKey);
  return order.find((item) => item === stored) ?? 'dark';
}

function effective(): 'dark' | 'light' {
  if (choice === 'system') return systemLight.matches ? 'light' : 'dark';
  return choice;
}

function apply(): void {
  document.documentElement.dataset.theme = effective();
  listeners.forEach((listener) => { listener(); });
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => { listeners.delete(listener); };
}

/** Puts the chosen theme on the page before the first paint and follows the system from then on. */
export function startTheme(): void {
  apply();
  systemLight.addEventListener('change', apply);
}

export function nextTheme(): void {
  choice = order[(order.indexOf(choice) + 1) % order.length] ?? 'dark';
  localStorage.setItem(storageKey, choice);
  apply();
}

export const useThemeChoice = (): ThemeChoice => useSyncExternalStore(subscribe, () => choice);
export const useTheme = (): 'dark' | 'light' => useSyncExternalStore(subscribe, effective);
