/** Names along lines: tension at borders, roads and pipelines, rivers. */
import { holderOf, pairKey } from './borders.ts';
import { distanceTo, type Line, type Point } from './geometry.ts';
import { gridOf } from './locate.ts';
import { measure, type LabelKind } from './label-style.ts';
import type { Label, LabelScene } from './label-scene.ts';
import { sortedBy, type Spot } from './placement.ts';
import { strainedFrom, tenseFrom } from './style.ts';
import { fromScreen, toScreen } from './view.ts';

/** Candidates for everything that runs. */
export function lineLabels(scene: LabelScene): Label[] {
  return [...tensionLabels(scene), ...routeLabels(scene), ...riverLabels(scene), ...formerLabels(scene)];
}

/** Points of a line in screen pixels, some `step` apart, with the normal there; only those in the free part. */
function samples(line: Line, scene: LabelScene, step: number): { p: Point; nx: number; ny: number }[] {
  const { view, screen, free } = scene;
  const found: { p: Point; nx: number; ny: number }[] = [];
  let due = step / 2;
  for (let i = 2; i < line.length; i += 2) {
    const dx = (line[i] - line[i - 2]) * view.zoom;
    const dy = (line[i + 1] - line[i - 1]) * view.zoom;
    const length = Math.hypot(dx, dy);
    for (; due <= length; due += step) {
      const t = due / length;
      const p = toScreen(
        { x: line[i - 2] + (line[i] - line[i - 2]) * t, y: line[i - 1] + (line[i + 1] - line[i - 1]) * t },
        view,
        screen,
      );
      if (p.x > free.x0 && p.x < free.x1 && p.y > free.y0 && p.y < free.y1)
        found.push({ p, nx: -dy / length, ny: dx / length });
    }
    due -= length;
  }
  return found;
}

/** Spots on both sides of a line at some distances, nearest to the middle of the free part first. */
function besides(
  lines: readonly Line[],
  scene: LabelScene,
  size: { width: number; height: number },
  distances: readonly number[],
  step: number,
): Spot[] {
  const { free } = scene;
  const mid = { x: (free.x0 + free.x1) / 2, y: (free.y0 + free.y1) / 2 };
  const far = (s: { p: Point }) => Math.hypot(s.p.x - mid.x, s.p.y - mid.y);
  const found = lines
    .flatMap((line) => samples(line, scene, step))
    .toSorted((a, b) => far(a) - far(b))
    .slice(0, 90);
  return distances.flatMap((away) =>
    found.flatMap(({ p, nx, ny }) =>
      [1, -1].map((side) => {
        const reach = away + (Math.abs(nx) * size.width + Math.abs(ny) * size.height) / 2;
        return { ...p, dx: nx * side * reach - size.width / 2, dy: ny * side * reach - size.height / 2 };
      }),
    ),
  );
}

function along(
  scene: LabelScene,
  id: string,
  text: string,
  kind: LabelKind,
  rank: number,
  lines: readonly Line[],
  distances: readonly number[],
  step = 36,
): Label[] {
  const size = measure(text, kind);
  const spots = besides(lines, scene, size, distances, step);
  return spots.length > 0 ? [{ id, kind, text, rank, ...size, mark: 0, spots }] : [];
}

function tensionLabels(scene: LabelScene): Label[] {
  const { data, view, screen } = scene;
  const grid = gridOf(data);
  /** 0 where all the words lie in one region of the two, 1 where they cross a border, 2 on a third one's land. */
  const untidy = (pair: readonly string[], spot: Spot, { width, height }: Label) => {
    const ids = [0, 0.33, 0.67, 1].flatMap((fx) =>
      [0, 1].map((fy) => {
        const p = { x: spot.x + spot.dx + fx * width, y: spot.y + spot.dy + fy * height };
        const spotOnMap = fromScreen(p, view, screen);
        return grid.at(spotOnMap.x, spotOnMap.y);
      }),
    );
    const foreign = ids.some((id) => id === '' || !pair.includes(holderOf(id, scene.model.holders)));
    return foreign ? 2 : ids.every((id) => id === ids[0]) ? 0 : 1;
  };
  return scene.model.tension.flatMap((t) => {
    const border = scene.borders.get(pairKey(t.a, t.b));
    if (!t.label || !border || t.value < strainedFrom) return [];
    const lines = border.lines.map((l) => l.line);
    const away = t.value >= tenseFrom ? 15 : 10;
    return along(
      scene,
      `tension ${pairKey(t.a, t.b)}`,
      t.label,
      'tension',
      4,
      lines,
      [away, away + 14],
      24,
    ).map((label) => ({
      ...label,
      spots: sortedBy(label.spots, (spot) => untidy([t.a, t.b], spot, label)),
    }));
  });
}

function routeLabels(scene: LabelScene): Label[] {
  const { data, model, view, screen, names } = scene;
  return data.routes.flatMap((route) => {
    const state = model.routes[route.id];
    const pixels = Math.max(route.box.x1 - route.box.x0, route.box.y1 - route.box.y0) * view.zoom;
    if (state?.label && pixels > 24) {
      const own = along(scene, `route ${route.id}`, state.label, 'route', 9, [route.line], [8, 20], 16);
      const others = data.routes.filter((r) => r !== route && model.routes[r.id]).map((r) => r.line);
      /** Whether words at a spot would be taken for those of another road. */
      const astray = (spot: Spot, { width, height }: Label) => {
        const mid = { x: spot.x + spot.dx + width / 2, y: spot.y + spot.dy + height / 2 };
        const { x, y } = fromScreen(mid, view, screen);
        const near = distanceTo(x, y, route.line);
        return others.some((line) => distanceTo(x, y, line) < near);
      };
      return own.map((label) => ({ ...label, spots: label.spots.filter((spot) => !astray(spot, label)) }));
    }
    const name = names[route.id];
    if (state || !name || route.kind === 'corridor' || view.zoom < 3.2 || pixels < 240) return [];
    return along(scene, `route ${route.id}`, name, 'line', 64, [route.line], [5], 60);
  });
}

function riverLabels(scene: LabelScene): Label[] {
  const { data, view, names } = scene;
  const byName = new Map<string, Line[]>();
  for (const river of data.rivers) {
    const key = `water.${river.id}`;
    if (!river.lake && names[key]) byName.set(key, [...(byName.get(key) ?? []), river.line]);
  }
  for (const { line } of data.borderRivers)
    byName.set('water.aras', [...(byName.get('water.aras') ?? []), line]);
  return [...byName].flatMap(([key, lines]) => {
    const major = key === 'water.aras' || key === 'water.kura';
    if (view.zoom < (major ? 1.5 : 2)) return [];
    return along(scene, key, names[key], 'water', major ? 34 : 56, lines, [5], 50);
  });
}

function formerLabels(scene: LabelScene): Label[] {
  const { data, view, names, model } = scene;
  if (view.zoom < 3.4) return [];
  return ['Former USSR oblast in 1991', 'Ceasefire Line 1994'].flatMap((kind) => {
    const text = names[`disputed.${kind}`];
    const covered = model.zones?.some((z) => z.area === 'nkao_1991') && kind.startsWith('Former');
    if (!text || covered) return [];
    const lines = data.disputed.filter((d) => d.kind === kind).map((d) => d.line);
    return along(scene, `former ${kind}`, text, 'line', 68, lines, [6], 60);
  });
}
