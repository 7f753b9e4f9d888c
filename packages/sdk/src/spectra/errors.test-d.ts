import { expectTypeOf } from 'vitest'
import type { PipelineCode } from '../internal/http/pipeline-codes.ts'
import type { SpectraClient } from './client.ts'
import type { clientErrorCodes } from './error-codes.ts'
import {
  attempt,
  isSpectraError,
  type SpectraClientCode,
  type SpectraError,
  type SpectraErrorCode,
  spectraError,
} from './errors.ts'
import { isOperationError, type OperationError } from './operation-errors.ts'
import type { SpectraWireCode } from './tables.ts'

declare const client: SpectraClient
declare const error: unknown

// The union is closed and whole: every code of the wire and of this side, each once.
expectTypeOf<SpectraErrorCode>().toEqualTypeOf<SpectraWireCode | SpectraClientCode>()
expectTypeOf<PipelineCode>().toExtend<SpectraClientCode>()
expectTypeOf<keyof typeof clientErrorCodes>().toExtend<SpectraClientCode>()
expectTypeOf<string>().not.toExtend<SpectraErrorCode>()
expectTypeOf<SpectraWireCode & SpectraClientCode>().toEqualTypeOf<never>()

if (isSpectraError(error)) expectTypeOf(error.code).toEqualTypeOf<SpectraErrorCode>()
if (isSpectraError(error, 'release_expired')) expectTypeOf(error.code).toEqualTypeOf<'release_expired'>()
// @ts-expect-error no such code
isSpectraError(error, 'release_expire')
// @ts-expect-error no such code
spectraError({ code: 'oops', message: '' })
expectTypeOf(spectraError({ code: 'nova_not_found', message: '' })).toEqualTypeOf<SpectraError<'nova_not_found'>>()

// An operation's errors narrow by code: those of the wire, of the pipeline, and of a body that is something else.
if (isOperationError(error, 'getCatalog')) {
  expectTypeOf(error.operation).toEqualTypeOf<'getCatalog'>()
  if (error.code === 'artifact_missing') expectTypeOf(error.status).toEqualTypeOf<number | undefined>()
  // @ts-expect-error only ranges of bundles and FITS files can be out of reach
  if (error.code === 'range_not_satisfiable') throw error
}
expectTypeOf<'artifact_unreadable' | 'schema_unsupported'>().toExtend<OperationError<'getNova'>['code']>()
expectTypeOf<'nova_not_found'>().not.toExtend<OperationError<'getNova'>['code']>()
// @ts-expect-error no such operation
isOperationError(error, 'get_catalog')

const outcome = await attempt(client.getCurrentRelease())
if (outcome.status === 'SUCCESS') expectTypeOf(outcome.data.release_id).toEqualTypeOf<string>()
else expectTypeOf(outcome.code).toEqualTypeOf<SpectraErrorCode>()

// Nothing is asked for by anybody in particular: no keys, no headers, no bytes as a call.
// @ts-expect-error no operation takes a key
void client.getCurrentRelease({ idempotencyKey: 'k' })
// @ts-expect-error headers come from the contract
void client.getCurrentRelease({ headers: { a: 'b' } })
// @ts-expect-error bundles are fetched, not called for
void client.getBundle
