import { queryOptions } from '@tanstack/react-query';
import { getJson } from './client';
import type { Direction, Family, Severity } from './alerts';

export interface Rule {
  ruleId: string;
  name: string;
  family: Family;
  expression: string;
  direction: Direction;
  severity: Severity;
  text: string;
  source: string;
  cooldownSessions: number;
  alerts: number;
}

export const rulesQuery = queryOptions({
  queryKey: ['rules'],
  queryFn: ({ signal }) => getJson<{ items: Rule[] }>('rules', signal),
});
