import { useDeferredValue, useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { searchQuery } from '../api/instruments';
import type { InstrumentSummary } from '../api/instruments';
import { rupees } from '../format/numbers';
import { Change } from '../ui/market';
import { Dialog } from './Dialog';
import { places } from './places';
import type { Place } from './places';

type Option =
  | { kind: 'symbol'; id: string; path: string; instrument: InstrumentSummary }
  | { kind: 'place'; id: string; path: string; place: Place };

/** Symbol search by keyboard: type, arrow, Enter. With nothing typed it offers the pages. */
export function Palette({ onClose }: { onClose: () => void }) {
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const [active, setActive] = useState(0);
  const wanted = useDeferredValue(text.trim());
  const search = useQuery({ ...searchQuery(wanted), enabled: wanted !== '' });
  const options = optionsFor(wanted, search.data?.items ?? []);
  const current = options[Math.min(active, options.length - 1)];

  const choose = (option: Option | undefined) => {
    if (option === undefined) return;
    onClose();
    void navigate(option.path);
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      if (options.length > 0) setActive((Math.min(active, options.length - 1) + step + options.length) % options.length);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      choose(current);
    }
  };

  return (
    <Dialog label="Symbol search" className="palette" onClose={onClose}>
      <input className="palette-input" type="text" role="combobox" aria-label="Search symbols, companies and pages"
        aria-expanded={options.length > 0} aria-controls="palette-options" aria-activedescendant={current?.id}
        autoComplete="off" spellCheck={false} autoFocus placeholder="Symbol, company or ISIN…" value={text}
        onChange={(event) => { setText(event.target.value); setActive(0); }} onKeyDown={onKeyDown} />
      <ul className="palette-options" id="palette-options" role="listbox" aria-label="Results">
        {options.map((option) => (
          <li key={option.id} id={option.id} role="option" aria-selected={option === current}
            onMouseMove={() => { setActive(options.indexOf(option)); }} onClick={() => { choose(option); }}>
            {option.kind === 'place'
              ? <><span className="palette-name">Go to {option.place.name}</span><kbd>g {option.place.key}</kbd></>
              : <SymbolOption instrument={option.instrument} />}
          </li>
        ))}
      </ul>
      <p className="palette-foot" role="status">
        {search.error ? search.error.message
          : wanted !== '' && search.data && options.length === 0 ? `Nothing is listed under “${wanted}”.`
          : '↑ ↓ to move, Enter to open, Esc to close'}
      </p>
    </Dialog>
  );
}

function SymbolOption({ instrument }: { instrument: InstrumentSummary }) {
  return (
    <>
      <span className="palette-symbol">{instrument.symbol}</span>
      <span className="palette-name">{instrument.name}</span>
      <span className="palette-industry">{instrument.industry}</span>
      <span className="number">{rupees(instrument.close)}</span>
      <Change fraction={instrument.changeFraction} />
    </>
  );
}

function optionsFor(text: string, instruments: readonly InstrumentSummary[]): Option[] {
  const lower = text.toLowerCase();
  const pages = places.filter((place) => text === '' || place.name.toLowerCase().startsWith(lower));
  return [
    ...(text === '' ? [] : instruments).map((instrument): Option => ({
      kind: 'symbol', id: `palette-symbol-${instrument.symbol}`, path: `/symbols/${encodeURIComponent(instrument.symbol)}`, instrument,
    })),
    ...pages.map((place): Option => ({ kind: 'place', id: `palette-page-${place.key}`, path: place.path, place })),
  ];
}
