/** Round flags of the states that a scenario may seat, by country code; small files that stand in the code. */
const files = import.meta.glob<string>(
  '/node_modules/circle-flags/flags/{ir,az,am,tr,ru,il,us,eu,european_union,ge,iq,sy,tm,kz,cn,in,fr,de,gb,ua,pk,sa,ae,un}.svg',
  { query: '?url', import: 'default', eager: true },
);

const byCode = new Map(
  Object.entries(files).map(([path, url]) => [path.slice(path.lastIndexOf('/') + 1, -'.svg'.length), url]),
);

/** The address of a flag's picture, if there is one. */
export function flagUrl(code: string): string | undefined {
  return byCode.get(code.toLowerCase());
}
