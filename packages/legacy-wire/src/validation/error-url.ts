import type { Fault } from './fault.ts'

/** Where the older server's validation library explains a fault; clients get it with every error. */
export function errorUrl(fault: Fault): string {
  return `https://errors.pydantic.dev/2.10/v/${fault.type}`
}
