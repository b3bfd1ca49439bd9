/** The two tabs of the parameter panel. */
export const TABS = [
  { id: 'geometry', name: 'Geometry' },
  { id: 'simulation', name: 'Simulation' },
] as const
export type TabId = (typeof TABS)[number]['id']

/** The headings of the panel, in its order. Below those that say how, a group is closed while its part is left out. */
export const GROUPS = [
  { id: 'throat', name: 'Throat', tab: 'geometry' },
  { id: 'profile', name: 'Profile', tab: 'geometry' },
  { id: 'wall', name: 'Wall', tab: 'geometry' },
  { id: 'section', name: 'Throat section', tab: 'geometry' },
  { id: 'arc', name: 'Arc and rotation', tab: 'geometry' },
  { id: 'guide', name: 'Guiding curve', tab: 'geometry' },
  { id: 'morph', name: 'Morph', tab: 'geometry' },
  { id: 'box', name: 'Enclosure', tab: 'geometry' },
  { id: 'frequencies', name: 'Frequencies', tab: 'simulation' },
  { id: 'mesh', name: 'Mesh', tab: 'simulation' },
  { id: 'observation', name: 'Observation', tab: 'simulation' },
  { id: 'solving', name: 'Surroundings and solver', tab: 'simulation' },
  { id: 'air', name: 'Air', tab: 'simulation' },
] as const satisfies readonly { id: string; name: string; tab: TabId }[]
export type GroupId = (typeof GROUPS)[number]['id']

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
  /** Whether it has a meaning beside what is written in the others, by their ids; without it, always. */
  readonly shownWhen?: (texts: Readonly<Record<string, string>>) => boolean
}

/** A number with a unit, or an expression for it. */
export type QuantityField = CommonField & {
  readonly kind: 'quantity'
  readonly unit: string
  /** What an arrow key adds. */
  readonly step: number
  /** What holds while the field is empty; without it the field must be filled in. */
  readonly whenEmpty?: string
  /** Says what holds while the field is empty where that is no number of its own. */
  readonly placeholder?: string
  /** May be an expression in the azimuth p; others may only be constant ones. */
  readonly varies?: boolean
}

export type ChoiceField = CommonField & {
  readonly kind: 'choice'
  readonly options: readonly { readonly value: string; readonly name: string }[]
  /** The option that holds by itself and is not sent. */
  readonly unsent?: string
  /** Only of the page: other fields say to the mesher what it means. */
  readonly isOfPage?: boolean
}

/** Any number of options, written with spaces between them. */
export type SetField = CommonField & {
  readonly kind: 'set'
  readonly options: readonly { readonly value: string; readonly name: string }[]
}

/** One field of the parameter panel. */
export type Field = QuantityField | ChoiceField | SetField
