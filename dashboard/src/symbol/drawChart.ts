import {
  CandlestickSeries, ColorType, createChart, createSeriesMarkers, CrosshairMode, HistogramSeries, LineSeries, LineStyle,
} from 'lightweight-charts';
import type { IChartApi, ISeriesApi, LogicalRange, SeriesMarker, Time } from 'lightweight-charts';
import type { Bar } from '../api/instruments';
import type { ChartColours } from './chartColours';
import type { Marker } from './markers';
import type { DrawnOverlay } from './PriceChart';

interface Content {
  bars: readonly Bar[];
  overlays: readonly DrawnOverlay[];
  markers: readonly Marker[];
  onMarker: (id: string) => void;
  onHover: (session: string | null) => void;
}

export interface DrawnChart {
  /** The bars that were on screen when the chart was removed, for the chart that takes its place. */
  range: LogicalRange | null;
  show: (range: LogicalRange) => void;
  showLast: (visible: number | null, total: number) => void;
  keepRange: () => void;
  remove: () => void;
}

/** Draws everything anew: data changes a few times a minute at most, and a chart is up in a few milliseconds. */
export function drawChart(place: HTMLElement, colours: ChartColours, content: Content): DrawnChart {
  const chart = createChart(place, {
    autoSize: true,
    layout: {
      background: { type: ColorType.Solid, color: 'transparent' }, textColor: colours.text, attributionLogo: true,
      fontFamily: getComputedStyle(place).fontFamily, fontSize: 11,
      panes: { separatorColor: colours.border, separatorHoverColor: colours.grid },
    },
    grid: { vertLines: { color: colours.grid }, horzLines: { color: colours.grid } },
    crosshair: { mode: CrosshairMode.Normal },
    rightPriceScale: { borderColor: colours.border },
    timeScale: { borderColor: colours.border, rightOffset: 4, minBarSpacing: 0.5 },
    localization: { locale: 'en-IN', dateFormat: 'dd MMM yyyy', priceFormatter: formatPrice },
  });
  const candles = addCandles(chart, colours, content.bars);
  addVolume(chart, colours, content.bars);
  let pane = 1;
  for (const drawn of content.overlays) {
    const target = drawn.overlay.place === 'price' ? 0 : pane++;
    addOverlay(chart, colours, drawn, target);
  }
  chart.panes().forEach((own, index) => { own.setStretchFactor(index === 0 ? 1 : 0.3); });
  createSeriesMarkers(candles, content.markers.map((marker) => toSeriesMarker(marker, colours)));

  chart.subscribeCrosshairMove(({ time }) => { content.onHover(typeof time === 'string' ? time : null); });
  chart.subscribeClick(({ hoveredInfo }) => { if (typeof hoveredInfo?.objectId === 'string') content.onMarker(hoveredInfo.objectId); });

  const result: DrawnChart = {
    range: null,
    show: (range) => { chart.timeScale().setVisibleLogicalRange(range); },
    showLast: (visible, total) => {
      if (visible === null || visible >= total) chart.timeScale().fitContent();
      else chart.timeScale().setVisibleLogicalRange({ from: total - visible, to: total + 3 });
    },
    keepRange: () => { result.range = chart.timeScale().getVisibleLogicalRange(); },
    remove: () => { chart.remove(); },
  };
  return result;
}

function addCandles(chart: IChartApi, colours: ChartColours, bars: readonly Bar[]): ISeriesApi<'Candlestick'> {
  const series = chart.addSeries(CandlestickSeries, {
    // Rising candles are dim inside, falling ones filled, so that colour is not needed to tell them apart.
    upColor: colours.upBody, downColor: colours.down, borderUpColor: colours.up, borderDownColor: colours.down,
    wickUpColor: colours.up, wickDownColor: colours.down,
  });
  series.setData(bars.map(({ session: time, open, high, low, close }) => ({ time, open, high, low, close })));
  return series;
}

function addVolume(chart: IChartApi, colours: ChartColours, bars: readonly Bar[]): void {
  const series = chart.addSeries(HistogramSeries, { priceScaleId: 'volume', lastValueVisible: false, priceLineVisible: false, priceFormat: { type: 'volume' } });
  series.priceScale().applyOptions({ scaleMargins: { top: 0.84, bottom: 0 } });
  series.setData(bars.map((bar) => ({ time: bar.session, value: bar.volume, color: bar.close >= bar.open ? colours.volumeUp : colours.volumeDown })));
}

function addOverlay(chart: IChartApi, colours: ChartColours, { overlay, answer }: DrawnOverlay, pane: number): void {
  answer.series.forEach((output, index) => {
    const data = answer.sessions.map((time, bar) => {
      const value = output.values[bar];
      return value === null || value === undefined ? { time, value: undefined } : { time, value };
    });
    const isHistogram = overlay.kind === 'macd' && /hist/i.test(output.name);
    if (isHistogram) {
      chart.addSeries(HistogramSeries, { priceLineVisible: false, lastValueVisible: false }, pane)
        .setData(data.map((point) => ({ ...point, color: (point.value ?? 0) < 0 ? colours.volumeDown : colours.volumeUp })));
      return;
    }
    const isMiddle = overlay.kind === 'band' && index === 1;
    const line = chart.addSeries(LineSeries, {
      color: colours.lines[(overlay.colour + (overlay.kind === 'band' ? 0 : index)) % colours.lines.length] ?? colours.text,
      lineWidth: 1, lineStyle: isMiddle ? LineStyle.Dashed : LineStyle.Solid,
      priceLineVisible: false, lastValueVisible: pane > 0, crosshairMarkerVisible: false,
    }, pane);
    line.setData(data);
    if (overlay.kind === 'rsi') {
      for (const price of [30, 70])
        line.createPriceLine({ price, color: colours.flat, lineWidth: 1, lineStyle: LineStyle.Dotted, axisLabelVisible: false });
    }
  });
}

function toSeriesMarker(marker: Marker, colours: ChartColours): SeriesMarker<Time> {
  const color = colours[marker.tone];
  const common = { time: marker.session, id: marker.id, color, text: marker.text, size: 1 };
  if (marker.kind === 'news') return { ...common, position: 'aboveBar', shape: 'square' };
  if (marker.tone === 'up') return { ...common, position: 'belowBar', shape: 'arrowUp' };
  return { ...common, position: 'aboveBar', shape: marker.tone === 'down' ? 'arrowDown' : 'circle' };
}

const axis = new Intl.NumberFormat('en-IN', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const axisLarge = new Intl.NumberFormat('en-IN', { maximumFractionDigits: 0 });

function formatPrice(price: number): string {
  return (Math.abs(price) >= 100_000 ? axisLarge : axis).format(price);
}
