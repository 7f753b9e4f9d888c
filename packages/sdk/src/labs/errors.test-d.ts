import { expectTypeOf } from 'vitest'
import type { PipelineCode } from '../internal/http/pipeline-codes.ts'
import type { LabsClient } from './client.ts'
import { attempt, isLabsError, type LabsClientCode, type LabsError, type LabsErrorCode, labsError } from './errors.ts'
import type { LabsWireCode } from './generated/operations.ts'
import { isOperationError, type OperationError } from './operation-errors.ts'

declare const client: LabsClient
declare const error: unknown

// The union is closed and whole: every code of the contract and of this side, each once.
expectTypeOf<LabsErrorCode>().toEqualTypeOf<LabsWireCode | LabsClientCode>()
expectTypeOf<PipelineCode>().toExtend<LabsClientCode>()
expectTypeOf<string>().not.toExtend<LabsErrorCode>()
expectTypeOf<LabsWireCode & LabsClientCode>().toEqualTypeOf<never>()

if (isLabsError(error)) expectTypeOf(error.code).toEqualTypeOf<LabsErrorCode>()
if (isLabsError(error, 'lab_locked')) expectTypeOf(error.code).toEqualTypeOf<'lab_locked'>()
// @ts-expect-error no such code
isLabsError(error, 'lab_lock')
// @ts-expect-error no such code
labsError({ code: 'oops', message: '' })
expectTypeOf(labsError({ code: 'lab_closed', message: '' })).toEqualTypeOf<LabsError<'lab_closed'>>()

// An operation's errors narrow by code, and a code tells its status: what the failure means, not what it came under.
if (isOperationError(error, 'createLink')) {
  expectTypeOf(error.operation).toEqualTypeOf<'createLink'>()
  if (error.code === 'lab_not_found') expectTypeOf(error.status).toEqualTypeOf<404>()
  if (error.code === 'interface_occupied') expectTypeOf(error.status).toEqualTypeOf<409>()
  if (error.code === 'network_error') expectTypeOf(error.status).toEqualTypeOf<number | undefined>()
  // @ts-expect-error a link has no console
  if (error.code === 'console_unavailable') throw error
}
expectTypeOf<'login_refused'>().toExtend<OperationError<'login'>['code']>()
expectTypeOf<'login_refused'>().not.toExtend<OperationError<'getLab'>['code']>()
expectTypeOf<'session_lost'>().toExtend<OperationError<'getLab'>['code']>()
// @ts-expect-error no such operation
isOperationError(error, 'create_link')

// Results are the part that counts.
const outcome = await attempt(client.getLab('demo.json'))
if (outcome.status === 'SUCCESS') expectTypeOf(outcome.data.path).toEqualTypeOf<string>()
else expectTypeOf(outcome.code).toEqualTypeOf<LabsErrorCode>()
expectTypeOf(await client.startNode('demo.json', 1)).toEqualTypeOf<void>()

// Keys go only where they are honoured, headers nowhere.
const ends = { from: { node_id: 1, interface_index: 0 }, to: { network_id: 1 } } as const
void client.createLink('demo.json', ends, { idempotencyKey: 'k' })
// @ts-expect-error deleting takes no key
void client.deleteLink('demo.json', 'lnk_001', { idempotencyKey: 'k' })
// @ts-expect-error headers come from the contract
void client.getLab('demo.json', { headers: { a: 'b' } })
// @ts-expect-error a console is navigated to, not called
void client.openNodeHtml5
