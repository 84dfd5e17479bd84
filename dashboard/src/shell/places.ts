/** The pages of the product: the rail, the palette and the `g` keys are all made from this list. */
export interface Place {
  path: string;
  name: string;
  key: string;
}

export const places = [
  { path: '/', name: 'Alerts', key: 'a' },
  { path: '/news', name: 'News', key: 'n' },
  { path: '/screener', name: 'Screener', key: 's' },
  { path: '/rules', name: 'Rules', key: 'r' },
  { path: '/feeds', name: 'Feeds', key: 'f' },
] as const satisfies readonly Place[];

export function placeOfKey(key: string): Place | undefined {
  return places.find((place) => place.key === key);
}
