/** Conditions to start from; each shows another part of the language. */
export const examples: readonly { name: string; expression: string; columns: readonly string[] }[] = [
  { name: 'Oversold in an up-trend', expression: 'rsi(14) < 35 and close > sma(200)', columns: ['rsi(14)'] },
  { name: 'Golden cross', expression: 'crosses_above(sma(50), sma(200))', columns: ['sma(50)', 'sma(200)'] },
  { name: 'Volume burst', expression: 'volume > 2 * sma(volume, 20) and close > ago(close, 1)', columns: ['volume / sma(volume, 20)'] },
  { name: 'Near the 52-week high', expression: 'close > 0.97 * highest(high, 252)', columns: ['close / highest(high, 252)'] },
  { name: 'Cheap and profitable', expression: 'pe < 20 and roe > 0.15', columns: ['pe', 'roe'] },
  { name: 'Good news, rising', expression: 'news.sentiment(3d) > 0.2 and close > ema(20)', columns: ['news.sentiment(3d)', 'news.count(3d)'] },
];
