import { initTRPC, TRPCError } from '@trpc/server'
import { ZodError } from 'zod'
import { DomainError } from '../errors/domain-error.ts'
import type { Services } from '../services/services.ts'
import { TRPC_CODE_OF } from './error-codes.ts'
import { toErrorReport } from './to-error-report.ts'

const FAULT = 'Something went wrong in the server. Its log has the details; try again.'

const trpc = initTRPC.context<Services>().create({
  // Whoever imports a schema imports this file as well, and a page in development is not shaken.
  allowOutsideOfServer: true,
  errorFormatter: ({ shape, error }) => ({
    ...shape,
    message: error.code === 'INTERNAL_SERVER_ERROR' ? FAULT : shape.message,
    data: { ...toErrorReport(error), httpStatus: shape.data.httpStatus },
  }),
})

export const router = trpc.router
export const createCallerFactory = trpc.createCallerFactory

/** The base of every procedure: a refusal and a bad input get their own codes, a fault stays a fault. */
export const procedure = trpc.procedure.use(async ({ next }) => {
  const result = await next()
  if (result.ok) return result
  const { code, cause } = result.error
  if (cause instanceof DomainError) {
    throw new TRPCError({ code: TRPC_CODE_OF[cause.kind], message: cause.message, cause })
  }
  // A result that does not fit its schema has a ZodError too, but is no fault of the sender.
  if (code === 'BAD_REQUEST' && cause instanceof ZodError) {
    throw new TRPCError({ code: 'UNPROCESSABLE_CONTENT', message: 'The input is not valid.', cause })
  }
  return result
})
