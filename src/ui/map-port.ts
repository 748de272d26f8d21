import assetUrl from '../../assets/map/map.px.json?url';
import { differencesOf, momentOf } from '../session/index.ts';
import type { MapAsset } from './map/asset.ts';
import { addBox } from './map/geometry.ts';
import { toPixels } from './map/projection.ts';
import type { InsetOptions } from './map/inset.ts';
import type { MapHandle, MapModel, MapRefusal, Selection } from './map/model.ts';
import { mapModelOf } from './store/map-model.ts';
import type { InsetView, MapPort } from './store/ports.ts';
import type { App } from './store/store.ts';
import type { AppState } from './store/state.ts';

/**
 * Brings the map to the panels without either knowing the other: the drawing code comes when it is first wanted, the
 * map follows the store, and what is chosen on it goes back as a command.
 */
export function createMapPort(app: App): MapPort {
  let handle: MapHandle | undefined;
  let loaded: Promise<MapAsset> | undefined;
  const asset = () => (loaded ??= fetch(assetUrl).then((answer) => answer.json() as Promise<MapAsset>));

  return {
    handle: () => handle,
    mount(element) {
      const stops: (() => void)[] = [];
      let gone = false;
      app.commands.mapStatus({ kind: 'loading' });
      Promise.all([drawing(), asset()])
        .then(([{ createMap }, data]) => createMap(element, data, modelOf(app.state.getState())))
        .then((made) => {
          if (gone) {
            made.destroy();
            return;
          }
          handle = made;
          follow(app, made, stops);
          app.commands.mapStatus({ kind: 'ready' });
        })
        .catch((cause: unknown) => {
          if (!gone) app.commands.mapStatus({ kind: 'refused', refusal: refusalOf(cause) });
        });
      return () => {
        gone = true;
        for (const stop of stops) stop();
        handle?.destroy();
        handle = undefined;
      };
    },
    inset(element, view: InsetView) {
      const canvas = document.createElement('canvas');
      element.append(canvas);
      let watch: ResizeObserver | undefined;
      let gone = false;
      const wanted = view.forces === true ? (view.model?.forces ?? []) : [];
      const symbols = wanted.length > 0 ? import('./map/inset-forces.ts') : undefined;
      Promise.all([import('./map/inset.ts'), asset(), symbols, document.fonts.ready])
        .then(([{ drawInset }, data, drawing]) => {
          if (gone) return;
          const [west, south, east, north] = view.frame;
          const corners = [west, east].flatMap((lon) =>
            [south, north].map((lat) => toPixels(data.meta.projection, lon, lat)),
          );
          const box = corners.map(({ x, y }) => ({ x0: x, y0: y, x1: x, y1: y })).reduce(addBox);
          const { holders, zones, routes, tension } = view.model ?? {};
          const { theme, labels } = view;
          const forces: InsetOptions['forces'] =
            drawing && ((ctx, where) => drawing.drawForces(ctx, wanted, where));
          // The observer calls at once, and again whenever the place has another size.
          watch = new ResizeObserver(() =>
            drawInset(canvas, data, {
              theme,
              box,
              labels,
              holders,
              zones,
              routes,
              tension,
              forces,
              margin: 0,
            }),
          );
          watch.observe(element);
        })
        // A picture that cannot be drawn leaves its place empty; nothing is chosen on it.
        .catch(() => undefined);
      return () => {
        gone = true;
        watch?.disconnect();
        canvas.remove();
      };
    },
  };
}

/** The drawing code. It tries a canvas out while it loads and falls over where there is none, so that is asked first. */
async function drawing() {
  const refusal: MapRefusal = { code: 'no-canvas', detail: 'no 2D context' };
  if (!document.createElement('canvas').getContext('2d')) throw refusal;
  return import('./map/map.ts');
}

function follow(app: App, map: MapHandle, stops: (() => void)[]): void {
  const { select, hover } = app.commands;
  stops.push(
    app.state.subscribe((state, before) => {
      if (shown(state).some((part, index) => part !== shown(before)[index])) map.update(modelOf(state));
    }),
    map.on('select', (what: Selection | null) => select(what)),
    map.on('hover', (what: Selection | null) => hover(what)),
  );
}

/** The parts of the state that the map shows: it is told anew when one of them is another. */
function shown(state: AppState): readonly unknown[] {
  const { view, opened, cursor, eyes, screen, theme, selection, why } = state;
  return [view, opened, cursor, eyes, screen, theme, selection, why];
}

function modelOf({ view, opened, cursor, eyes, screen, theme, selection, why }: AppState): MapModel {
  if (screen !== 'replay' || !opened) return mapModelOf({ view, theme, selection, why });
  const moment = momentOf(opened, cursor, eyes);
  const differences = differencesOf(opened, cursor, eyes);
  return mapModelOf({ view: moment, theme, selection, why, differences });
}

function refusalOf(cause: unknown): MapRefusal {
  const refusal = cause as Partial<MapRefusal> | undefined;
  if (refusal?.code !== undefined) return refusal as MapRefusal;
  return { code: 'renderer-failed', detail: String(cause) };
}
