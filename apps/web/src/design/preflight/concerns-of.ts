import type { PreviewFacts } from '../../preview/preview-messages.ts'
import type { FieldId, FieldTexts } from '../fields/design-fields.ts'
import { inFieldWords } from '../fields/in-field-words.ts'
import type { Concern } from './concern.ts'
import { resolutionConcern } from './resolution-concern.ts'

/** Where each warning of the mesher is mended. */
const FIELD_OF_WARNING: Readonly<Record<string, FieldId>> = {
  'profile-kink': 'osse.q',
  'wall-thinned': 'wallThickness',
  'guide-missed': 'guide.width',
  'edge-reduced': 'box.edge',
  'small-angle': 'mouthEdge',
  'small-median-angle': 'mouthEdge',
  'abrupt-grading': 'mouthEdge',
  sliver: 'mouthEdge',
  large_body: 'distanceM',
}

/** Everything that speaks against solving the design as it is, the worst first. */
export function concernsOf(facts: PreviewFacts, texts: FieldTexts): Concern[] {
  const resolution = resolutionConcern(facts, texts)
  const others = facts.warnings.flatMap((warning): Concern[] => {
    const [code = '', ...sentences] = warning.split(': ')
    // Said above, with what to do about it.
    if (code === 'too_coarse') return []
    const field = FIELD_OF_WARNING[code]
    return [{ text: inFieldWords(sentences.join(': ')), fixes: [], ...(field !== undefined && { field }) }]
  })
  return resolution ? [resolution, ...others] : others
}
