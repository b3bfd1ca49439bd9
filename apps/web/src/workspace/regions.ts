/** The parts of the workspace, in the order of reading. */
export const REGIONS = [
  { id: 'parameters', name: 'Parameters' },
  { id: 'preview', name: 'Preview' },
  { id: 'charts', name: 'Charts' },
  { id: 'runs', name: 'Runs' },
] as const

export type RegionId = (typeof REGIONS)[number]['id']

/** The id of the element, which links and keys go to. */
export function regionElementId(id: RegionId): string {
  return `region-${id}`
}
