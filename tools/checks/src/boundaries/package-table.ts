export type PackageRow = {
  readonly folder: string
  /** The packages whose index it may import; every other import across packages is refused. */
  readonly mayImport: readonly string[] | 'everything'
  /** Numerics that run in a browser as well: no npm package and no Node built-in outside tests. */
  readonly standsAlone?: boolean
}

/** Who may import whom. A package that is not in the table fails the check, and so does a row without a package. */
export const PACKAGE_TABLE: readonly PackageRow[] = [
  { folder: 'packages/surface-mesh', mayImport: [], standsAlone: true },
  { folder: 'packages/waveguide', mayImport: ['packages/surface-mesh'], standsAlone: true },
  { folder: 'packages/solver', mayImport: ['packages/surface-mesh'], standsAlone: true },
  { folder: 'packages/legacy-wire', mayImport: [], standsAlone: true },
  {
    folder: 'packages/simulation',
    mayImport: ['packages/api-contract', 'packages/solver', 'packages/waveguide', 'packages/surface-mesh'],
  },
  {
    folder: 'packages/compute',
    mayImport: ['packages/simulation', 'packages/solver', 'packages/waveguide', 'packages/surface-mesh'],
  },
  { folder: 'packages/api-contract', mayImport: [] },
  { folder: 'packages/charts', mayImport: ['packages/api-contract'] },
  { folder: 'packages/db', mayImport: ['packages/api-contract'] },
  { folder: 'packages/scheduler', mayImport: ['packages/api-contract'] },
  {
    folder: 'packages/pipeline',
    mayImport: [
      'packages/api-contract',
      'packages/compute',
      'packages/legacy-wire',
      'packages/scheduler',
      'packages/simulation',
      'packages/solver',
      'packages/surface-mesh',
      'packages/waveguide',
    ],
  },
  {
    folder: 'apps/cli',
    mayImport: [
      'packages/api-contract',
      'packages/compute',
      'packages/simulation',
      'packages/solver',
      'packages/waveguide',
      'packages/surface-mesh',
    ],
  },
  {
    folder: 'apps/server',
    mayImport: [
      'packages/api-contract',
      'packages/charts',
      'packages/compute',
      'packages/db',
      'packages/legacy-wire',
      'packages/pipeline',
      'packages/scheduler',
      'packages/simulation',
      'packages/solver',
      'packages/surface-mesh',
      'packages/waveguide',
    ],
  },
  {
    folder: 'apps/web',
    mayImport: [
      'packages/api-contract',
      'packages/charts',
      'packages/simulation',
      'packages/solver',
      'packages/surface-mesh',
      'packages/waveguide',
    ],
  },
  { folder: 'examples/typed-client', mayImport: ['packages/api-contract'] },
  { folder: 'tests', mayImport: 'everything' },
  { folder: 'tools/checks', mayImport: [] },
]
