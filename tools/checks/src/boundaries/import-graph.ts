import { cruise, type ICruiseResult, type IForbiddenRuleType } from 'dependency-cruiser'
import type { Repository } from '../repository.ts'

export type ImportGraph = {
  /** Every source file that was read, and every file that one of them imports. */
  readonly modules: ReadonlySet<string>
  /** Files relative to the root: the one that imports, and the one that the import stands for. */
  readonly imports: readonly { readonly from: string; readonly to: string }[]
  readonly violations: readonly { readonly rule: string; readonly from: string; readonly to: string }[]
}

/** The imports of all TypeScript sources of the workspace, type imports included. */
export async function readImportGraph(
  { root, files }: Repository,
  forbidden: IForbiddenRuleType[],
): Promise<ImportGraph> {
  const { output } = await cruise(
    files.filter(isWorkspaceSource),
    {
      baseDir: root,
      validate: true,
      ruleSet: { forbidden },
      tsPreCompilationDeps: true,
      combinedDependencies: true,
      doNotFollow: { path: 'node_modules' },
    },
    { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] },
  )
  if (typeof output === 'string') throw new Error(`dependency-cruiser gave no graph: ${output}`)
  return toGraph(output)
}

export function isWorkspaceSource(file: string): boolean {
  return /^(?:apps|examples|packages|tests|tools)\/.*\.tsx?$/.test(file)
}

function toGraph({ modules, summary }: ICruiseResult): ImportGraph {
  return {
    modules: new Set(modules.map((module) => module.source)),
    imports: modules.flatMap(({ source, dependencies }) =>
      dependencies.map(({ resolved }) => ({ from: source, to: resolved })),
    ),
    violations: summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to })),
  }
}
