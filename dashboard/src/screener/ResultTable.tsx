import { useState } from 'react';
import type { ReactNode } from 'react';
import type { ScreenRow } from '../api/screen';
import { seriesLabel, valueText } from '../format/evidence';
import { quantity, rupees } from '../format/numbers';
import { Change, SymbolLink } from '../ui/market';
import { sortRows } from './sorting';
import type { Sorting } from './sorting';

/** The matches, in the server's order until a column is chosen; the further columns are named by what the server computed. */
export function ResultTable({ rows }: { rows: readonly ScreenRow[] }) {
  const [sorting, setSorting] = useState<Sorting | null>(null);
  const columns = Object.keys(rows[0]?.columns ?? {});
  const head = { sorting, onSort: setSorting };
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label="Matches">
      <table className="table">
        <thead>
          <tr>
            <Sortable {...head} column="symbol">Symbol</Sortable>
            <Sortable {...head} column="industry">Industry</Sortable>
            <Sortable {...head} column="close" numeric>Close</Sortable>
            <Sortable {...head} column="changeFraction" numeric>Change</Sortable>
            <Sortable {...head} column="volume" numeric>Volume</Sortable>
            {columns.map((column) => <Sortable key={column} {...head} column={column} numeric title={column}>{seriesLabel(column)}</Sortable>)}
          </tr>
        </thead>
        <tbody>
          {(sorting === null ? rows : sortRows(rows, sorting)).map((row) => (
            <tr key={row.symbol}>
              <th scope="row"><SymbolLink symbol={row.symbol} /><span className="sub">{row.name}</span></th>
              <td>{row.industry ?? <span className="quiet">–</span>}</td>
              <td className="number right">{rupees(row.close)}</td>
              <td className="right"><Change fraction={row.changeFraction} /></td>
              <td className="number right">{quantity(row.volume)}</td>
              {columns.map((column) => <td key={column} className="number right">{valueText(column, row.columns[column] ?? null)}</td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Sortable({ column, numeric = false, sorting, onSort, title, children }: {
  column: string;
  numeric?: boolean;
  sorting: Sorting | null;
  onSort: (sorting: Sorting) => void;
  title?: string;
  children: ReactNode;
}) {
  const sorted = sorting?.column === column;
  return (
    <th scope="col" className={numeric ? 'right' : undefined} title={title} aria-sort={sorted ? (sorting.descending ? 'descending' : 'ascending') : 'none'}>
      <button type="button" className="sort" onClick={() => { onSort({ column, descending: sorted ? !sorting.descending : numeric }); }}>
        {children}<span className="sort-mark" aria-hidden="true">{sorted ? (sorting.descending ? '▼' : '▲') : ''}</span>
      </button>
    </th>
  );
}
