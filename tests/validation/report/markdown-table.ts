/** A table in Markdown with its columns aligned in the text as well. */
export function markdownTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = [header, ...rows].map((row) => header.map((_, column) => escaped(row[column] ?? '')))
  const widths = header.map((_, column) =>
    Math.max(3, ...cells.map((row) => [...(row[column] ?? '')].length)),
  )
  const lineOf = (row: readonly string[]) =>
    `| ${row.map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - [...cell].length)).join(' | ')} |`
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
