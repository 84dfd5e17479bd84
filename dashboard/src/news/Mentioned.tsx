import type { Article } from '../api/articles';
import { SentimentChip, SymbolLink, labelOf } from '../ui/market';

interface Mentioned { symbol: string; articles: number; score: number }

const shown = 12;

/** The companies the listed articles name most, each with the mean of what is said about it. */
export function mostMentioned(articles: readonly Article[]): Mentioned[] {
  const found = new Map<string, { articles: number; total: number }>();
  for (const mention of articles.flatMap((article) => article.mentions)) {
    const entry = found.get(mention.symbol) ?? { articles: 0, total: 0 };
    found.set(mention.symbol, { articles: entry.articles + 1, total: entry.total + mention.score });
  }
  return [...found]
    .map(([symbol, entry]) => ({ symbol, articles: entry.articles, score: entry.total / entry.articles }))
    .sort((a, b) => b.articles - a.articles || a.symbol.localeCompare(b.symbol))
    .slice(0, shown);
}

export function MostMentioned({ articles }: { articles: readonly Article[] }) {
  const companies = mostMentioned(articles);
  if (companies.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="mentioned-title">
      <h2 id="mentioned-title">Most named <span className="quiet">in this list</span></h2>
      <ul className="mentioned">
        {companies.map(({ symbol, articles: named, score }) => (
          <li key={symbol}>
            <SymbolLink symbol={symbol} />
            <span className="number quiet">{named} {named === 1 ? 'article' : 'articles'}</span>
            <SentimentChip label={labelOf(score)} score={score} short />
          </li>
        ))}
      </ul>
    </section>
  );
}
