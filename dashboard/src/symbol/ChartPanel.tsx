import { useCallback, useMemo, useState } from 'react';
import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import type { Alert } from '../api/alerts';
import type { Article } from '../api/articles';
import { barsQuery, seriesQuery } from '../api/instruments';
import type { Bar, SeriesAnswer } from '../api/instruments';
import { EmptyState, Loaded, Skeleton } from '../ui/states';
import { ExpressionProblem } from '../ui/ExpressionProblem';
import { BarTable } from './BarTable';
import { markersFor } from './markers';
import { keepChosen, overlays as presets, placeFor, readChosen } from './overlays';
import type { Overlay } from './overlays';
import { PriceChart } from './PriceChart';
import type { DrawnOverlay } from './PriceChart';

const barLimit = 1000;
const ranges = [
  { name: '3M', bars: 63 }, { name: '6M', bars: 126 }, { name: '1Y', bars: 250 }, { name: '2Y', bars: 500 }, { name: 'All', bars: null },
] as const;

interface Props {
  symbol: string;
  alerts: readonly Alert[] | undefined;
  articles: readonly Article[] | undefined;
}

const none: readonly never[] = [];

export function ChartPanel({ symbol, alerts = none, articles = none }: Props) {
  const bars = useQuery(barsQuery(symbol, barLimit));
  const [chosen, setChosen] = useState(readChosen);
  const [visible, setVisible] = useState<number | null>(250);
  const [custom, setCustom] = useState('');

  const toggle = (id: string) => {
    const next = chosen.includes(id) ? chosen.filter((item) => item !== id) : [...chosen, id];
    setChosen(next);
    keepChosen(next);
  };

  return (
    <section className="panel chart-panel" aria-label={`Chart of ${symbol}`}>
      <div className="chart-tools">
        <div className="segments" role="group" aria-label="Overlays">
          {presets.map((overlay) => (
            <button key={overlay.id} type="button" aria-pressed={chosen.includes(overlay.id)} onClick={() => { toggle(overlay.id); }}>{overlay.name}</button>
          ))}
        </div>
        <div className="segments" role="group" aria-label="Range">
          {ranges.map((range) => (
            <button key={range.name} type="button" aria-pressed={visible === range.bars} onClick={() => { setVisible(range.bars); }}>{range.name}</button>
          ))}
        </div>
      </div>
      <Loaded query={bars} what="The prices" skeleton={<Skeleton rows={1} kind="chart" label="Loading the chart" />}>
        {(data) => data.bars.length === 0
          ? <EmptyState title="No prices yet">This instrument is listed, but no session of it has been imported.</EmptyState>
          : <Drawing symbol={symbol} bars={data.bars} chosen={chosen} custom={custom} onCustom={setCustom} alerts={alerts} articles={articles} visible={visible} />}
      </Loaded>
    </section>
  );
}

function Drawing({ symbol, bars, chosen, custom, onCustom, alerts, articles, visible }: {
  symbol: string;
  bars: readonly Bar[];
  chosen: readonly string[];
  custom: string;
  onCustom: (expression: string) => void;
  alerts: readonly Alert[];
  articles: readonly Article[];
  visible: number | null;
}) {
  const navigate = useNavigate();
  const active = useMemo(() => presets.filter((overlay) => chosen.includes(overlay.id)), [chosen]);
  const results = useQueries({ queries: active.map((overlay) => seriesQuery(symbol, overlay.expression, barLimit)), combine: answers });
  const own = useQuery({ ...seriesQuery(symbol, custom, barLimit), enabled: custom !== '', placeholderData: custom === '' ? undefined : keepPreviousData });
  const ownAnswer = custom !== '' && !own.isError ? own.data : undefined;

  const drawn = useMemo(() => {
    const ready: DrawnOverlay[] = active.flatMap((overlay, index) => {
      const answer = results.data[index];
      return answer ? [{ overlay, answer }] : [];
    });
    if (ownAnswer) ready.push({ overlay: customOverlay(ownAnswer, bars), answer: ownAnswer });
    return ready;
  }, [active, results, ownAnswer, bars]);
  const markers = useMemo(() => markersFor(bars.map((bar) => bar.session), alerts, articles), [bars, alerts, articles]);
  const onMarker = useCallback((id: string) => {
    const [kind, key] = id.split('-');
    void navigate(kind === 'alert' ? `/alerts/${key ?? ''}` : `/news?article=${key ?? ''}`);
  }, [navigate]);

  return (
    <>
      <PriceChart symbol={symbol} bars={bars} overlays={drawn} markers={markers} visible={visible} onMarker={onMarker} />
      {results.error && <p className="inline-error" role="alert">An overlay could not be computed: {results.error.message}</p>}
      <CustomSeries custom={custom} error={custom === '' ? null : own.error} busy={own.isFetching} onCustom={onCustom} onRetry={() => { void own.refetch(); }} />
      <p className="chart-key quiet">
        <span className="up" aria-hidden="true">▲</span> bullish and <span className="down" aria-hidden="true">▼</span> bearish alerts, <span aria-hidden="true">■</span> N news by session. Dim-bodied candles closed above their open. Prices adjusted for splits and bonuses.
      </p>
      <BarTable bars={bars} />
    </>
  );
}

function CustomSeries({ custom, error, busy, onCustom, onRetry }: {
  custom: string;
  error: Error | null;
  busy: boolean;
  onCustom: (expression: string) => void;
  onRetry: () => void;
}) {
  const [text, setText] = useState(custom);
  const take = (expression: string) => { setText(expression); onCustom(expression); };
  return (
    <form className="custom-series" onSubmit={(event) => { event.preventDefault(); onCustom(text.trim()); }}>
      <label htmlFor="custom-series">Add a series</label>
      <input id="custom-series" className="code-input" type="text" spellCheck={false} autoComplete="off" autoCapitalize="off" placeholder="close / sma(50) - 1"
        value={text} aria-invalid={error !== null} aria-describedby={error ? 'custom-problem' : undefined} onChange={(event) => { setText(event.target.value); }} />
      <button type="submit" className="button" disabled={busy}>{busy ? 'Drawing…' : 'Draw'}</button>
      {custom !== '' && <button type="button" className="button" onClick={() => { take(''); }}>Clear</button>}
      {error && <ExpressionProblem id="custom-problem" expression={custom} error={error} onSuggestion={take} onRetry={onRetry} />}
    </form>
  );
}

function answers(results: { data: SeriesAnswer | undefined; error: Error | null }[]) {
  return { data: results.map((result) => result.data), error: results.find((result) => result.error)?.error ?? null };
}

function customOverlay(answer: SeriesAnswer, bars: readonly Bar[]): Overlay {
  const lowest = Math.min(...bars.map((bar) => bar.low));
  const highest = Math.max(...bars.map((bar) => bar.high));
  const places = answer.series.map((output) => placeFor(output.values, lowest, highest));
  return { id: 'custom', name: 'Custom', expression: '', place: places.every((place) => place === 'price') ? 'price' : 'own', kind: 'lines', colour: 5 };
}
