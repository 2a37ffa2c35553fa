import { Component, type ReactNode } from 'react';
import { ErrorNotice } from './error-notice.tsx';

type Props = { children: ReactNode };

/** Shows what broke the page in place of an empty one. */
export class ErrorBoundary extends Component<Props, { error?: unknown }> {
  override state: { error?: unknown } = {};

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override render() {
    if (!('error' in this.state)) return this.props.children;
    return (
      <div style={{ maxWidth: '40rem', margin: '10vh auto', padding: '0 1rem' }}>
        <ErrorNotice error={this.state.error} />
      </div>
    );
  }
}
