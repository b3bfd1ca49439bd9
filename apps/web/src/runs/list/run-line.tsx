import type { Job } from '@hornbench/api-contract'
import { Link } from '../../address/link.tsx'
import { runsAddress } from '../../address/workspace-view.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { NameField } from '../card/name-field.tsx'
import { StopButton } from '../card/stop-button.tsx'
import { countFrequencies } from '../progress/count-frequencies.ts'
import { FrequencyStrip } from '../progress/frequency-strip.tsx'
import { closeRun, toggleOverlay } from '../shown-runs.ts'
import { describeRun } from '../words/describe-run.ts'
import { RUN_LOOKS } from '../words/run-looks.ts'
import { unnamedWords } from '../words/run-name.ts'
import type { RunRowProps } from './run-row.tsx'
import { RunTime } from './run-time.tsx'

/** To what takes the place while the pointer or the focus is there. */
const GIVES_WAY =
  'pointer-fine:group-hover:invisible pointer-fine:group-has-[[aria-pressed]:focus-visible]:invisible'

type RunLineProps = Omit<RunRowProps, 'id'> & { readonly job: Job }

/** State, number, name and time of a run in a line, which leads to its curves. */
export function RunLine(props: RunLineProps) {
  const { job, place, shown, canOverlay = false, isRenaming = false, onRename, nowMs } = props
  const isOpen = shown === 'open'
  const hasOverlay = canOverlay && hasCurves(job)
  const { kind, short } = describeRun(job, { place })
  const { icon, colour } = RUN_LOOKS[kind]
  const head = (
    <>
      <Icon name={icon} className={`size-3.5 ${colour}`} />
      <span className="shrink-0 text-ink-faint">#{job.number}</span>
    </>
  )
  return (
    <div className={`flex items-center pr-1 max-wide:pr-2 ${isOpen ? '' : 'hover:bg-hover'}`}>
      {isRenaming ? (
        <div className="flex h-8 min-w-0 flex-1 items-center gap-1.5 pl-3 max-wide:h-11">
          {head}
          <NameField job={job} onDone={() => onRename(null)} />
        </div>
      ) : (
        <Link
          to={runsAddress(job.number)}
          aria-current={shown === undefined ? undefined : 'true'}
          aria-keyshortcuts="F2 Delete"
          className="flex h-8 min-w-0 flex-1 items-center gap-1.5 pr-2 pl-3 -outline-offset-2 max-wide:h-11"
        >
          {head}
          <Name job={job} isStrong={shown !== undefined} />
          {job.kept && !isOpen && <Icon name="pin" className="size-3! text-ink-faint" />}
          <span className={isOpen ? 'sr-only' : `shrink-0 ${colour}`}>{short}</span>
          {shown === undefined && (
            <span className={hasOverlay ? GIVES_WAY : ''}>
              <RunTime job={job} nowMs={nowMs} />
            </span>
          )}
        </Link>
      )}
      {hasOverlay && <OverlayButton job={job} isOverlaid={shown === 'overlaid'} />}
      {!isOpen && isStoppable(job) && <StopButton job={job} isIconOnly />}
      {isOpen && (
        <ActionButton
          icon="close"
          isIconOnly
          name={`Close run ${job.number}`}
          onPress={() => closeRun(job.number)}
        />
      )}
      {!isOpen && job.status === 'running' && (
        <FrequencyStrip
          states={job.frequencyStates}
          isActive
          className="pointer-events-none absolute inset-x-0 bottom-0 h-0.5 w-full"
        />
      )}
    </div>
  )
}

function Name({ job, isStrong }: { job: Job; isStrong: boolean }) {
  const looks = job.label ? (isStrong ? 'font-semibold' : '') : 'text-ink-faint'
  return <span className={`min-w-0 flex-1 truncate ${looks}`}>{job.label ?? unnamedWords(job)}</span>
}

function hasCurves(job: Job): boolean {
  return job.status === 'complete' ? job.hasResults : countFrequencies(job.frequencyStates).kept > 0
}

/** Shown where the pointer or the focus is, in the place of the time; always where there is no pointer to hover. */
function OverlayButton({ job, isOverlaid }: { job: Job; isOverlaid: boolean }) {
  const place = isStoppable(job) ? 'pointer-fine:right-8' : 'pointer-fine:right-1'
  const looks = isOverlaid
    ? 'text-accent!'
    : `pointer-fine:absolute pointer-fine:bg-hover pointer-fine:not-focus-visible:not-group-hover:opacity-0 ${place}`
  return (
    // A tip of our own on each of hundreds of rows would be felt.
    <Button
      variant="quiet"
      aria-label={`Overlay run ${job.number} with the open run`}
      title={isOverlaid ? 'Take it from the open run' : 'Overlay with the open run'}
      aria-pressed={isOverlaid}
      onClick={() => toggleOverlay(job.number)}
      className={`w-7 px-0 ${looks}`}
    >
      <Icon name="overlay" />
    </Button>
  )
}

function isStoppable({ status }: Job): boolean {
  return status === 'queued' || status === 'running'
}
