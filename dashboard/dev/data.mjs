// Invented companies, prices and news. Nothing here is market data.
const names = [
  ['AROHSTEEL', 'Aroha Steel', 'Metals'], ['BHUMICEM', 'Bhumi Cements', 'Construction materials'], ['CHANDPHARM', 'Chand Pharma', 'Healthcare'],
  ['DEEPTECH', 'Deepti Software', 'Information technology'], ['EKAMBANK', 'Ekam Bank', 'Banks'], ['FALGUNFMCG', 'Falgun Foods', 'Consumer goods'],
  ['GANGAPOWER', 'Ganga Power', 'Power'], ['HIMAUTO', 'Hima Motors', 'Automobile'], ['INDIRATEX', 'Indira Textiles', 'Textiles'],
  ['JALTEL', 'Jal Telecom', 'Telecom'], ['KAVERIOIL', 'Kaveri Oil', 'Oil and gas'], ['LOTUSREAL', 'Lotus Realty', 'Realty'],
  ['MANASFIN', 'Manas Finance', 'Financial services'], ['NILCHEM', 'Nila Chemicals', 'Chemicals'], ['OMKARINF', 'Omkar Infra', 'Construction'],
  ['PADMAHOTEL', 'Padma Hotels', 'Consumer services'], ['QILAGOLD', 'Qila Gold', 'Consumer durables'], ['RAVIAGRO', 'Ravi Agro', 'Agriculture'],
  ['SURYASOLAR', 'Surya Solar', 'Power'], ['TARANGLOG', 'Tarang Logistics', 'Services'],
];

function random(seed) {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 4294967296;
    return state / 4294967296;
  };
}

const sessions = [];
for (let day = new Date('2024-11-01T00:00:00Z'); day < new Date('2026-11-21T00:00:00Z'); day.setUTCDate(day.getUTCDate() + 1)) {
  if (day.getUTCDay() % 6 !== 0) sessions.push(day.toISOString().slice(0, 10));
}
export const lastSession = sessions.at(-1);

const built = new Map();

export function bars(instrument) {
  if (!built.has(instrument.symbol)) {
    const next = random(instrument.symbol.length * 7919 + instrument.symbol.charCodeAt(1) * 104729);
    let close = 80 + next() * 2400;
    built.set(instrument.symbol, sessions.map((session) => {
      const open = close * (1 + (next() - 0.5) * 0.012);
      close = open * (1 + (next() - 0.487) * 0.045);
      const high = Math.max(open, close) * (1 + next() * 0.012);
      const low = Math.min(open, close) * (1 - next() * 0.012);
      const volume = Math.round(200_000 + next() ** 3 * 4_000_000);
      return { session, open: tick(open), high: tick(high), low: tick(low), close: tick(close), volume, deliveryShares: Math.round(volume * (0.3 + next() * 0.4)) };
    }));
  }
  return built.get(instrument.symbol);
}

function tick(price) {
  return Math.round(price * 20) / 20;
}

export const instruments = names.map(([symbol, name, industry], index) => ({
  symbol, name: `${name} Ltd`, industry, isin: `SAM000${String(index).padStart(2, '0')}0016`, series: 'EQ', lastSession,
}));
for (const instrument of instruments) {
  const own = bars(instrument);
  const last = own.at(-1);
  Object.assign(instrument, { close: last.close, changeFraction: last.close / own.at(-2).close - 1, volume: last.volume });
}

export function series(instrument, expression) {
  const closes = bars(instrument).map((bar) => bar.close);
  const mean = (n) => closes.map((_, i) => (i < n - 1 ? null : closes.slice(i - n + 1, i + 1).reduce((a, b) => a + b) / n));
  const wave = (centre, size) => closes.map((_, i) => (i < 20 ? null : centre + size * Math.sin(i / 9)));
  if (expression.startsWith('bbands')) {
    return [['upper', 1.05], ['middle', 1], ['lower', 0.95]].map(([name, k]) => ({ name: `${expression}.${name}`, values: mean(20).map((v) => v && v * k) }));
  }
  if (expression.startsWith('macd')) return ['macd', 'signal', 'histogram'].map((name, i) => ({ name: `${expression}.${name}`, values: wave(0, 8 - i * 2.5) }));
  const period = /^[se]ma\((\d+)\)$/.exec(expression);
  return [{ name: expression, values: period ? mean(Number(period[1])) : wave(50, 24) }];
}

export const rules = [
  ['rsi-oversold-turn', 'RSI turns up from oversold', 'technical', 'crosses_above(rsi(14), 30)', 'bullish', 'notice', 'The relative strength index was under 30, where selling is often exhausted, and has turned back above it.'],
  ['death-cross', 'Death cross', 'technical', 'crosses_below(sma(50), sma(200))', 'bearish', 'urgent', 'The 50-session average fell below the 200-session average: the longer trend has turned down.'],
  ['volume-breakout', 'Breakout on volume', 'technical', 'close > highest(ago(high, 1), 55) and volume > 2 * sma(volume, 20)', 'bullish', 'urgent', 'The close is above every high of the last 55 sessions on at least twice the usual volume.'],
  ['cheap-quality', 'Quality at a low price', 'fundamental', 'pe < 18 and roe > 0.18 and debt_to_equity < 0.5', 'bullish', 'info', 'Profitable, little debt, and priced under eighteen times earnings.'],
  ['bad-news-burst', 'Burst of bad news', 'news', 'news.count(3d) >= 3 and news.sentiment(3d) < -0.3', 'bearish', 'notice', 'At least three articles in three days, and on the whole they are bad.'],
  ['news-and-trend', 'Good news in an up-trend', 'combined', 'news.sentiment(3d) > 0.3 and close > sma(200)', 'bullish', 'notice', 'Recent articles are good and the price is above its 200-session average.'],
].map(([ruleId, name, family, expression, direction, severity, text]) => ({ ruleId, name, family, expression, direction, severity, text, source: 'Murphy, Technical Analysis of the Financial Markets', cooldownSessions: 5 }));

const headlines = [
  ['wins ₹1,240 crore order from the railways', 'positive', 0.62], ['board approves bonus issue of one share for two', 'positive', 0.48],
  ['profit falls 18 % as input costs rise', 'negative', -0.55], ['plant shut for planned maintenance until Friday', 'neutral', 0.02],
  ['auditor resigns before the annual results', 'negative', -0.71], ['opens its third plant in Gujarat', 'positive', 0.33],
];

export const feeds = [
  { feedId: 'sample-wire', title: 'Sample Wire: Markets', publisher: 'Sample Wire', url: 'http://127.0.0.1/wire.xml', enabled: true, status: 'ok', consecutiveFailures: 0, lastError: null },
  { feedId: 'sample-daily', title: 'Sample Daily: Companies', publisher: 'Sample Daily', url: 'http://127.0.0.1/daily.xml', enabled: true, status: 'ok', consecutiveFailures: 0, lastError: null },
  { feedId: 'sample-broken', title: 'Sample Herald', publisher: 'Sample Herald', url: 'http://127.0.0.1/herald.xml', enabled: true, status: 'malformed', consecutiveFailures: 4, lastError: 'The answer is an HTML page, not a feed (line 1: "<!doctype html>").' },
  { feedId: 'sample-off', title: 'Sample Archive', publisher: 'Sample Wire', url: 'http://127.0.0.1/archive.xml', enabled: false, status: 'new', consecutiveFailures: 0, lastError: null },
].map((feed, index) => ({
  ...feed, lastAttemptAt: ago(index + 1), lastSuccessAt: feed.enabled ? ago(index * 40 + 1) : null, nextPollAt: ago(-4 - index), entriesLast: feed.status === 'ok' ? 24 : 0, articles: 60 - index * 15,
}));

export const articles = Array.from({ length: 64 }, (_, index) => {
  const instrument = instruments[(index * 7) % instruments.length];
  const [text, label, score] = headlines[index % headlines.length];
  return {
    articleId: 900 - index, title: `${instrument.name.replace(' Ltd', '')} ${text}`, feedId: feeds[index % 2].feedId, publisher: feeds[index % 2].publisher,
    summary: `${instrument.name} ${text}, the company said in a filing. The sample market treats this sentence as news so that there is something to read.`,
    url: `http://127.0.0.1/articles/${900 - index}`, publishedAt: ago(index * 47), fetchedAt: ago(index * 47 - 2),
    sentiment: index === 0 ? null : { label, score, model: 'lexicon-1' },
    mentions: index % 6 === 3 ? [] : [{ symbol: instrument.symbol, surface: instrument.name.replace(' Ltd', ''), label, score }],
  };
});

export const alerts = Array.from({ length: 72 }, (_, index) => {
  const instrument = instruments[(index * 3) % instruments.length];
  const rule = rules[index % rules.length];
  const article = articles[(index % 40) + 1];
  const evidence = {
    'rsi-oversold-turn': [value('rsi(14)', 31.2 + (index % 5), 28.4), value('close', instrument.close, null)],
    'death-cross': [value('sma(50)', 412.3, 414.9), value('sma(200)', 413.1, 413)],
    'volume-breakout': [value('close', instrument.close, null), value('volume', instrument.volume, null), value('sma(volume,20)', instrument.volume / 2.4, null)],
    'cheap-quality': [value('pe', 14.2, null), value('roe', 0.213, null), value('debt_to_equity', 0.21, null)],
    'bad-news-burst': [value('news.count(3d)', 4, null), value('news.sentiment(3d)', -0.46, null)],
    'news-and-trend': [value('news.sentiment(3d)', 0.41, null), value('close', instrument.close, null), value('sma(200)', instrument.close * 0.93, null)],
  }[rule.ruleId];
  if (rule.family === 'news' || rule.family === 'combined')
    evidence.push({ kind: 'article', text: article.title, value: null, previous: null, articleId: article.articleId, url: article.url });
  return {
    alertId: 5000 - index, ruleId: rule.ruleId, ruleName: rule.name, family: rule.family, symbol: instrument.symbol, name: instrument.name,
    session: sessions.at(-1 - Math.floor(index / 4)), asOf: ago(index * 31), direction: rule.direction, severity: rule.severity,
    impact: index % 9 === 8 ? null : 0.012 + (index % 7) * 0.004, confidence: 0.42 + (index % 6) * 0.08, confidenceBasis: 'agreement of evidence',
    headline: `${instrument.name.replace(' Ltd', '')}: ${rule.name.toLowerCase()}`, close: instrument.close, changeFraction: instrument.changeFraction, evidence,
    rule: { expression: rule.expression, text: rule.text },
  };
});

export const imports = [
  { importId: 4, kind: 'bhavcopy', name: 'sec_bhavdata_full_20112026.csv', session: lastSession, status: 'imported', rowsRead: 34, rowsTaken: 32, rowsRejected: 2, error: null, rejections: [{ line: 7, reason: 'the high 101.20 is below the low 103.40' }, { line: 19, reason: 'the symbol is empty' }] },
  { importId: 3, kind: 'bhavcopy', name: 'sec_bhavdata_full_19112026.csv', session: sessions.at(-2), status: 'failed', rowsRead: 12, rowsTaken: 0, rowsRejected: 0, error: 'The file ends in the middle of line 13; it was cut off on the way.', rejections: [] },
  { importId: 2, kind: 'udiff', name: 'BhavCopy_NSE_CM_20261118.csv', session: sessions.at(-3), status: 'missing', rowsRead: 0, rowsTaken: 0, rowsRejected: 0, error: null, rejections: [] },
  { importId: 1, kind: 'symbols', name: 'EQUITY_L.csv', session: null, status: 'imported', rowsRead: 34, rowsTaken: 34, rowsRejected: 0, error: null, rejections: [] },
].map((row, index) => ({ ...row, finishedAt: ago(60 * index + 5) }));

function value(text, now, previous) {
  return { kind: 'series', text, value: now, previous, articleId: null, url: null };
}

function ago(minutes) {
  return new Date(Date.now() - minutes * 60_000).toISOString();
}
