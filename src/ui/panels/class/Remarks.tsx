import { TriangleAlert } from 'lucide-react';
import type { CheckFault, Remark } from '../../../session/index.ts';
import { list, t } from '../../../words/index.ts';
import { faultText } from '../../store/faults.ts';
import { useApp } from '../../store/context.tsx';
import { cardsOf } from '../../store/packs.ts';
import { Section } from '../common/index.ts';

/** A sentence for each thing that a teacher should look at: what was refused and why, who handed in twice, what is alike. */
export function Remarks({ remarks }: { remarks: readonly Remark[] }) {
  const packs = useApp((state) => state.packs);
  if (remarks.length === 0) return null;
  const name = (id: string) => {
    const actors = cardsOf(packs).flatMap((card) => card.actors);
    return actors.find((one) => one.id === id)?.name ?? id;
  };
  return (
    <Section title={t('class.remarks', { count: remarks.length })} className="class-remarks">
      <ul className="lines">
        {remarks.map((remark) => (
          <li key={JSON.stringify(remark)}>
            <TriangleAlert size={15} aria-hidden="true" /> {remarkText(remark, name)}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function remarkText(remark: Remark, actor: (id: string) => string): string {
  switch (remark.kind) {
    case 'stranger':
      return t('class.remark.stranger', { name: remark.name });
    case 'fault': {
      const { name, fault } = remark;
      const why = whyText(fault, actor);
      return fault.turn > 0 && fault.code !== 'unfinished'
        ? t('class.remark.tampered', { name, turn: fault.turn, why })
        : t('class.remark.fault', { name, why });
    }
    case 'again': {
      const { student, names, counted } = remark;
      return t('class.remark.again', { student, count: names.length, names: list(names), counted });
    }
    case 'copy':
      return t('class.remark.copy', {
        student: remark.student,
        count: remark.names.length,
        names: list(remark.names),
      });
    case 'alike':
      return t('class.remark.alike', { students: list(remark.students) });
  }
}

function whyText(fault: CheckFault, actor: (id: string) => string): string {
  const { code, turn } = fault;
  if (code === 'unknown_scenario') return faultText({ code, data: { scenario: fault.scenario } });
  if (code === 'unfinished') return faultText({ code, data: { turn } });
  const { seat = '', expected = '', found = '' } = fault;
  return faultText({ code, data: { turn, seat: actor(seat), expected, found } });
}
