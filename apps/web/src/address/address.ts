import { useSyncExternalStore } from 'react'

/**
 * The address of the page below its host, and again whenever it changes. Three addresses that all show the same page are
 * not worth a router, which is a seventh of what the page may weigh.
 */
export function useAddress(): string {
  return useSyncExternalStore(subscribe, currentAddress)
}

/** Goes to an address of this page without loading anything. The way back leads to where it was. */
export function goTo(address: string): void {
  if (address === currentAddress()) return
  history.pushState(null, '', address)
  dispatchEvent(new PopStateEvent('popstate'))
}

function subscribe(onChange: () => void): () => void {
  addEventListener('popstate', onChange)
  return () => removeEventListener('popstate', onChange)
}

function currentAddress(): string {
  return location.pathname + location.search
}
