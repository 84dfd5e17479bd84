import type { Article } from '../api/articles';
import { IstTime } from '../ui/ist';
import { MentionLink, SentimentChip } from '../ui/market';

/** An article with its sentiment, and what it says about each company it names. */
export function ArticleCard({ article, fresh = false }: { article: Article; fresh?: boolean }) {
  return (
    <article className={`article-card${fresh ? ' fresh' : ''}`} tabIndex={-1} data-list-item data-article-id={article.articleId}>
      <div className="article-meta">
        {article.sentiment
          ? <SentimentChip {...article.sentiment} />
          : <span className="chip" title="Sentiment is computed after the article is fetched">Being read</span>}
        <span className="quiet">{article.publisher} · <IstTime instant={article.publishedAt ?? article.fetchedAt} /></span>
        {fresh && <span className="new-mark">New</span>}
      </div>
      <h3>
        {article.url === null ? article.title
          : <a href={article.url} target="_blank" rel="noreferrer">{article.title}<span className="visually-hidden"> (opens the publisher’s page)</span></a>}
      </h3>
      {article.summary !== '' && <p className="summary">{article.summary}</p>}
      {article.mentions.length > 0 && (
        <ul className="mentions" aria-label="Companies named">
          {article.mentions.map((mention) => <li key={mention.symbol}><MentionLink {...mention} /></li>)}
        </ul>
      )}
    </article>
  );
}
