// `npm run kernels`: compiles the kernels of the solver into the module that is checked in.
import { writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { compileKernels, KERNEL_MODULE_FILE } from './compile-kernels.ts'

const root = dirname(dirname(dirname(import.meta.dirname)))
await writeFile(join(root, KERNEL_MODULE_FILE), await compileKernels(root))
