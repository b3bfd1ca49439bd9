import type { FieldTexts } from './design-fields.ts'
import {
  hasArc,
  hasBox,
  hasExtension,
  hasGuide,
  hasMorph,
  hasRectangle,
  hasSlot,
  hasSuperellipse,
} from './features.ts'
import type { GroupId } from './field.ts'

/** How it is with a part that a horn may lack. */
export type GroupState = {
  readonly isOn: boolean
  /** For its heading. */
  readonly words: string
}

type FindState = (texts: FieldTexts) => string | undefined

/** Each says what there is, or nothing where the part is left out. */
const PARTS: Partial<Record<GroupId, FindState>> = {
  section: (texts) => {
    const parts = [hasExtension(texts) && 'extension', hasSlot(texts) && 'slot']
    return parts.filter(Boolean).join(', ') || undefined
  },
  arc: (texts) => {
    const isTurned = texts.rot.trim() !== '' && Number(texts.rot) !== 0
    return [hasArc(texts) && 'arc', isTurned && 'rotated'].filter(Boolean).join(', ') || undefined
  },
  guide: (texts) => {
    if (texts.guide === '0') return undefined
    if (!hasGuide(texts)) return 'without effect'
    return hasSuperellipse(texts) ? 'superellipse' : 'superformula'
  },
  morph: (texts) => (hasMorph(texts) ? (hasRectangle(texts) ? 'rectangle' : 'circle') : undefined),
  box: (texts) => (hasBox(texts) ? 'in a box' : undefined),
}

/** Whether a group is of something that a horn may lack. */
export function isPart(group: GroupId): boolean {
  return group in PARTS
}

/** What the heading of a group says; `undefined` for groups of what every horn has, which are always open. */
export function groupState(group: GroupId, texts: FieldTexts): GroupState | undefined {
  const find = PARTS[group]
  if (!find) return undefined
  const words = find(texts)
  return { isOn: words !== undefined, words: words ?? (group === 'box' ? 'free-standing' : 'none') }
}
