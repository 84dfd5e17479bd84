export interface ChartColours {
  text: string;
  grid: string;
  border: string;
  up: string;
  upBody: string;
  down: string;
  flat: string;
  volumeUp: string;
  volumeDown: string;
  lines: string[];
}

/** The colours of the theme in force; the chart paints on a canvas, which does not read style sheets. */
export function readChartColours(): ChartColours {
  const style = getComputedStyle(document.documentElement);
  const read = (name: string) => style.getPropertyValue(name).trim();
  return {
    text: read('--text-2'), grid: read('--chart-grid'), border: read('--line'),
    up: read('--up'), upBody: read('--up-soft'), down: read('--down'), flat: read('--flat'),
    volumeUp: read('--volume-up'), volumeDown: read('--volume-down'),
    lines: ['--line-1', '--line-2', '--line-3', '--line-4', '--line-5', '--line-6'].map(read),
  };
}
