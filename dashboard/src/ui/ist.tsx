import { useQuery } from '@tanstack/react-query';
import { statusQuery } from '../api/status';
import { istDay, istFull, istTime } from '../format/time';

/** The Indian day it is for the server: in a replay, a day of the recording. */
export function useToday(): string | null {
  const { data } = useQuery(statusQuery);
  return istDay(data?.now);
}

export function IstTime({ instant }: { instant: string | null | undefined }) {
  const today = useToday();
  if (!instant) return <span className="quiet">–</span>;
  return <time dateTime={instant} title={istFull(instant)}>{istTime(instant, today)}</time>;
}
