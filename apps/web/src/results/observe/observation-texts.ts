import { type Curves, type Issue, type Observation, submissionSchema } from '@hornbench/api-contract'
import { limitSentence } from '../../design/draft/limit-sentence.ts'
import { readQuantity } from '../../design/draft/read-quantity.ts'

/** What is written in the form, as it was typed. Planes stand with spaces between them. */
export type ObservationTexts = Readonly<Record<ObservationField, string>>

const OBSERVATION_FIELDS = [
  'distanceM',
  'origin',
  'planes',
  'diagonalDeg',
  'fromDeg',
  'toDeg',
  'angles',
] as const
export type ObservationField = (typeof OBSERVATION_FIELDS)[number]

export type ObservationFaults = Partial<Readonly<Record<ObservationField, string>>>

const QUANTITIES = ['distanceM', 'diagonalDeg', 'fromDeg', 'toDeg', 'angles'] as const
const UNITS: Partial<Record<ObservationField, string>> = {
  distanceM: 'm',
  diagonalDeg: '°',
  fromDeg: '°',
  toDeg: '°',
}

const observationSchema = submissionSchema.shape.observation

/** As the run has been observed. Its curves do not tell the roll of the diagonal plane: it is 45° until it is changed. */
export function observationTexts({ onAxis, planes }: Curves): ObservationTexts {
  const names = Object.keys(planes)
  const anglesDeg = Object.values(planes)[0]?.anglesDeg ?? []
  return {
    distanceM: String(onAxis.distanceM),
    origin: onAxis.origin ?? 'mouth',
    planes: names.join(' '),
    diagonalDeg: '45',
    fromDeg: String(anglesDeg.length > 0 ? Math.min(...anglesDeg) : 0),
    toDeg: String(anglesDeg.length > 0 ? Math.max(...anglesDeg) : 180),
    angles: String(anglesDeg.length || 37),
  }
}

type ObservationReading = {
  /** `undefined` while something can't be read. */
  readonly observation: Observation | undefined
  readonly faults: ObservationFaults
}

/** What the form says, and what is wrong in which of its fields. */
export function readObservation(texts: ObservationTexts): ObservationReading {
  const planes = texts.planes.split(' ').filter(Boolean)
  const faults: Partial<Record<ObservationField, string>> = {}
  const values: Record<string, number> = {}
  for (const name of QUANTITIES) {
    // Of a plane that is not observed nothing is needed.
    if (name === 'diagonalDeg' && !planes.includes('diagonal')) continue
    const { value, fault } = readQuantity(texts[name])
    if (fault) faults[name] = fault.message
    else values[name] = value
  }
  if (planes.length === 0) faults.planes = 'Choose at least one plane.'
  const parsed = observationSchema.safeParse({ ...values, planes, origin: texts.origin })
  for (const fault of parsed.error?.issues ?? []) {
    const name = fieldOf(fault.path)
    if (name !== undefined) faults[name] ??= limitSentence(fault, UNITS[name] ?? '')
  }
  return { observation: Object.keys(faults).length === 0 ? parsed.data : undefined, faults }
}

/** What a server has refused, at the fields that it is about; `elsewhere` is what belongs to none of them. */
export function faultsOfIssues(issues: readonly Issue[]): {
  readonly faults: ObservationFaults
  readonly elsewhere: readonly string[]
} {
  const faults: Partial<Record<ObservationField, string>> = {}
  const elsewhere: string[] = []
  for (const { path, message } of issues) {
    const name = fieldOf(path)
    if (name === undefined) elsewhere.push(message)
    else faults[name] ??= message
  }
  return { faults, elsewhere }
}

function fieldOf(path: readonly PropertyKey[]): ObservationField | undefined {
  return OBSERVATION_FIELDS.find((name) => path.includes(name))
}
