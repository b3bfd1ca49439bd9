import { z } from 'zod'

const chromiumPathSchema = z
  .string({ error: 'CHROMIUM_PATH is not set: start this with npm, or set it to the program of a Chromium.' })
  .min(1)

/** The program of the browser that the page is tested in. `npm test` finds one and sets it. */
export function chromiumPath(): string {
  return chromiumPathSchema.parse(process.env['CHROMIUM_PATH'])
}

/** Where programs such as `git` are, for servers that a test starts. */
export function searchPath(): string {
  return z.string().default('').parse(process.env['PATH'])
}
