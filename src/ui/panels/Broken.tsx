import { Component, type ReactNode } from 'react';
import { t } from '../../words/index.ts';
import { Button } from './common/index.ts';

interface Props {
  /** The screen that is on: another one gets a fresh start. */
  readonly screen: string;
  readonly onHome: () => void;
  readonly children: ReactNode;
}
interface State {
  readonly error: Error | undefined;
  readonly screen: string;
}

/** Keeps the page alive when a screen throws: a bug of ours, said plainly, with the way out. */
export class Broken extends Component<Props, State> {
  override state: State = { error: undefined, screen: this.props.screen };

  static getDerivedStateFromError(error: Error): Partial<State> {
    return { error };
  }

  static getDerivedStateFromProps(props: Props, state: State): Partial<State> | null {
    return props.screen === state.screen ? null : { screen: props.screen, error: undefined };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (!error) return this.props.children;
    return (
      <main className="wrap broken" id="main">
        <h1>{t('shell.broken')}</h1>
        <p>{t('shell.broken.about')}</p>
        <pre>{error.stack ?? error.message}</pre>
        <Button
          kind="primary"
          onPress={() => {
            this.setState({ error: undefined });
            this.props.onHome();
          }}
        >
          {t('shell.broken.home')}
        </Button>
      </main>
    );
  }
}
