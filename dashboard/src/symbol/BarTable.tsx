import type { Bar } from '../api/instruments';
import { quantity, rupees } from '../format/numbers';
import { session } from '../format/time';

const shown = 20;

/** The newest bars as a table: the chart for a reader who cannot see it, and the exact numbers for everyone. */
export function BarTable({ bars }: { bars: readonly Bar[] }) {
  return (
    <details className="bar-table">
      <summary>The last {Math.min(shown, bars.length)} sessions as a table</summary>
      <div className="table-scroll" tabIndex={0} role="region" aria-label="Sessions">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">Session</th>
              {['Open', 'High', 'Low', 'Close', 'Volume'].map((name) => <th key={name} scope="col" className="right">{name}</th>)}
            </tr>
          </thead>
          <tbody>
            {bars.slice(-shown).reverse().map((bar) => (
              <tr key={bar.session}>
                <th scope="row">{session(bar.session)}</th>
                {[bar.open, bar.high, bar.low, bar.close].map((price, index) => <td key={index} className="number right">{rupees(price)}</td>)}
                <td className="number right">{quantity(bar.volume)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
