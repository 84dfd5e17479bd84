import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { articleQuery, articlesQuery } from '../api/articles';
import type { Article, SentimentLabel } from '../api/articles';
import { feedsQuery } from '../api/feeds';
import { useLive } from '../live/store';
import { useTitle } from '../shell/useTitle';
import { More } from '../ui/More';
import { EmptyState, Loaded, Skeleton } from '../ui/states';
import { ArticleCard } from './ArticleCard';
import { MostMentioned } from './Mentioned';

const labels: readonly { value: SentimentLabel; name: string }[] = [
  { value: 'positive', name: '▲ Positive' },
  { value: 'negative', name: '▼ Negative' },
  { value: 'neutral', name: '◆ Neutral' },
];

export default function NewsPage() {
  useTitle('News');
  const [parameters, setParameters] = useSearchParams();
  const sentiment = labels.find((item) => item.value === parameters.get('sentiment'))?.value;
  const feed = parameters.get('feed') ?? undefined;
  const linkedOnly = parameters.get('linked') === 'yes';
  const chosen = Number(parameters.get('article') ?? '');
  const query = useInfiniteQuery(articlesQuery({ feed }));
  const fresh = useLive((live) => live.freshArticles);
  const set = (name: string, value: string | undefined) => {
    setParameters((current) => {
      if (value === undefined) current.delete(name);
      else current.set(name, value);
      return current;
    }, { replace: true });
  };
  const passes = (article: Article) =>
    (sentiment === undefined || article.sentiment?.label === sentiment) && (!linkedOnly || article.mentions.length > 0);

  return (
    <div className="columns">
      <section aria-labelledby="news-title">
        <div className="page-head">
          <h1 id="news-title">News</h1>
          <div className="filters" role="group" aria-label="Filter the news">
            <div className="segments" role="group" aria-label="Sentiment">
              {labels.map(({ value, name }) => (
                <button key={value} type="button" aria-pressed={sentiment === value}
                  onClick={() => { set('sentiment', sentiment === value ? undefined : value); }}>
                  {name}
                </button>
              ))}
            </div>
            <FeedFilter feed={feed} onChange={(value) => { set('feed', value); }} />
            <label className="check"><input type="checkbox" checked={linkedOnly} onChange={(event) => { set('linked', event.target.checked ? 'yes' : undefined); }} /> Names a company</label>
          </div>
        </div>
        {Number.isInteger(chosen) && chosen > 0 && <ChosenArticle articleId={chosen} />}
        <Loaded query={query} what="The news" skeleton={<Skeleton rows={6} kind="card" label="Loading news" />}>
          {(data) => {
            const articles = data.pages.flatMap((page) => page.items).filter(passes);
            return (
              <>
                {articles.length === 0 && (sentiment ?? feed ?? (linkedOnly ? 'linked' : undefined)
                  ? <EmptyState title="No article passes these filters"><Link to="/news">Show all news</Link></EmptyState>
                  : <EmptyState title="No news yet">Articles appear as the feeds are read. <Link to="/feeds">See the feeds</Link></EmptyState>)}
                <ol className="article-list">
                  {articles.map((article) => <li key={article.articleId}><ArticleCard article={article} fresh={fresh.has(article.articleId)} /></li>)}
                </ol>
                <More query={query} what="older news" />
              </>
            );
          }}
        </Loaded>
      </section>
      <aside className="side" aria-label="Companies">
        <MostMentioned articles={(query.data?.pages ?? []).flatMap((page) => page.items).filter(passes)} />
      </aside>
    </div>
  );
}

function ChosenArticle({ articleId }: { articleId: number }) {
  const query = useQuery(articleQuery(articleId));
  return (
    <div className="chosen">
      <Loaded query={query} what={`Article ${articleId}`} skeleton={<Skeleton rows={1} kind="card" label="Loading the article" />}>
        {(article) => <ArticleCard article={article} />}
      </Loaded>
      <Link to="/news">Back to all news</Link>
    </div>
  );
}

function FeedFilter({ feed, onChange }: { feed: string | undefined; onChange: (feed: string | undefined) => void }) {
  const { data } = useQuery(feedsQuery);
  return (
    <select aria-label="Feed" value={feed ?? ''} onChange={(event) => { onChange(event.target.value === '' ? undefined : event.target.value); }}>
      <option value="">All feeds</option>
      {data?.items.map((item) => <option key={item.feedId} value={item.feedId}>{item.title}</option>)}
    </select>
  );
}
