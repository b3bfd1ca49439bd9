/** A table in Markdown with its columns aligned in the text as well. */
export function markdownTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = [header, ...rows].map((row) => header.map((_, column) => escaped(row[column] ?? '')))
  const widths = header.map((_, column) => Math.max(3, ...cells.map((row) => lengthOf(row[column] ?? ''))))
  const lineOf = (row: readonly string[]) =>
    `| ${row.map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - lengthOf(cell))).join(' | ')} |`
  const [top = [], ...body] = cells
  return [
    lineOf(top),
    `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`,
    ...body.map(lineOf),
  ].join('\n')
}

function escaped(cell: string): string {
  return cell.replaceAll('|', '\\|')
}

/** In characters: all of ours are one wide. */
function lengthOf(text: string): number {
  return Array.from(text).length
}
