import { Component, type ReactNode } from 'react'
import { Button } from './button.tsx'
import { EmptyState } from './empty-state.tsx'

type ErrorBoundaryProps = {
  /** What has failed, as the user calls it. */
  readonly what: string
  readonly children: ReactNode
}

/** Keeps a fault in one part of the page from taking the others with it. React reports it on the console. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { error: Error | null }> {
  override state = { error: null }

  static getDerivedStateFromError(error: Error): { error: Error } {
    return { error }
  }

  override render(): ReactNode {
    if (this.state.error === null) return this.props.children
    return (
      <div role="alert" className="h-full">
        <EmptyState
          title={`${this.props.what} can't be shown`}
          action={<Button onClick={() => this.setState({ error: null })}>Show it again</Button>}
        >
          This is a fault of the page. Your runs are safe on the server.
        </EmptyState>
      </div>
    )
  }
}
