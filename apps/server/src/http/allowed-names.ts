/** `*`: all. */
export type AllowedNames = '*' | readonly string[]

/** The host of a `Host` header or of an origin: its name without a port, and both together; in lower case. */
export type HostName = { readonly name: string; readonly nameAndPort: string }

const LOOPBACK_NAMES = ['localhost', '127.0.0.1', '[::1]']
const HOST = /^(\[[\da-f:.]+\]|[^\s:/?#@[\]\\]+)(?::\d{1,5})?$/

/** Reads `name` or `name:port`; `undefined` for anything else. */
export function parseHost(text: string): HostName | undefined {
  const nameAndPort = text.toLowerCase()
  const name = HOST.exec(nameAndPort)?.[1]
  return name === undefined ? undefined : { name, nameAndPort }
}

/** Whether the server may be called by this name: one of this machine, or one from the settings, there on any port. */
export function isAllowedHost(host: HostName, allowedHosts: AllowedNames): boolean {
  if (allowedHosts === '*' || LOOPBACK_NAMES.includes(host.name)) return true
  return allowedHosts.includes(host.name) || allowedHosts.includes(host.nameAndPort)
}

/** Whether pages of this origin, such as `http://localhost:3000`, may use the server. `null` is nobody's. */
export function isAllowedOrigin(origin: string, allowedOrigins: AllowedNames): boolean {
  if (allowedOrigins === '*') return true
  const parts = /^https?:\/\/(.+)$/.exec(origin.toLowerCase())
  const host = parts?.[1] === undefined ? undefined : parseHost(parts[1])
  if (!host) return false
  return LOOPBACK_NAMES.includes(host.name) || allowedOrigins.includes(origin.toLowerCase())
}
