import type { IconName } from '../../ui/icon.tsx'
import type { RunKind } from './describe-run.ts'

type Look = { readonly icon: IconName; readonly colour: string }

/** The picture and the colour that go with the word of a state. */
export const RUN_LOOKS: Readonly<Record<RunKind, Look>> = {
  queued: { icon: 'clock', colour: 'text-ink-soft' },
  running: { icon: 'run', colour: 'text-accent' },
  stopping: { icon: 'stop', colour: 'text-ink-soft' },
  stopped: { icon: 'minus', colour: 'text-ink-soft' },
  done: { icon: 'check', colour: 'text-good' },
  gaps: { icon: 'alert', colour: 'text-caution' },
  failed: { icon: 'alert', colour: 'text-bad' },
  interrupted: { icon: 'retry', colour: 'text-caution' },
}
