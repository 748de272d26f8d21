import { feedOf, latestPeriod, offersOwed, type GameView } from '../../../session/index.ts';
import type { Key } from '../../../words/index.ts';

/** What the person does, as far as the guided turns follow it. */
export interface Doing {
  readonly view: GameView;
  /** Something on the map or in its list is chosen. */
  readonly chosen: boolean;
  /** The reasons of an act are open. */
  readonly asked: boolean;
  /** Whose dossier is open. */
  readonly dossier: number;
  readonly relations: boolean;
}

/** One step of a guided turn. A step without `done` is the last: it ends the turn. */
export interface Step {
  readonly id: Key;
  /** False where there is nothing to do it with. */
  readonly open?: (view: GameView) => boolean;
  readonly done?: (doing: Doing) => boolean;
}

/** A guided turn. */
export interface Lesson {
  readonly title: Key;
  readonly steps: readonly Step[];
}

/** The three guided turns, first to third: looking and acting, asking why, thinking as the others do. */
export const LESSONS: readonly Lesson[] = [
  {
    title: 'guide.1.title',
    steps: [
      { id: 'guide.1.look', done: ({ chosen }) => chosen },
      { id: 'guide.1.order', done: ({ view }) => view.draft.orders.length > 0 },
      { id: 'guide.1.seal' },
    ],
  },
  {
    title: 'guide.2.title',
    steps: [
      {
        id: 'guide.2.why',
        open: (view) => feedOf(view, latestPeriod(view)).some(({ n, why }) => n > 0 && why !== undefined),
        done: ({ asked }) => asked,
      },
      {
        id: 'guide.2.offer',
        open: (view) => offersOwed(view).length > 0,
        done: ({ view }) => Object.keys(view.draft.answers).length > 0,
      },
      { id: 'guide.2.seal' },
    ],
  },
  {
    title: 'guide.3.title',
    steps: [
      { id: 'guide.3.dossier', done: ({ dossier, view }) => dossier !== view.seat },
      { id: 'guide.3.relations', done: ({ relations }) => relations },
      { id: 'guide.3.seal' },
    ],
  },
];
