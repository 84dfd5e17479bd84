import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { Family } from '../api/alerts';
import { rulesQuery } from '../api/rules';
import type { Rule } from '../api/rules';
import { families } from '../alerts/filters';
import { count } from '../format/numbers';
import { useTitle } from '../shell/useTitle';
import { DirectionChip, SeverityChip } from '../ui/market';
import { EmptyState, Loaded, Skeleton } from '../ui/states';

/** The catalogue of rules: what each one looks for, in words and as the expression that is evaluated. */
export default function RulesPage() {
  useTitle('Rules');
  const query = useQuery(rulesQuery);
  const [text, setText] = useState('');
  return (
    <section aria-labelledby="rules-title">
      <div className="page-head">
        <h1 id="rules-title">Rules</h1>
        <div className="filters">
          <input type="search" aria-label="Find a rule" placeholder="Find a rule" value={text} onChange={(event) => { setText(event.target.value); }} />
        </div>
      </div>
      <Loaded query={query} what="The rules" skeleton={<Skeleton rows={6} kind="card" label="Loading the rules" />}>
        {({ items }) => {
          const found = items.filter((rule) => `${rule.name} ${rule.text} ${rule.expression}`.toLowerCase().includes(text.trim().toLowerCase()));
          return found.length === 0
            ? <EmptyState title={`No rule matches “${text}”`} />
            : families.map(({ value, name }) => <RuleFamily key={value} family={value} name={name} rules={found} />);
        }}
      </Loaded>
    </section>
  );
}

function RuleFamily({ family, name, rules }: { family: Family; name: string; rules: readonly Rule[] }) {
  const own = rules.filter((rule) => rule.family === family);
  if (own.length === 0) return null;
  return (
    <section className="rule-family" aria-labelledby={`family-${family}`}>
      <h2 id={`family-${family}`}>{name} <span className="quiet">{own.length}</span></h2>
      <ul className="rule-grid">{own.map((rule) => <li key={rule.ruleId}><RuleCard rule={rule} /></li>)}</ul>
    </section>
  );
}

function RuleCard({ rule }: { rule: Rule }) {
  return (
    <article className={`panel rule-card edge-${rule.direction}`}>
      <div className="rule-head">
        <h3>{rule.name}</h3>
        <Link className="number" to={`/?rule=${encodeURIComponent(rule.ruleId)}`}>{count(rule.alerts)} {rule.alerts === 1 ? 'alert' : 'alerts'}</Link>
      </div>
      <p>{rule.text}</p>
      <code className="expression">{rule.expression}</code>
      <div className="rule-foot">
        <DirectionChip direction={rule.direction} />
        <SeverityChip severity={rule.severity} />
        <span className="quiet">quiet for {rule.cooldownSessions} {rule.cooldownSessions === 1 ? 'session' : 'sessions'} after firing · {rule.source}</span>
        <Link to={`/screener?expr=${encodeURIComponent(rule.expression)}`}>Screen with it</Link>
      </div>
    </article>
  );
}
