interface Pages {
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  isFetchNextPageError: boolean;
  fetchNextPage: () => unknown;
}

/** The button under a list that continues. */
export function More({ query, what }: { query: Pages; what: string }) {
  if (!query.hasNextPage) return null;
  return (
    <p className="more">
      <button type="button" className="button" disabled={query.isFetchingNextPage} onClick={() => { void query.fetchNextPage(); }}>
        {query.isFetchingNextPage ? `Loading ${what}…` : query.isFetchNextPageError ? `Loading ${what} failed. Try again` : `Show ${what}`}
      </button>
    </p>
  );
}
