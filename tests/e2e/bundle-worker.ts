import { build } from 'vite'

/** The program of a worker and all that it imports as one module. */
export async function bundleWorker(entry: URL): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, rolldownOptions: { input: entry.pathname, output: { codeSplitting: false } } },
  })
  const outputs = Array.isArray(built) ? built : [built]
  const chunks = outputs.flatMap((output) => ('output' in output ? output.output : []))
  const [chunk] = chunks.filter((file) => file.type === 'chunk')
  if (chunk === undefined) throw new Error(`${entry.pathname} was not bundled.`)
  return chunk.code
}
