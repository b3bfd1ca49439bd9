import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { main } from 'assemblyscript/asc'

const FOLDER = 'packages/solver-kernels'
/** The generated module, relative to the root. */
export const KERNEL_MODULE_FILE = `${FOLDER}/src/kernel-module.ts`

const OPTIONS = [
  ['-O3', '--converge', '--noAssert'],
  ['--runtime', 'stub'],
  // Fixed-width vectors only: relaxed ones may round differently from one machine to the next.
  ['--enable', 'simd', '--enable', 'bulk-memory'],
  ['--importMemory', '--outFile', 'kernels.wasm'],
].flat()

/**
 * Compiles the kernels of the solver and returns the text of the module that embeds them. The compiler is pinned, so
 * the same sources give the same text on every machine.
 *
 * The sources end in `.as`, because they are TypeScript to the eye only: no other tool should read them as such. The
 * compiler asks for `.ts`.
 */
export async function compileKernels(root: string): Promise<string> {
  const outputs = new Map<string, Uint8Array>()
  const complaints: string[] = []
  const { error } = await main(['index.ts', ...OPTIONS], {
    readFile: (name) => readSource(join(root, FOLDER, 'kernels', name.replace(/\.ts$/, '.as'))),
    writeFile: (name, contents) => {
      if (typeof contents !== 'string') outputs.set(name, contents)
    },
    listFiles: () => [],
    stderr: { write: (text) => complaints.push(String(text)) },
  })
  const binary = outputs.get('kernels.wasm')
  if (error !== null || binary === undefined) throw new Error([String(error), ...complaints].join('\n'))
  const text = Buffer.from(binary).toString('base64')
  return [
    '// Written by `npm run kernels` from kernels/*.as; do not edit.',
    '',
    '/** WebAssembly in base64. */',
    'export const KERNEL_MODULE =',
    `  '${text}'`,
    '',
  ].join('\n')
}

/** Null where there is no such file: the compiler tries several names. */
async function readSource(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}
