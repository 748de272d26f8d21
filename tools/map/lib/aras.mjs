/** How far, in degrees, the source's river may lie from the border that follows it (some 4 km). */
const NEAR = 0.045;

/**
 * The Aras is a border for 400 km, and the source's river and border run 1 to 3 km apart there: drawn both, they
 * look like two rivers. The river is taken out where it follows the border; the border arcs that stand for it are
 * named, so that the map can give them a river's colour.
 */
export function arasAlongBorder(rivers, countries, arcs) {
  const owners = new Map();
  for (const { id, polygons } of countries)
    for (const index of polygons.flat(2)) {
      const key = index < 0 ? ~index : index;
      owners.set(key, [...(owners.get(key) ?? []), id]);
    }
  const alongAras = new Set(['AZE IRN', 'ARM IRN', 'ARM TUR', 'AZE TUR']);
  const border = [...owners]
    .filter(([, pair]) => pair.length === 2 && alongAras.has(pair.toSorted().join(' ')))
    .map(([index]) => index);
  const aras = rivers.filter((r) => r.id === 'aras').flatMap((r) => r.lines);
  const segments = (lines) => lines.flatMap((line) => line.slice(1).map((p, i) => [line[i], p]));
  const arasSegments = segments(aras);
  const borderSegments = segments(border.map((index) => arcs[index]));
  const distance = (p, list) => Math.min(...list.map(([a, b]) => toSegment(p, a, b)));

  const borderArcs = [];
  for (const index of border) {
    let from = -1;
    const line = arcs[index];
    const close = line.map((p) => distance(p, arasSegments) < NEAR);
    for (let i = 0; i <= line.length; i++) {
      if (i < line.length && close[i]) {
        if (from < 0) from = i;
      } else if (from >= 0) {
        if (i - from > 1) borderArcs.push([index, from, i - 1]);
        from = -1;
      }
    }
  }

  const kept = [];
  for (const line of aras) {
    let run = [];
    for (const p of line) {
      run.push(p);
      if (distance(p, borderSegments) < NEAR) {
        if (run.length > 2) kept.push(run);
        run = [p];
      }
    }
    if (run.length > 2) kept.push(run);
  }
  return {
    rivers: rivers.map((r) => (r.id === 'aras' ? { ...r, lines: kept } : r)),
    borderArcs: borderArcs.sort((a, b) => a[0] - b[0] || a[1] - b[1]),
  };
}

function toSegment([x, y], [ax, ay], [bx, by]) {
  // A degree of longitude is 0.77 of a degree of latitude here.
  const k = 0.77;
  const [dx, dy] = [(bx - ax) * k, by - ay];
  const t = Math.max(0, Math.min(1, ((x - ax) * k * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot((x - ax) * k - t * dx, y - ay - t * dy);
}
