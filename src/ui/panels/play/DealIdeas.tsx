import { Check } from 'lucide-react';
import { dealIdeas, type DealIdeaView, type Term } from '../../../session/index.ts';
import { list, t } from '../../../words/index.ts';
import { Button } from '../common/index.ts';
import { usePlay } from './context.tsx';

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
      <ul>
        {ideas.map((idea) => {
          const on = idea === chosen;
          return (
            <li key={idea.id}>
              <Button
                aria-pressed={on}
                icon={on ? <Check size={15} aria-hidden="true" /> : undefined}
                onPress={() => onTake(idea)}
              >
                {t('deal.idea', {
                  name: idea.name,
                  who: list(idea.with.map((actor) => actors[actor].short)),
                })}
              </Button>
            </li>
          );
        })}
      </ul>
      {chosen && <p className="meta">{chosen.about}</p>}
    </section>
  );
}
