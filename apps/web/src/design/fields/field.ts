/** The two tabs of the parameter panel. */
export const TABS = [
  { id: 'geometry', name: 'Geometry' },
  { id: 'simulation', name: 'Simulation' },
] as const
export type TabId = (typeof TABS)[number]['id']

/** The headings of the panel, in its order. */
export const GROUPS = [
  { id: 'throat', name: 'Throat', tab: 'geometry' },
  { id: 'profile', name: 'Profile', tab: 'geometry' },
  { id: 'wall', name: 'Wall', tab: 'geometry' },
  { id: 'frequencies', name: 'Frequencies', tab: 'simulation' },
  { id: 'mesh', name: 'Mesh', tab: 'simulation' },
  { id: 'observation', name: 'Observation', tab: 'simulation' },
  { id: 'air', name: 'Air', tab: 'simulation' },
] as const satisfies readonly { id: string; name: string; tab: TabId }[]
type GroupId = (typeof GROUPS)[number]['id']

type Formula = 'OSSE' | 'R-OSSE'

type CommonField = {
  readonly group: GroupId
  /** In words. */
  readonly label: string
  /** The letter of the formula, or the name under which messages speak of it. */
  readonly symbol?: string
  /** A sentence on what it does. */
  readonly hint: string
  /** Where its value is in a submission, and where faults of it are reported. */
  readonly path: readonly string[]
  /** Only of this formula; without it, of both. */
  readonly formula?: Formula
}

/** A number with a unit, or an expression for it. */
export type QuantityField = CommonField & {
  readonly kind: 'quantity'
  readonly unit: string
  /** What an arrow key adds. */
  readonly step: number
  /** What holds while the field is empty; without it the field must be filled in. */
  readonly whenEmpty?: string
  /** May be an expression in the azimuth p; others may only be constant ones. */
  readonly varies?: boolean
}

export type ChoiceField = CommonField & {
  readonly kind: 'choice'
  readonly options: readonly { readonly value: string; readonly name: string }[]
}

/** Any number of options, written with spaces between them. */
export type SetField = CommonField & {
  readonly kind: 'set'
  readonly options: readonly { readonly value: string; readonly name: string }[]
}

/** One field of the parameter panel. */
export type Field = QuantityField | ChoiceField | SetField
