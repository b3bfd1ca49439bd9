const utf8 = new TextDecoder('utf-8', { ignoreBOM: true })

/**
 * A path with its percent escapes decoded. Bytes that are no UTF-8 become U+FFFD, and a percent sign without two
 * hexadecimal digits stays: no path is refused for its form.
 */
export function decodePath(path: string): string {
  return path.replaceAll(/(?:%[0-9a-f]{2})+/gi, (escapes) =>
    utf8.decode(Buffer.from(escapes.replaceAll('%', ''), 'hex')),
  )
}
