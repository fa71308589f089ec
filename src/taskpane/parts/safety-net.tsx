import { Component, type ReactNode } from 'react';
import { Button } from '@fluentui/react-components';

interface SafetyNetProps {
  readonly children: ReactNode;
  /** Leaves the page that could not be drawn. */
  readonly onAgain: () => void;
}

/** Catches what goes wrong while drawing: one calm message, and a way to begin anew. */
export class SafetyNet extends Component<SafetyNetProps, { readonly fallen: boolean }> {
  override state = { fallen: false };

  static getDerivedStateFromError(): { fallen: boolean } {
    return { fallen: true };
  }

  private again(): void {
    this.props.onAgain();
    this.setState({ fallen: false });
  }

  override render(): ReactNode {
    if (!this.state.fallen) return this.props.children;
    return (
      <main role="alert">
        <h1>Dit lukte niet.</h1>
        <p>Er ging iets mis in Waaier. Uw werkmap blijft zoals die is.</p>
        <Button appearance="primary" onClick={() => this.again()}>
          Opnieuw beginnen
        </Button>
      </main>
    );
  }
}
