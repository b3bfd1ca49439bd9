/** Whether a URL as sent belongs to the typed API. */
export function isTrpcPath(url: string): boolean {
  return /^\/trpc(?:[/?]|$)/.test(url)
}
