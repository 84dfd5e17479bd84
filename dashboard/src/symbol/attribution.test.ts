import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

// The chart library puts the style of its logo into the page by itself. The content security policy of the static site lets exactly
// that style in, by its hash; a new version of the library may need a new one.
it('the policy of the static site allows the style of the chart library’s logo', () => {
  const library = readFileSync('node_modules/lightweight-charts/dist/lightweight-charts.production.mjs', 'utf8');
  const style = /innerText="(a#tv-attr-logo[^"]*)"/.exec(library)?.[1] ?? '';
  const hash = `'sha256-${createHash('sha256').update(style).digest('base64')}'`;
  expect(readFileSync('public/staticwebapp.config.json', 'utf8')).toContain(hash);
});
