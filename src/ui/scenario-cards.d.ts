declare module 'virtual:scenario-cards' {
  import type { Card } from './store/packs.ts';
  /** What lists say of each scenario that compiled when the page was built, by the name of its folder. */
  const cards: Readonly<Record<string, Card>>;
  export default cards;
}
