import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children'> {
  /** One primary button a screen; `icon` is square and needs an `aria-label`. */
  readonly kind?: 'primary' | 'outline' | 'plain' | 'icon' | 'link';
  readonly icon?: ReactNode;
  readonly wide?: boolean;
  readonly children?: ReactNode;
}

/** A button of the page. */
export function Button({ kind = 'outline', icon, wide, children, ...rest }: ButtonProps) {
  return (
    <AriaButton {...rest} className={`button button-${kind}${wide ? ' button-wide' : ''}`}>
      {icon}
      {children !== undefined && <span>{children}</span>}
    </AriaButton>
  );
}
