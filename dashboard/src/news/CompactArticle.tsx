import { Link } from 'react-router';
import type { Article } from '../api/articles';
import { IstTime } from '../ui/ist';
import { SentimentChip } from '../ui/market';

/** An article in the little room of a side panel. */
export function CompactArticle({ article }: { article: Article }) {
  return (
    <div className="compact-article">
      {article.url === null ? <span className="compact-title">{article.title}</span>
        : <a className="compact-title" href={article.url} target="_blank" rel="noreferrer">{article.title}</a>}
      <span className="compact-meta">
        {article.sentiment && <SentimentChip {...article.sentiment} short />}
        {article.mentions.slice(0, 2).map((mention) => <Link key={mention.symbol} className="symbol" to={`/symbols/${encodeURIComponent(mention.symbol)}`}>{mention.symbol}</Link>)}
        <span className="quiet">{article.publisher} · <IstTime instant={article.publishedAt ?? article.fetchedAt} /></span>
      </span>
    </div>
  );
}
