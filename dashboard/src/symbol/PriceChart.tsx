import { useEffect, useRef, useState } from 'react';
import type { Bar, SeriesAnswer } from '../api/instruments';
import { rupees } from '../format/numbers';
import { session } from '../format/time';
import { useTheme } from '../shell/theme';
import { readChartColours } from './chartColours';
import { drawChart } from './drawChart';
import type { DrawnChart } from './drawChart';
import { Legend } from './Legend';
import type { Marker } from './markers';
import type { Overlay } from './overlays';

export interface DrawnOverlay {
  overlay: Overlay;
  answer: SeriesAnswer;
}

interface Props {
  symbol: string;
  bars: readonly Bar[];
  overlays: readonly DrawnOverlay[];
  markers: readonly Marker[];
  /** How many of the newest bars are shown; null for all. */
  visible: number | null;
  onMarker: (id: string) => void;
}

/** Candles, volume, overlays and what happened on each session. */
export function PriceChart({ symbol, bars, overlays, markers, visible, onMarker }: Props) {
  const theme = useTheme();
  const place = useRef<HTMLDivElement>(null);
  const drawn = useRef<DrawnChart | null>(null);
  const [hovered, setHovered] = useState<string | null>(null);
  const panes = new Set(overlays.filter(({ overlay }) => overlay.place === 'own').map(({ overlay }) => overlay.id)).size;

  useEffect(() => {
    if (place.current === null) return;
    const chart = drawChart(place.current, readChartColours(), { bars, overlays, markers, onMarker, onHover: setHovered });
    const before = drawn.current;
    if (before?.range) chart.show(before.range);
    drawn.current = chart;
    return () => {
      chart.keepRange();
      chart.remove();
    };
  }, [bars, overlays, markers, theme, onMarker]);

  useEffect(() => { drawn.current?.showLast(visible, bars.length); }, [visible, bars.length]);

  const last = bars.at(-1);
  const first = bars[0];
  const summary = last && first
    ? `Price chart of ${symbol}: ${bars.length} sessions from ${session(first.session)} to ${session(last.session)}, last close ${rupees(last.close)}.`
    : `Price chart of ${symbol}`;
  return (
    <figure className="chart-figure" aria-label={summary}>
      <Legend bars={bars} overlays={overlays} hovered={hovered} />
      <div ref={place} className={`chart chart-panes-${Math.min(panes, 3)}`} data-bars={bars.length} />
    </figure>
  );
}
