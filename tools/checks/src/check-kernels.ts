import type { CheckReport } from './check.ts'
import { compileKernels, KERNEL_MODULE_FILE } from './compile-kernels.ts'
import type { Repository } from './repository.ts'

/** The compiled kernels in the repository are what their sources compile to. */
export async function checkKernels({ root, read }: Repository): Promise<CheckReport> {
  const isCurrent = (await compileKernels(root)) === (await read(KERNEL_MODULE_FILE))
  return {
    summary: 'the compiled ones are those of the sources',
    problems: isCurrent ? [] : [`${KERNEL_MODULE_FILE}: run npm run kernels`],
  }
}
