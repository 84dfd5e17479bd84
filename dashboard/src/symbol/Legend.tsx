import type { Bar } from '../api/instruments';
import { seriesLabel } from '../format/evidence';
import { quantity, rupees, seriesValue } from '../format/numbers';
import { session } from '../format/time';
import { Change } from '../ui/market';
import type { DrawnOverlay } from './PriceChart';

/** The values under the crosshair, or of the last bar while there is none. */
export function Legend({ bars, overlays, hovered }: { bars: readonly Bar[]; overlays: readonly DrawnOverlay[]; hovered: string | null }) {
  const found = hovered === null ? -1 : bars.findIndex((bar) => bar.session === hovered);
  const at = found >= 0 ? found : bars.length - 1;
  const bar = bars[at];
  const before = bars[at - 1];
  if (bar === undefined) return null;
  return (
    <figcaption className="legend number">
      <span className="legend-session">{session(bar.session)}</span>
      <span><b>O</b> {rupees(bar.open)}</span>
      <span><b>H</b> {rupees(bar.high)}</span>
      <span><b>L</b> {rupees(bar.low)}</span>
      <span><b>C</b> {rupees(bar.close)} {before && <Change fraction={bar.close / before.close - 1} />}</span>
      <span><b>Vol</b> {quantity(bar.volume)}</span>
      {bar.deliveryShares !== null && bar.volume > 0 && <span><b>Delivered</b> {Math.round((100 * bar.deliveryShares) / bar.volume)} %</span>}
      {overlays.flatMap(({ overlay, answer }) => {
        const row = answer.sessions.lastIndexOf(bar.session);
        return answer.series.map((output, index) => (
          <span key={`${overlay.id}-${output.name}`}>
            <i className={`swatch swatch-${((overlay.colour + (overlay.kind === 'band' ? 0 : index)) % 6) + 1}`} aria-hidden="true" />
            {seriesLabel(output.name)} {seriesValue(output.values[row])}
          </span>
        ));
      })}
    </figcaption>
  );
}
