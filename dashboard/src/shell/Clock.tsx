import { useEffect, useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { statusQuery } from '../api/status';
import { istClock, istTime } from '../format/time';

/** Indian time by the server's clock. Only a live market's clock runs by itself; a recorded one stands until its next event. */
export function Clock() {
  const { data, dataUpdatedAt } = useQuery(statusQuery);
  const [tick, setTick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => { setTick(Date.now()); }, 1000);
    return () => { clearInterval(timer); };
  }, []);
  if (data === undefined) return null;
  if (data.mode !== 'live') return <span className="clock number" title="The time in the recorded market">{istTime(data.now, null)}</span>;
  const elapsed = Math.max(tick - dataUpdatedAt, 0);
  return <span className="clock number" title="Indian Standard Time">{istClock(Date.parse(data.now) + elapsed)} IST</span>;
}
