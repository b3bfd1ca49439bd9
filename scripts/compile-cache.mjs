// Imported before a program that is started often: its code is kept compiled, where compute children keep theirs. Where the
// folder can't be written nothing is kept.
import { enableCompileCache } from 'node:module'
import { fileURLToPath } from 'node:url'

enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/hornbench', import.meta.url)))
