import { describe, expect, it } from 'vitest';
import { count, missing, percent, quantity, rupees, seriesValue, signedPercent, signedScore } from './numbers';

describe('rupees', () => {
  it.each([
    [0, '₹0.00'],
    [999.5, '₹999.50'],
    [1234.567, '₹1,234.57'],
    [123456.7, '₹1,23,456.70'],
    [12345678, '₹1,23,45,678.00'],
    [-2500, '−₹2,500.00'],
  ])('groups %d by thousand, lakh and crore', (value, text) => { expect(rupees(value)).toBe(text); });

  it.each([null, undefined, NaN, Infinity])('says that %s is missing', (value) => { expect(rupees(value)).toBe(missing); });
});

describe('count', () => {
  it.each([[0, '0'], [99999, '99,999'], [100000, '1,00,000'], [1234567, '12,34,567'], [-4200, '−4,200']])(
    'groups %d the Indian way', (value, text) => { expect(count(value)).toBe(text); });
});

describe('quantity', () => {
  it.each([
    [99_999, '99,999'],
    [100_000, '1 L'],
    [1_842_000, '18.4 L'],
    [34_200_000, '3.42 Cr'],
    [4.21e11, '42,100 Cr'],
    [-250_000, '−2.5 L'],
  ])('says %d in lakh and crore', (value, text) => { expect(quantity(value)).toBe(text); });
});

describe('signedPercent', () => {
  it.each([[0.0124, '+1.24 %'], [-0.0184, '−1.84 %'], [0, '0.00 %'], [0.00001, '0.00 %'], [-0.00001, '0.00 %']])(
    'shows the fraction %d with its sign', (fraction, text) => { expect(signedPercent(fraction)).toBe(text); });
});

describe('percent', () => {
  it('shows a fraction without a sign', () => { expect(percent(0.64)).toBe('64 %'); });
  it('keeps the asked digits', () => { expect(percent(0.187, 1)).toBe('18.7 %'); });
});

describe('seriesValue', () => {
  it.each([[28.4, '28.4'], [0.1234, '0.123'], [1709.63, '1,709.6'], [-0.5, '−0.5'], [250_000, '2.5 L']])(
    'shows %d with the digits its size needs', (value, text) => { expect(seriesValue(value)).toBe(text); });
});

describe('signedScore', () => {
  it.each([[0.42, '+0.42'], [-0.7, '−0.70'], [0, '0.00'], [-0.001, '0.00']])('shows %d with its sign', (score, text) => { expect(signedScore(score)).toBe(text); });
});
