import { lineStyle, PAGE_THEME } from '@hornbench/charts'
import { goTo } from '../../address/address.ts'
import { runsAddress } from '../../address/workspace-view.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { LineSample } from '../plot/line-sample.tsx'
import { runName } from '../run/run-name.ts'
import { progressWords } from '../run/progress-words.ts'
import type { FoundRun } from '../run/use-run.ts'
import { TrustButton } from '../trust/trust-button.tsx'
import { FailuresButton } from './failures-button.tsx'

type RunLineProps = {
  readonly run: FoundRun
  readonly styleIndex: number
  /** Number of the run that it is compared with. */
  readonly otherNumber: number | undefined
}

/** How the lines of a run look, what it is called and how far it is. */
export function RunLine({ run, styleIndex, otherNumber }: RunLineProps) {
  const name = runName(run.job)
  const words = progressWords(run.job)
  // Beside another run there is room for news only.
  const isNews = otherNumber === undefined || run.job.status !== 'complete' || words.includes('gaps')
  return (
    <li className="flex h-7 min-w-0 items-center gap-1.5">
      {otherNumber !== undefined && <LineSample style={lineStyle(styleIndex, PAGE_THEME)} />}
      <span className="min-w-0 truncate font-semibold">{name}</span>
      <span className="min-w-0 shrink-9 truncate text-ink-faint">{isNews ? words : ''}</span>
      <FailuresButton run={run} />
      <TrustButton run={run} isShort={otherNumber !== undefined} />
      {otherNumber !== undefined && (
        <IconButton
          icon="close"
          name={`Take ${name} out of the comparison`}
          onClick={() => goTo(runsAddress(otherNumber))}
        />
      )}
    </li>
  )
}
