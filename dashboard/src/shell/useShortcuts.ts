import { useEffect } from 'react';
import { useNavigate } from 'react-router';
import { placeOfKey } from './places';

const chordMs = 1200;

/** `/` and Ctrl/⌘-K open the search, `?` the list of keys, `g` and a letter go to a page. */
export function useShortcuts({ onSearch, onHelp }: { onSearch: () => void; onHelp: () => void }): void {
  const navigate = useNavigate();
  useEffect(() => {
    let chordUntil = 0;
    const onKey = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        onSearch();
        return;
      }
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || document.querySelector('dialog[open]')) return;
      const inChord = performance.now() < chordUntil;
      chordUntil = 0;
      const place = inChord ? placeOfKey(event.key) : undefined;
      if (place) {
        event.preventDefault();
        void navigate(place.path);
      } else if (event.key === 'g') {
        chordUntil = performance.now() + chordMs;
      } else if (event.key === '/') {
        event.preventDefault();
        onSearch();
      } else if (event.key === '?') {
        event.preventDefault();
        onHelp();
      }
    };
    window.addEventListener('keydown', onKey);
    return () => { window.removeEventListener('keydown', onKey); };
  }, [navigate, onSearch, onHelp]);
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));
}
