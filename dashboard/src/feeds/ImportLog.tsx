import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { importsQuery } from '../api/imports';
import type { ImportRow, ImportStatus } from '../api/imports';
import { count } from '../format/numbers';
import { session } from '../format/time';
import { IstTime } from '../ui/ist';
import { EmptyState, Loaded, Skeleton } from '../ui/states';
import { State } from './FeedsPage';
import { importStates } from './words';

const statuses: readonly ImportStatus[] = ['imported', 'failed', 'missing', 'due'];

export function ImportLog() {
  const [status, setStatus] = useState<ImportStatus | null>(null);
  const query = useQuery(importsQuery(status));
  return (
    <section aria-labelledby="imports-title" className="after">
      <div className="page-head">
        <h2 id="imports-title">Market files</h2>
        <div className="filters">
          <Link className="button" to="/coverage">Coverage</Link>
          <div className="segments" role="group" aria-label="State of the file">
            {statuses.map((value) => (
              <button key={value} type="button" aria-pressed={status === value} onClick={() => { setStatus(status === value ? null : value); }}>
                {importStates[value].word}
              </button>
            ))}
          </div>
        </div>
      </div>
      <Loaded query={query} what="The import log" skeleton={<Skeleton rows={6} label="Loading the import log" />}>
        {({ items }) => items.length === 0
          ? <EmptyState title={status === null ? 'No market file has been imported yet' : `No file is in the state “${importStates[status].word}”`} />
          : <ImportTable imports={items} />}
      </Loaded>
    </section>
  );
}

function ImportTable({ imports }: { imports: readonly ImportRow[] }) {
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label="Import log">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">File</th><th scope="col">State</th><th scope="col">Session</th><th scope="col">Finished</th>
            <th scope="col" className="right">Rows</th><th scope="col" className="right">Taken</th><th scope="col" className="right">Rejected</th><th scope="col">What was wrong</th>
          </tr>
        </thead>
        <tbody>
          {imports.map((row) => (
            <tr key={row.importId}>
              <th scope="row">{row.name}<span className="sub">{row.kind}</span></th>
              <td><State {...importStates[row.status]} /></td>
              <td>{session(row.session)}</td>
              <td><IstTime instant={row.finishedAt} /></td>
              <td className="number right">{count(row.rowsRead)}</td>
              <td className="number right">{count(row.rowsTaken)}</td>
              <td className="number right">{count(row.rowsRejected)}</td>
              <td className="wrap"><Wrong row={row} /></td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Wrong({ row }: { row: ImportRow }) {
  if (row.error === null && row.rejections.length === 0) return <span className="quiet">nothing</span>;
  const more = row.rowsRejected - row.rejections.length;
  return (
    <>
      {row.error}
      {row.rejections.length > 0 && (
        <details>
          <summary>{row.rowsRejected === 0 ? 'values left out' : `${count(row.rowsRejected)} ${row.rowsRejected === 1 ? 'row' : 'rows'} rejected`}</summary>
          <ul className="rejections">
            {row.rejections.map((rejection) => <li key={rejection.line}><span className="quiet">line {rejection.line}:</span> {rejection.reason}</li>)}
            {more > 0 && <li className="quiet">and {count(more)} more</li>}
          </ul>
        </details>
      )}
    </>
  );
}
