/**
 * Imported before the program of a child and of each of its threads: keeps what the engine makes of their code, so that the
 * next one does not strip and compile it again. The folder lies beside the installed packages: who can write there can
 * change the program as well. Where it can't be written nothing is kept.
 */
import { enableCompileCache } from 'node:module'
import { fileURLToPath } from 'node:url'

enableCompileCache(fileURLToPath(new URL('../../../node_modules/.cache/hornbench', import.meta.url)))
