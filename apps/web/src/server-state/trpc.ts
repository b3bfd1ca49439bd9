import type { AppRouter } from '@hornbench/api-contract'
import { createTRPCReact, type CreateTRPCReact } from '@trpc/react-query'

/** The hooks of the typed API. Which server they ask is decided where the page is put together. */
export const trpc: CreateTRPCReact<AppRouter, unknown> = createTRPCReact<AppRouter>()
