export interface Run {
  first: string;
  last: string;
  sessions: number;
}

/** No market is shut longer than this between two sessions: days further apart belong to two runs. */
const longestBreakDays = 5;

const dayLength = 86_400_000;

/** Puts days in order together into runs, so that a year without files is one line and not 250. */
export function runs(days: readonly string[]): Run[] {
  const found: Run[] = [];
  for (const day of days) {
    const run = found.at(-1);
    if (run && (Date.parse(day) - Date.parse(run.last)) / dayLength <= longestBreakDays) {
      run.last = day;
      run.sessions += 1;
    } else {
      found.push({ first: day, last: day, sessions: 1 });
    }
  }
  return found;
}
