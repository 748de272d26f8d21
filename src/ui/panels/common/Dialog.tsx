import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { t } from '../../../words/index.ts';
import { Button } from './Button.tsx';

export interface DialogProps {
  readonly title: string;
  readonly eyebrow?: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** `narrow` for a question, `wide` (1180 px) for a crisis. */
  readonly size?: 'narrow' | 'normal' | 'wide';
  /** Escalation: the accent stands on its upper edge. */
  readonly hot?: boolean;
  /** False where an answer is owed and closing would be none. */
  readonly dismissable?: boolean;
  readonly footer?: ReactNode;
  readonly children: ReactNode;
}

/** A modal dialog: takes the focus, gives it back, closes on Escape. */
export function Dialog(props: DialogProps) {
  const {
    title,
    eyebrow,
    isOpen,
    onClose,
    size = 'normal',
    hot,
    dismissable = true,
    footer,
    children,
  } = props;
  return (
    <ModalOverlay
      className="overlay"
      isOpen={isOpen}
      isDismissable={dismissable}
      isKeyboardDismissDisabled={!dismissable}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal className={`modal modal-${size}${hot ? ' modal-hot' : ''}`}>
        <AriaDialog className="dialog">
          <header className="dialog-head">
            <div>
              {eyebrow && <p className="eyebrow">{eyebrow}</p>}
              <Heading slot="title" className="dialog-title">
                {title}
              </Heading>
            </div>
            {dismissable && (
              <Button kind="icon" aria-label={t('shell.close')} onPress={onClose} icon={<X size={18} />} />
            )}
          </header>
          <div className="dialog-body">{children}</div>
          {footer && <footer className="dialog-foot">{footer}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
