import { dealIdeas, type DealIdeaView, type Term } from '../../../session/index.ts';
import { list, t } from '../../../words/index.ts';
import { usePlay } from './context.tsx';
import { DealChips } from './DealChips.tsx';

interface DealIdeasProps {
  /** The terms that stand in the dialog. */
  readonly taken: readonly Term[];
  readonly onTake: (idea: DealIdeaView) => void;
}

/** Deals that the seat could put on the table as they are: where to begin, and what a deal can be. */
export function DealIdeas({ taken, onTake }: DealIdeasProps) {
  const { view } = usePlay();
  const { actors } = view.scenario;
  const ideas = dealIdeas(view);
  if (ideas.length === 0) return null;
  const chosen = ideas.find(
    ({ terms }) => terms.length === taken.length && terms.every((one, i) => one === taken[i]),
  );
  return (
    <section className="deal-ideas" aria-label={t('deal.ideas')}>
      <h3 className="eyebrow">{t('deal.ideas')}</h3>
      <DealChips
        label={t('deal.ideas')}
        chips={ideas.map((idea) => ({
          key: idea.id,
          name: t('deal.idea', {
            name: idea.name,
            who: list(idea.with.map((actor) => actors[actor].short)),
          }),
          taken: idea === chosen,
          onPress: () => onTake(idea),
        }))}
      />
      {chosen && <p className="meta">{chosen.about}</p>}
    </section>
  );
}
