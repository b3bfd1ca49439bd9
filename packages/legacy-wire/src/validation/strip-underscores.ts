/** A text without its underscores; undefined where it has none, or one at an end, or two in a row. */
export function stripUnderscores(text: string): string | undefined {
  if (!text.includes('_') || text.includes('__') || text.startsWith('_') || text.endsWith('_'))
    return undefined
  return text.replaceAll('_', '')
}
