import type { Layout } from '../../scenario/layout.ts';
import type { TrackId } from '../../scenario/types.ts';

/** What a slot of the world stands for: the inverse of `Layout`. Indices are those of the scenario's lists. */
export type Meaning =
  | { readonly kind: 'turn' }
  | { readonly kind: 'issue'; readonly issue: number }
  | { readonly kind: 'controller'; readonly region: number }
  | { readonly kind: 'posture'; readonly actor: number; readonly region: number }
  | { readonly kind: 'track'; readonly actor: number; readonly track: TrackId }
  | { readonly kind: 'people' | 'factor' | 'commitment'; readonly index: number }
  | {
      readonly kind: 'tension' | 'hostility' | 'rung' | 'threat' | 'memory';
      readonly a: number;
      readonly b: number;
    }
  | { readonly kind: 'crossed'; readonly line: number };

const known = new WeakMap<Layout, readonly Meaning[]>();

/** What a slot of the layout is, for whoever has to name it. */
export function meaningOf(layout: Layout, slot: number): Meaning {
  let meanings = known.get(layout);
  if (!meanings) {
    meanings = invert(layout);
    known.set(layout, meanings);
  }
  return meanings[slot];
}

function invert(layout: Layout): Meaning[] {
  const meanings: Meaning[] = [];
  meanings[layout.turn] = { kind: 'turn' };
  layout.issue.forEach((slot, issue) => (meanings[slot] = { kind: 'issue', issue }));
  layout.controller.forEach((slot, region) => {
    if (slot >= 0) meanings[slot] = { kind: 'controller', region };
  });
  layout.posture.forEach((row, actor) =>
    row.forEach((slot, region) => (meanings[slot] = { kind: 'posture', actor, region })),
  );
  layout.track.forEach((tracks, actor) => {
    for (const [track, slot] of Object.entries(tracks))
      meanings[slot] = { kind: 'track', actor, track: track as TrackId };
  });
  for (const kind of ['people', 'factor', 'commitment'] as const)
    layout[kind].forEach((slot, index) => (meanings[slot] = { kind, index }));
  for (const kind of ['tension', 'hostility', 'rung', 'threat', 'memory'] as const)
    layout[kind].forEach((row, a) =>
      row.forEach((slot, b) => {
        // Symmetric tables name a slot twice; the lower index comes first.
        if (slot >= 0 && !meanings[slot]) meanings[slot] = { kind, a, b };
      }),
    );
  layout.crossed.forEach((slot, line) => (meanings[slot] = { kind: 'crossed', line }));
  return meanings;
}
