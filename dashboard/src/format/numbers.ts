/** Shown where a number is not available. */
export const missing = '–';

const price = new Intl.NumberFormat('en-IN', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const whole = new Intl.NumberFormat('en-IN', { maximumFractionDigits: 0 });

/** Rupees with lakh and crore grouping: ₹1,23,456.70. */
export function rupees(value: number | null | undefined): string {
  if (!isNumber(value)) return missing;
  return value < 0 ? `−₹${price.format(-value)}` : `₹${price.format(value)}`;
}

/** A whole number with Indian grouping: 12,34,567. */
export function count(value: number | null | undefined): string {
  return isNumber(value) ? minus(whole.format(value)) : missing;
}

/** A large quantity in the words of the market: 3.42 Cr, 18.5 L; below a lakh, grouped. */
export function quantity(value: number | null | undefined): string {
  if (!isNumber(value)) return missing;
  const size = Math.abs(value);
  if (size >= 1e7) return minus(`${trim(value / 1e7)} Cr`);
  if (size >= 1e5) return minus(`${trim(value / 1e5)} L`);
  return count(value);
}

/** A fraction as a signed percentage: +1.24 %. */
export function signedPercent(fraction: number | null | undefined, digits = 2): string {
  if (!isNumber(fraction)) return missing;
  const text = (Math.abs(fraction) * 100).toFixed(digits);
  if (Number(text) === 0) return `${text} %`;
  return `${fraction > 0 ? '+' : '−'}${text} %`;
}

/** A fraction as a percentage without a sign: 64 %. */
export function percent(fraction: number | null | undefined, digits = 0): string {
  return isNumber(fraction) ? minus(`${(fraction * 100).toFixed(digits)} %`) : missing;
}

/** The value of a series: enough digits to read, Indian grouping, no trailing noise. */
export function seriesValue(value: number | null | undefined): string {
  if (!isNumber(value)) return missing;
  const size = Math.abs(value);
  if (size >= 1e5) return quantity(value);
  const digits = size >= 1000 ? 1 : size >= 1 ? 2 : 3;
  return minus(new Intl.NumberFormat('en-IN', { maximumFractionDigits: digits }).format(value));
}

/** A sentiment score between −1 and 1: +0.42. */
export function signedScore(score: number | null | undefined): string {
  if (!isNumber(score)) return missing;
  const text = Math.abs(score).toFixed(2);
  if (Number(text) === 0) return text;
  return `${score > 0 ? '+' : '−'}${text}`;
}

export function isNumber(value: number | null | undefined): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

function trim(value: number): string {
  const size = Math.abs(value);
  return new Intl.NumberFormat('en-IN', { maximumFractionDigits: size >= 100 ? 0 : size >= 10 ? 1 : 2 }).format(value);
}

// U+2212 is as wide as the digits and the plus sign; the hyphen of the number formats is not.
function minus(text: string): string {
  return text.replace('-', '−');
}
