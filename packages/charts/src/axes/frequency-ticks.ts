import { scaleLinear } from 'd3-scale'
import { FONT_PX } from '../svg/label.ts'
import { textWidth } from '../svg/text-width.ts'
import { frequencyLabel } from './format-frequency.ts'

export type FrequencyTick = {
  readonly frequencyHz: number
  /** Absent where the tick has none, or no room for it. */
  readonly label?: string
  /** A power of ten. */
  readonly isDecade: boolean
}

type Candidate = { readonly frequencyHz: number; readonly isDecade: boolean; readonly rank: number }

const GAP_PX = 5

/**
 * A tick at every integer mantissa. Labels stand at 1-2-5; on a band too narrow for two of them at every mantissa, or
 * on a linear ladder. Where labels would touch, those of the decades stay.
 */
export function frequencyTicks(
  domainHz: readonly [number, number],
  xAt: (frequencyHz: number) => number,
): FrequencyTick[] {
  const candidates = mantissas(domainHz)
  const ranked = [2, 3].map((rank) => candidates.filter((candidate) => candidate.rank <= rank))
  const labelled = ranked.find(({ length }) => length >= 2) ?? ladder(domainHz)
  const labels = placed(labelled, xAt)
  const all = new Map([...candidates, ...labelled].map((candidate) => [candidate.frequencyHz, candidate]))
  return [...all.values()]
    .toSorted((a, b) => a.frequencyHz - b.frequencyHz)
    .map(({ frequencyHz, isDecade }) => {
      const text = labels.get(frequencyHz)
      return text === undefined ? { frequencyHz, isDecade } : { frequencyHz, isDecade, label: text }
    })
}

function mantissas([low, high]: readonly [number, number]): Candidate[] {
  const candidates: Candidate[] = []
  for (let exponent = Math.floor(Math.log10(low)); exponent <= Math.log10(high); exponent++) {
    for (let mantissa = 1; mantissa < 10; mantissa++) {
      const frequencyHz = Number(`${mantissa}e${exponent}`)
      // A frequency that was computed, such as 20 · 10³ by repeated multiplication, still has its tick.
      if (frequencyHz < low * (1 - 1e-9) || frequencyHz > high * (1 + 1e-9)) continue
      const rank = mantissa === 1 ? 1 : mantissa === 2 || mantissa === 5 ? 2 : 3
      candidates.push({ frequencyHz, isDecade: mantissa === 1, rank })
    }
  }
  return candidates
}

function ladder(domainHz: readonly [number, number]): Candidate[] {
  const steps = scaleLinear().domain(domainHz).ticks(4)
  return steps.map((frequencyHz) => ({ frequencyHz, isDecade: false, rank: 3 }))
}

function placed(candidates: readonly Candidate[], xAt: (frequencyHz: number) => number): Map<number, string> {
  const spans: [number, number][] = []
  const texts = new Map<number, string>()
  for (const { frequencyHz } of candidates.toSorted((a, b) => a.rank - b.rank)) {
    const text = frequencyLabel(frequencyHz)
    const half = (textWidth(text, FONT_PX.tick) + GAP_PX) / 2
    const span: [number, number] = [xAt(frequencyHz) - half, xAt(frequencyHz) + half]
    if (spans.some(([from, to]) => span[0] < to && span[1] > from)) continue
    if ([...texts.values()].includes(text)) continue
    spans.push(span)
    texts.set(frequencyHz, text)
  }
  return texts
}
