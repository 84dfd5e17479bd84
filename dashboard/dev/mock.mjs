// Serves the shapes of the HTTP API with invented data, so that pages can be worked on without a host: `npm run mock`, then `npm run dev`.
// There is no live hub here: the dashboard shows "Connecting", which is a state worth seeing too.
import { createServer } from 'node:http';
import { alerts, articles, bars, feeds, imports, instruments, lastSession, rules, series } from './data.mjs';

const port = Number(process.env.PORT ?? 5080);

class Problem extends Error {
  constructor(status, title, detail, extra = {}) {
    super(detail);
    this.body = { title, detail, status, ...extra };
  }
}

const routes = [
  [/^status$/, () => ({
    mode: 'sample', sample: true, now: new Date().toISOString(), marketTime: new Date().toISOString(), session: lastSession,
    counts: { instruments: instruments.length, bars: instruments.length * bars(instruments[0]).length, articles: articles.length, alerts: alerts.length, feeds: feeds.length },
    breadth: { advancing: 21, declining: 11, unchanged: 2 },
  })],
  [/^instruments$/, (_, query) => {
    const text = (query.get('search') ?? '').toLowerCase();
    return { items: instruments.filter((item) => `${item.symbol} ${item.name} ${item.isin}`.toLowerCase().includes(text)).slice(0, Number(query.get('limit') ?? 20)) };
  }],
  [/^instruments\/([^/]+)$/, ([symbol]) => ({
    ...find(symbol), indices: ['SAMPLE 50'],
    fundamentals: {
      pe: { value: 23.41, asOf: '2026-09-30' }, pb: { value: 3.2, asOf: '2026-09-30' }, roe: { value: 0.187, asOf: '2026-09-30' },
      debt_to_equity: { value: 0.34, asOf: '2026-09-30' }, market_cap: { value: 4.21e11, asOf: '2026-09-30' }, revenue_growth: { value: 0.121, asOf: '2026-09-30' },
    },
  })],
  [/^instruments\/([^/]+)\/bars$/, ([symbol]) => ({ symbol, adjusted: true, bars: bars(find(symbol)) })],
  [/^instruments\/([^/]+)\/series$/, ([symbol], query) => ({
    symbol, sessions: bars(find(symbol)).map((bar) => bar.session), series: query.getAll('expr').flatMap((expression) => series(find(symbol), check(expression))),
  })],
  [/^instruments\/([^/]+)\/alerts$/, ([symbol]) => ({ items: alerts.filter((alert) => alert.symbol === symbol), next: null })],
  [/^instruments\/([^/]+)\/articles$/, ([symbol]) => ({ items: articles.filter((article) => article.mentions.some((mention) => mention.symbol === symbol)), next: null })],
  [/^alerts$/, (_, query) => page(alerts.filter((alert) =>
    ['symbol', 'direction'].every((name) => !query.get(name) || alert[name] === query.get(name)) && (!query.get('rule') || alert.ruleId === query.get('rule'))), query, 'alertId')],
  [/^alerts\/(\d+)$/, ([id]) => alerts.find((alert) => alert.alertId === Number(id)) ?? missing(`alert ${id}`)],
  [/^articles$/, (_, query) => page(articles.filter((article) => !query.get('feed') || article.feedId === query.get('feed')), query, 'articleId')],
  [/^articles\/(\d+)$/, ([id]) => articles.find((article) => article.articleId === Number(id)) ?? missing(`article ${id}`)],
  [/^rules$/, () => ({ items: rules.map((rule) => ({ ...rule, alerts: alerts.filter((alert) => alert.ruleId === rule.ruleId).length })) })],
  [/^screen$/, (_, query) => ({
    expression: check(query.get('expr') ?? ''), session: lastSession, evaluated: instruments.length - 2, unknown: 2, matched: 16, elapsedMs: 3.42,
    items: instruments.slice(3, 19).map((item) => ({
      ...item, columns: Object.fromEntries(query.getAll('columns').map((column, index) => [check(column), 28 + ((item.symbol.length * 13 + index * 7) % 40) + 0.37])),
    })),
  })],
  [/^feeds$/, () => ({ items: feeds })],
  [/^coverage$/, () => ({ items: instruments.map((row) => coverageOf(row)), next: null })],
  [/^instruments\/([^/]+)\/coverage$/, ([symbol]) => ({ coverage: coverageOf(find(symbol)), missingSessions: ['2024-05-18', '2024-05-21'] })],
  [/^imports$/, (_, query) => ({ items: imports.filter((row) => !query.get('status') || row.status === query.get('status')) })],
];

/** Stands in for the parser: knows one mistake, which is enough to see an error that points. */
function check(expression) {
  const unknown = /\bsmaa\b/.exec(expression);
  if (unknown) {
    throw new Problem(400, 'The expression cannot be read', "There is no series named 'smaa'.", { position: unknown.index, length: 4, suggestion: 'sma' });
  }
  return expression;
}

function find(symbol) {
  return instruments.find((item) => item.symbol === decodeURIComponent(symbol)) ?? missing(`instrument ${symbol}`);
}

function coverageOf({ symbol, name, series }) {
  return {
    symbol, name, series, listedOn: null, delistedOn: null, from: '2024-01-01', to: lastSession, expected: 600, present: 598, missing: 2,
  };
}

function missing(what) {
  throw new Problem(404, 'Not found', `There is no ${what}.`);
}

function page(items, query, key) {
  const limit = Number(query.get('limit') ?? 50);
  const before = Number(query.get('before') ?? Infinity);
  const rest = items.filter((item) => item[key] < before);
  return { items: rest.slice(0, limit), next: rest.length > limit ? rest[limit - 1][key] : null };
}

function answer(request) {
  const url = new URL(request.url ?? '/', 'http://localhost');
  const path = url.pathname.replace(/^\/api\/v1\//, '');
  for (const [pattern, handle] of routes) {
    const match = pattern.exec(path);
    if (match) return handle(match.slice(1), url.searchParams);
  }
  throw new Problem(404, 'Not found', `There is no ${url.pathname}.`);
}

createServer((request, response) => {
  try {
    const body = JSON.stringify(answer(request));
    response.writeHead(200, { 'content-type': 'application/json' }).end(body);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    response.writeHead(error.body.status, { 'content-type': 'application/problem+json' }).end(JSON.stringify(error.body));
  }
}).listen(port, '127.0.0.1', () => { process.stdout.write(`Mock API on http://127.0.0.1:${port}\n`); });
