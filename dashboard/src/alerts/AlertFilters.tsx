import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { rulesQuery } from '../api/rules';
import { directions, families, writeFilters } from './filters';
import type { AlertFilters as Filters } from './filters';

export function AlertFilters({ filters }: { filters: Filters }) {
  const [, setParameters] = useSearchParams();
  const set = (change: Filters) => { setParameters(writeFilters({ ...filters, ...change }), { replace: true }); };
  const rules = useQuery({ ...rulesQuery, enabled: filters.rule !== undefined });
  const ruleName = rules.data?.items.find((rule) => rule.ruleId === filters.rule)?.name ?? filters.rule;

  return (
    <div className="filters" role="group" aria-label="Filter the alerts">
      <div className="segments" role="group" aria-label="Direction">
        {directions.map(({ value, name }) => (
          <button key={value} type="button" aria-pressed={filters.direction === value}
            onClick={() => { set({ direction: filters.direction === value ? undefined : value }); }}>
            {name}
          </button>
        ))}
      </div>
      <select aria-label="Family" value={filters.family ?? ''}
        onChange={(event) => { set({ family: families.find((item) => item.value === event.target.value)?.value }); }}>
        <option value="">All families</option>
        {families.map(({ value, name }) => <option key={value} value={value}>{name}</option>)}
      </select>
      <SymbolFilter key={filters.symbol ?? ''} symbol={filters.symbol ?? ''} onChange={(symbol) => { set({ symbol }); }} />
      {filters.rule !== undefined && (
        <button type="button" className="chip chip-remove" onClick={() => { set({ rule: undefined }); }}>
          {ruleName} <span aria-hidden="true">×</span><span className="visually-hidden">Remove the rule filter</span>
        </button>
      )}
    </div>
  );
}

function SymbolFilter({ symbol, onChange }: { symbol: string; onChange: (symbol: string | undefined) => void }) {
  const [text, setText] = useState(symbol);
  const commit = () => {
    const wanted = text.trim().toUpperCase();
    if (wanted !== symbol) onChange(wanted === '' ? undefined : wanted);
  };
  return (
    <input className="symbol-filter" type="search" aria-label="Symbol" placeholder="Symbol" size={12} spellCheck={false} autoComplete="off"
      value={text} onChange={(event) => { setText(event.target.value); }} onBlur={commit}
      onKeyDown={(event) => { if (event.key === 'Enter') commit(); }} />
  );
}
