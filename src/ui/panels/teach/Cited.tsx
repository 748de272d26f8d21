import { Sources } from '../common/index.ts';

/** One statement in a list, with where it comes from. */
export function Cited({ says, sources }: { says: string; sources: readonly string[] }) {
  return (
    <li>
      {says} <Sources ids={sources} />
    </li>
  );
}
