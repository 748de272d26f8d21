import type { ReactNode } from 'react';

/** A small outlined label: a CAMEO code, a class, a mark. */
export function Tag({ children, tone = 'plain' }: { children: ReactNode; tone?: 'plain' | 'hot' | 'link' }) {
  return <span className={`tag tag-${tone}`}>{children}</span>;
}
