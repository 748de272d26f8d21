import { useId, type ReactNode } from 'react';

export interface SectionProps {
  readonly title: string;
  /** To the right of the title: how to read what follows. */
  readonly note?: ReactNode;
  readonly className?: string;
  /** The level of the heading. */
  readonly level?: 2 | 3;
  readonly children: ReactNode;
}

/** A part of a page of reading: an ink rule, a title that states the finding, a note, and what it is about. */
export function Section({ title, note, className = '', level = 2, children }: SectionProps) {
  const id = useId();
  const Title = `h${level}` as const;
  return (
    <section className={`section ${className}`} aria-labelledby={id}>
      <header className="section-head">
        <Title id={id} className="section-title">
          {title}
        </Title>
        {note && <p className="section-note">{note}</p>}
      </header>
      {children}
    </section>
  );
}
