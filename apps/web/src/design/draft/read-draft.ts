import { type Issue, type Submission, submissionSchema } from '@hornbench/api-contract'
import { fieldAt, FIELD_IDS, FIELDS, type FieldId, isShown } from '../fields/design-fields.ts'
import { hasBox } from '../fields/features.ts'
import { isPlainNumber } from '../fields/plain-number.ts'
import type { Draft } from './draft.ts'
import { limitSentence } from './limit-sentence.ts'
import { readQuantity } from './read-quantity.ts'

type DesignParameters = Readonly<Record<string, string | number | null>>

/** What a draft says, as far as that can be told without looking at the shape of the horn. */
export type DraftReading = {
  /** As the server takes them; whether they make a horn, the mesher knows. */
  readonly design: DesignParameters
  /** What stands around it, which its shape depends on. */
  readonly baffle: Submission['baffle']
  /** What would be sent; `undefined` while something outside of the design can't be read. */
  readonly submission: Submission | undefined
  /** Places are those of the submission. */
  readonly issues: readonly Issue[]
}

/** Reads all fields and finds everything that is wrong with the simulation. */
export function readDraft(draft: Draft): DraftReading {
  const { texts } = draft
  const shown = FIELD_IDS.filter((id) => isShown(id, texts))
  const design = readDesign(draft, shown)
  const { values, issues } = readSimulation(draft, shown)
  const { planes, formulation, symmetry } = texts
  const baffle = texts.baffle === 'infinite' ? 'infinite' : 'none'
  const candidate = {
    source: { kind: 'design', design },
    sweep: { kind: 'range', ...values.sweep, spacing: texts.spacing },
    observation: { ...values.observation, planes: planes.split(' ').filter(Boolean) },
    medium: values.medium,
    formulation,
    symmetry,
    baffle,
    label: draft.name.trim() === '' ? null : draft.name.trim(),
  }
  const found = [...issues, ...orderIssues(draft), ...emptyIssues(planes), ...boxIssues(draft)]
  const parsed = submissionSchema.safeParse(candidate)
  for (const fault of parsed.error?.issues ?? []) {
    const path = fault.path.map((part) => (typeof part === 'number' ? part : String(part)))
    // What could not be read at all is known already, in better words.
    if (found.some((known) => known.path.join('.') === path.join('.'))) continue
    const field = fieldAt(path, texts)
    const unit = field && FIELDS[field].kind === 'quantity' ? FIELDS[field].unit : ''
    found.push({ path, message: limitSentence(fault, unit) })
  }
  return { design, baffle, submission: found.length === 0 ? parsed.data : undefined, issues: found }
}

function readDesign({ texts, others }: Draft, shown: readonly FieldId[]): DesignParameters {
  const entries = shown.flatMap((id) => {
    const { path } = FIELDS[id]
    const name = path[0] === 'source' ? path.at(-1) : undefined
    return name === undefined || isUnsaid(id, texts) ? [] : [[name, toParameter(texts[id])] as const]
  })
  return { ...Object.fromEntries(entries), ...others }
}

/** Whether what a field says holds by itself. */
function isUnsaid(id: FieldId, texts: Draft['texts']): boolean {
  const field = FIELDS[id]
  if (field.kind === 'quantity') return field.whenEmpty !== undefined && texts[id].trim() === ''
  return field.kind === 'choice' && (field.isOfPage === true || field.unsent === texts[id])
}

/** An empty field that is needed is sent as such: the mesher says that it is missing. */
function toParameter(text: string): string | number | null {
  const written = text.trim()
  if (written === '') return null
  return isPlainNumber(written) ? Number(written) : written
}

type Part = 'sweep' | 'observation' | 'medium'

function readSimulation({ texts }: Draft, shown: readonly FieldId[]) {
  const values: Record<Part, Record<string, number>> = { sweep: {}, observation: {}, medium: {} }
  const issues: Issue[] = []
  for (const id of shown) {
    const { kind, path } = FIELDS[id]
    const [part, name] = path
    if (kind !== 'quantity' || name === undefined || !isPart(part)) continue
    const { value, fault } = readQuantity(texts[id])
    if (fault) issues.push({ path: [...path], ...fault })
    else values[part][name] = value
  }
  return { values, issues }
}

function isPart(part: string | undefined): part is Part {
  return part === 'sweep' || part === 'observation' || part === 'medium'
}

function orderIssues({ texts }: Draft): Issue[] {
  const [from, to] = [readQuantity(texts.fromHz).value, readQuantity(texts.toHz).value]
  if (from === undefined || to === undefined || from <= to) return []
  return [{ path: ['sweep', 'toHz'], message: `Use at least the lowest frequency, ${from} Hz.` }]
}

/** The mesher takes a box without a depth for none. */
function boxIssues({ texts }: Draft): Issue[] {
  if (!hasBox(texts)) return []
  const { value, fault } = readQuantity(texts['box.depth'])
  const isEmpty = texts['box.depth'].trim() === ''
  // What can't be read, the mesher says in better words.
  if (fault ? !isEmpty : value > 0) return []
  return [{ path: [...FIELDS['box.depth'].path], message: 'A box needs a depth above 0 mm.' }]
}

function emptyIssues(planes: string): Issue[] {
  return planes.trim() === ''
    ? [{ path: ['observation', 'planes'], message: 'Choose at least one plane.' }]
    : []
}
