import type { IForbiddenRuleType } from 'dependency-cruiser'
import type { PackageRow } from './package-table.ts'

/** Any file of a package; the first group is the folder of the package. */
const ANY_PACKAGE = '^((?:apps|packages|tools)/[^/]+|tests)/'
/** Tests, and what a package offers to tests. */
const TEST = '\\.test\\.tsx?$|/src/testing/'

/** Rules of dependency-cruiser that hold for every package. The name of a rule is what a violation is reported as. */
const RULES_FOR_ALL: readonly IForbiddenRuleType[] = [
  { name: 'is not found', from: {}, to: { couldNotResolve: true } },
  {
    name: 'closes an import cycle',
    from: {},
    to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
  },
  {
    name: 'reaches past the index of another package',
    from: { path: ANY_PACKAGE },
    to: { path: ANY_PACKAGE, pathNot: ['^$1/', `${ANY_PACKAGE}src/index\\.ts$`] },
  },
  {
    name: 'imports another package by its path instead of its name',
    from: { path: ANY_PACKAGE },
    to: { path: ANY_PACKAGE, pathNot: '^$1/', dependencyTypes: ['local'] },
  },
  {
    name: 'is not in the package.json',
    from: {},
    to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
  },
  {
    name: 'is a development dependency, which only tests may import',
    from: { path: '^(?:apps|packages|tools)/', pathNot: TEST },
    to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['npm', 'type-only'] },
  },
]

export function forbiddenImports(table: readonly PackageRow[]): IForbiddenRuleType[] {
  return [...RULES_FOR_ALL, ...table.flatMap(rulesOfRow)]
}

function rulesOfRow({ folder, mayImport, standsAlone }: PackageRow): IForbiddenRuleType[] {
  const rules: IForbiddenRuleType[] = []
  if (mayImport !== 'everything') {
    rules.push({
      name: `is not an import that ${folder} may have`,
      from: { path: `^${folder}/` },
      to: { path: ANY_PACKAGE, pathNot: [folder, ...mayImport].map((allowed) => `^${allowed}/`) },
    })
  }
  if (standsAlone) {
    rules.push({
      name: `is not part of this repository, and ${folder} stands alone`,
      from: { path: `^${folder}/`, pathNot: TEST },
      to: { pathNot: ANY_PACKAGE },
    })
  }
  return rules
}
