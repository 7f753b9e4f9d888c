import { expectTypeOf } from 'vitest'
import type { PipelineCode } from '../internal/http/pipeline-codes.ts'
import type { TransferClient } from './client.ts'
import {
  attempt,
  isTransferError,
  type TransferClientCode,
  type TransferError,
  type TransferErrorCode,
  transferError,
} from './errors.ts'
import type { TransferWireCode } from './generated/operations.ts'
import { isOperationError, type OperationError } from './operation-errors.ts'

declare const client: TransferClient
declare const error: unknown

// The union is closed and whole: every code of the wire and of the pipeline, and nothing open-ended.
expectTypeOf<TransferErrorCode>().toEqualTypeOf<TransferWireCode | TransferClientCode>()
expectTypeOf<PipelineCode>().toExtend<TransferClientCode>()
expectTypeOf<string>().not.toExtend<TransferErrorCode>()
expectTypeOf<TransferWireCode & TransferClientCode>().toEqualTypeOf<never>()

if (isTransferError(error)) expectTypeOf(error.code).toEqualTypeOf<TransferErrorCode>()
if (isTransferError(error, 'disk_full')) expectTypeOf(error.code).toEqualTypeOf<'disk_full'>()
// @ts-expect-error no such code
isTransferError(error, 'disk_ful')
// @ts-expect-error no such code
transferError({ code: 'oops', message: '' })
expectTypeOf(transferError({ code: 'url_expired', message: '' })).toEqualTypeOf<TransferError<'url_expired'>>()

// An operation's errors narrow by status and by code.
if (isOperationError(error, 'initiateUpload')) {
  expectTypeOf(error.operation).toEqualTypeOf<'initiateUpload'>()
  if (error.code === 'too_many_requests') expectTypeOf(error.status).toEqualTypeOf<429>()
  if (error.code === 'idempotency_conflict') expectTypeOf(error.status).toEqualTypeOf<409>()
  if (error.code === 'network_error') expectTypeOf(error.status).toEqualTypeOf<number | undefined>()
  // @ts-expect-error this operation has no 404
  if (error.code === 'not_found') throw error
}
expectTypeOf<'not_found'>().toExtend<OperationError<'getExport'>['code']>()
expectTypeOf<'not_found'>().not.toExtend<OperationError<'listExports'>['code']>()
expectTypeOf<'idempotency_conflict'>().not.toExtend<OperationError<'completeUpload'>['code']>()
// @ts-expect-error no such operation
isOperationError(error, 'initiate_upload')

// Results instead of exceptions.
const outcome = await attempt(client.getExport('e'))
if (outcome.status === 'SUCCESS') expectTypeOf(outcome.data.status).toExtend<string>()
else expectTypeOf(outcome.code).toEqualTypeOf<TransferErrorCode>()

// Keys go only where they are honoured, headers nowhere.
void client.createExport({ source_key: 'k', filename: 'f' }, { idempotencyKey: 'k' })
// @ts-expect-error cancel takes no key
void client.cancelExport('e', { idempotencyKey: 'k' })
// @ts-expect-error headers come from the contract
void client.getExport('e', { headers: { a: 'b' } })
// @ts-expect-error a body field of another name
void client.initiateUpload({ file_name: 'a', size_bytes: 1 })
