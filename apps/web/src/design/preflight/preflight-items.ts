import type { Submission } from '@hornbench/api-contract'
import type { PreviewFacts } from '../../preview/preview-messages.ts'
import type { FieldId } from '../fields/design-fields.ts'
import { bytesWords, countWords, durationWords, frequencyWords } from './quantity-words.ts'

/** One fact of the preflight line, and the field that changes it. */
export type PreflightItem = {
  readonly text: string
  readonly field: FieldId
  /** What stands behind it. */
  readonly hint: string
  readonly isDoubtful?: boolean
}

type Situation = {
  readonly submission: Submission | undefined
  readonly facts: PreviewFacts | undefined
  /** `null` while it is not known. */
  readonly seconds: number | null
}

/** The facts of the next solve in a line. What is not known yet is left out. */
export function preflightItems({ submission, facts, seconds }: Situation): PreflightItem[] {
  const items: PreflightItem[] = []
  if (facts) items.push(elementsItem(facts))
  if (facts) items.push(symmetryItem(facts, submission))
  if (facts?.baffle === 'infinite') items.push(BAFFLE_ITEM)
  if (submission) items.push(...sweepItems(submission))
  if (facts) items.push(validItem(facts, submission), memoryItem(facts))
  if (facts && submission) items.push(timeItem(seconds))
  return items
}

function elementsItem({ triangles, unknowns }: PreviewFacts): PreflightItem {
  return {
    text: `${countWords(triangles)} elements`,
    field: 'mouthEdge',
    hint: `${countWords(triangles)} triangles with ${countWords(unknowns)} unknowns. Edge lengths change them.`,
  }
}

const BAFFLE_ITEM: PreflightItem = {
  text: 'infinite baffle',
  field: 'baffle',
  hint: 'The air in the horn is solved, and through the mouth the half space in front of a rigid plane without end.',
}

function symmetryItem(
  { formulation, mirrors: { x, y } }: PreviewFacts,
  submission: Submission | undefined,
): PreflightItem {
  if (formulation === 'axisymmetric') {
    const hint =
      'The horn is the same all around: its outline is solved, which takes milliseconds for a frequency.'
    return { text: 'round', field: 'formulation', hint }
  }
  if (submission?.symmetry === 'off') {
    const hint = 'Mirror planes are not looked for: all of the equations are solved.'
    return { text: 'symmetry off', field: 'symmetry', hint }
  }
  const axes = [x ? 'x' : '', y ? 'y' : ''].filter(Boolean)
  if (axes.length === 0) {
    const hint = 'No plane mirrors the horn, so all of it is meshed and solved.'
    return { text: 'no symmetry', field: 'formula', hint }
  }
  const planes = axes.map((axis) => `${axis} = 0`).join(' and in ')
  const part = axes.length === 2 ? 'a quarter' : 'half'
  return {
    text: `symmetric (${axes.join(', ')})`,
    field: 'symmetry',
    hint: `Every vertex has its mirror image in ${planes}, exact to the bit: ${part} of the equations is solved.`,
  }
}

function sweepItems({ sweep }: Submission): PreflightItem[] {
  if (sweep.kind === 'list') return []
  const { fromHz, toHz, count, spacing } = sweep
  const range =
    fromHz === toHz ? frequencyWords(fromHz) : `${frequencyWords(fromHz)}–${frequencyWords(toHz)} ${spacing}`
  return [
    {
      text: `${countWords(count)} f, ${range}`,
      field: 'fromHz',
      hint: `${countWords(count)} ${count === 1 ? 'frequency is' : 'frequencies are'} solved.`,
    },
  ]
}

function validItem(
  { formulation, validToHz, longestEdgeMm }: PreviewFacts,
  submission: Submission | undefined,
): PreflightItem {
  const sweep = submission?.sweep
  return {
    text: `valid to ${frequencyWords(validToHz)} (λ/6)`,
    field: 'mouthEdge',
    hint:
      formulation === 'axisymmetric'
        ? 'A round horn is solved on its outline, which is cut as finely as the highest frequency asks for.'
        : `The longest edge, ${longestEdgeMm.toPrecision(3)} mm, is a sixth of a wavelength there.`,
    isDoubtful: formulation === '3d' && sweep?.kind === 'range' && validToHz < sweep.toHz,
  }
}

function memoryItem({ memoryBytes }: PreviewFacts): PreflightItem {
  return {
    text: bytesWords(memoryBytes),
    field: 'rearEdge',
    hint: 'Memory for one frequency. It grows with the square of the elements.',
  }
}

function timeItem(seconds: number | null): PreflightItem {
  return seconds === null
    ? {
        text: 'time not known yet',
        field: 'count',
        hint: 'No run of this size has been solved on this server yet: the time is told from those.',
      }
    : {
        text: `about ${durationWords(seconds)}`,
        field: 'count',
        hint: 'From runs of a like size on this server, without what waits before it.',
      }
}
