import { afterEach, describe, expect, it, vi } from 'vitest';
import { ApiProblem, getJson, withQuery } from './client';

const answer = (status: number, body: string, type = 'application/json') => {
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(body, { status, headers: { 'content-type': type } })));
};

afterEach(() => { vi.unstubAllGlobals(); });

describe('withQuery', () => {
  it('leaves out empty values and repeats lists', () => {
    expect(withQuery('screen', { expr: 'a > b', before: null, symbol: '', columns: ['x', 'y'] })).toBe('screen?expr=a+%3E+b&columns=x&columns=y');
  });
  it('adds nothing without values', () => { expect(withQuery('alerts', { before: undefined })).toBe('alerts'); });
});

describe('getJson', () => {
  it('gives the body', async () => {
    answer(200, '{"items":[1]}');
    expect(await getJson('alerts')).toEqual({ items: [1] });
  });
  it('throws the problem with its place', async () => {
    answer(400, '{"title":"Bad expression","detail":"No such series.","status":400,"position":8,"length":4,"suggestion":"sma"}', 'application/problem+json');
    await expect(getJson('screen')).rejects.toMatchObject({ message: 'No such series.', status: 400, position: 8, length: 4, suggestion: 'sma' });
  });
  it('throws a problem for an answer that is not JSON', async () => {
    answer(502, '<html>', 'text/html');
    await expect(getJson('alerts')).rejects.toBeInstanceOf(ApiProblem);
  });
  it('says that the server cannot be reached', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
    await expect(getJson('alerts')).rejects.toThrow('The server cannot be reached.');
  });
});
