import type { FrequencyTrust } from '@hornbench/api-contract'
import { frequencyWords } from '../cursor/number-words.ts'
import { residualWords, shareWords } from './trust-numbers.ts'
import { VERDICT_LOOKS } from './verdict-looks.ts'

type TrustTableProps = {
  readonly trust: readonly (FrequencyTrust | null)[]
  readonly sweepHz: readonly number[]
}

const COLUMNS = [
  'Frequency',
  'Verdict and why',
  'Elements per λ',
  'Iterations',
  'Residual',
  'Energy gap',
] as const

/** What speaks for each solved frequency and against it. */
export function TrustTable({ trust, sweepHz }: TrustTableProps) {
  const rows = trust.flatMap((each, index) => {
    const frequencyHz = sweepHz[index]
    return each === null || frequencyHz === undefined ? [] : [{ each, frequencyHz }]
  })
  return (
    <div
      role="region"
      aria-label="Trust by frequency"
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard
      tabIndex={0}
      className="max-h-80 overflow-auto border-t border-line -outline-offset-2"
    >
      <table className="w-full border-separate border-spacing-0 text-small">
        <thead>
          <tr>
            {COLUMNS.map((name) => (
              <th
                key={name}
                scope="col"
                className="sticky top-0 bg-surface px-2 py-1 text-right align-bottom font-semibold first:left-0 first:z-10 nth-2:text-left"
              >
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ each, frequencyHz }) => (
            <TrustRow key={frequencyHz} trust={each} frequencyHz={frequencyHz} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function TrustRow({ trust, frequencyHz }: { trust: FrequencyTrust; frequencyHz: number }) {
  const { elementsPerWavelength, meshLimited, coarse, method, iterations, residual, verdict, reason } = trust
  const meshLook = meshLimited ? 'text-bad' : coarse ? 'text-caution' : ''
  return (
    <tr className="align-top hover:bg-hover">
      <th scope="row" className="sticky left-0 bg-surface px-2 py-1 text-right font-normal whitespace-nowrap">
        {frequencyWords(frequencyHz)}
      </th>
      <td className="min-w-52 px-2 py-1 text-ink-soft">
        <span className={`font-semibold ${VERDICT_LOOKS[verdict]}`}>{verdict}</span> · {reason}
      </td>
      <td className={`px-2 py-1 text-right ${meshLook}`}>
        {elementsPerWavelength === null ? 'not kept' : elementsPerWavelength.toFixed(1)}
      </td>
      <td className="px-2 py-1 text-right">{method === 'elimination' ? 'direct' : iterations}</td>
      <td className={`px-2 py-1 text-right whitespace-nowrap ${trust.converged ? '' : 'text-bad'}`}>
        {residualWords(residual)}
      </td>
      <td className="px-2 py-1 text-right whitespace-nowrap">{shareWords(trust.energyGapShare)}</td>
    </tr>
  )
}
