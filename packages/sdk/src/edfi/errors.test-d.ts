import { expectTypeOf } from 'vitest'
import type { PipelineCode } from '../internal/http/pipeline-codes.ts'
import type { Transport } from '../internal/transport.ts'
import { attempt, type EdfiClientCode, type EdfiError, type EdfiErrorCode, edfiError, isEdfiError } from './errors.ts'
import { bindEdfiAppOperations } from './generated/app/calls.ts'
import { isOperationError, type OperationError } from './operation-errors.ts'
import type { EdfiWireCode } from './tables.ts'

declare const transport: Transport
declare const error: unknown
const client = bindEdfiAppOperations(transport)

// The union is closed and whole: every code of the three surfaces and of this side, each once.
expectTypeOf<EdfiErrorCode>().toEqualTypeOf<EdfiWireCode | EdfiClientCode>()
expectTypeOf<PipelineCode>().toExtend<EdfiClientCode>()
expectTypeOf<string>().not.toExtend<EdfiErrorCode>()
expectTypeOf<EdfiWireCode & EdfiClientCode>().toEqualTypeOf<never>()

if (isEdfiError(error)) expectTypeOf(error.code).toEqualTypeOf<EdfiErrorCode>()
if (isEdfiError(error, 'launch_failed')) expectTypeOf(error.code).toEqualTypeOf<'launch_failed'>()
// @ts-expect-error no such code
isEdfiError(error, 'launch_fail')
// @ts-expect-error no such code
edfiError({ code: 'oops', message: '' })
expectTypeOf(edfiError({ code: 'job_stalled', message: '' })).toEqualTypeOf<EdfiError<'job_stalled'>>()

// An operation's errors narrow by code, on whichever surface it is, and a code tells its status.
if (isOperationError(error, 'startJob')) {
  expectTypeOf(error.operation).toEqualTypeOf<'startJob'>()
  if (error.code === 'job_not_startable') expectTypeOf(error.status).toEqualTypeOf<400>()
  if (error.code === 'launch_failed') expectTypeOf(error.status).toEqualTypeOf<500>()
  if (error.code === 'network_error') expectTypeOf(error.status).toEqualTypeOf<number | undefined>()
  // @ts-expect-error starting asks for no school year
  if (error.code === 'school_years_stale') throw error
}
expectTypeOf<'output_set_exists'>().toExtend<OperationError<'reportOutputFiles'>['code']>()
expectTypeOf<'output_set_exists'>().not.toExtend<OperationError<'getJob'>['code']>()
expectTypeOf<'external_api_disabled'>().toExtend<OperationError<'submitJob'>['code']>()
// @ts-expect-error no such operation
isOperationError(error, 'start_job')

// A failure that comes as an empty object under 200 says so.
if (isOperationError(error, 'getFileUrl') && error.code === 'job_file_not_found')
  expectTypeOf(error.status).toEqualTypeOf<200>()

const outcome = await attempt(client.listStatusUpdates(42))
if (outcome.status === 'SUCCESS') expectTypeOf(outcome.data).toBeNullable()
else expectTypeOf(outcome.code).toEqualTypeOf<EdfiErrorCode>()

// No operation takes a key, headers only where the contract has them, and a login is navigated to.
// @ts-expect-error the server ignores keys
void client.getJob(42, { idempotencyKey: 'k' })
// @ts-expect-error headers come from the contract
void client.getJob(42, { headers: { a: 'b' } })
// @ts-expect-error nobody calls a login
void client.login
