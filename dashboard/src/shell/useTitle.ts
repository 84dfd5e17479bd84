import { useEffect } from 'react';
import { useLive } from '../live/store';

/** The page's name in the tab, with the number of unread alerts in front. */
export function useTitle(page: string): void {
  const unread = useLive((live) => live.unread);
  useEffect(() => {
    document.title = `${unread > 0 ? `(${unread}) ` : ''}${page} · TradingChitti`;
  }, [page, unread]);
}
