import { expectTypeOf } from 'vitest'
import type { PipelineCode } from '../internal/http/pipeline-codes.ts'
import type { AgentsClient } from './agents-client.ts'
import type { clientErrorCodes } from './error-codes.ts'
import {
  type AgentsClientCode,
  type AgentsError,
  type AgentsErrorCode,
  agentsError,
  attempt,
  isAgentsError,
} from './errors.ts'
import type { AgentsWireCode } from './generated/operations.ts'
import { isOperationError, type OperationError } from './operation-errors.ts'

declare const client: AgentsClient
declare const error: unknown

// The union is closed and whole: every code of the wire and of this side, each once.
expectTypeOf<AgentsErrorCode>().toEqualTypeOf<AgentsWireCode | AgentsClientCode>()
expectTypeOf<PipelineCode>().toExtend<AgentsClientCode>()
expectTypeOf<keyof typeof clientErrorCodes>().toExtend<AgentsClientCode>()
expectTypeOf<string>().not.toExtend<AgentsErrorCode>()
expectTypeOf<AgentsWireCode & AgentsClientCode>().toEqualTypeOf<never>()

if (isAgentsError(error)) expectTypeOf(error.code).toEqualTypeOf<AgentsErrorCode>()
if (isAgentsError(error, 'outcome_unknown')) expectTypeOf(error.code).toEqualTypeOf<'outcome_unknown'>()
// @ts-expect-error no such code
isAgentsError(error, 'outcome_unknow')
// @ts-expect-error no such code
agentsError({ code: 'oops', message: '' })
expectTypeOf(agentsError({ code: 'task_stalled', message: '' })).toEqualTypeOf<AgentsError<'task_stalled'>>()

// An operation's errors narrow by code: those of the wire, of the pipeline, and of a write without an answer.
if (isOperationError(error, 'createTask')) {
  expectTypeOf(error.operation).toEqualTypeOf<'createTask'>()
  // @ts-expect-error nothing is looked for there
  if (error.code === 'resource_not_found') throw error
}
expectTypeOf<'outcome_unknown' | 'value_invalid'>().toExtend<OperationError<'createTask'>['code']>()
expectTypeOf<'task_stalled'>().not.toExtend<OperationError<'getTask'>['code']>()
// @ts-expect-error no such operation
isOperationError(error, 'get_task')

const outcome = await attempt(client.getHealth())
if (outcome.status === 'SUCCESS') expectTypeOf(outcome.data.status).toExtend<string>()
else expectTypeOf(outcome.code).toEqualTypeOf<AgentsErrorCode>()

// @ts-expect-error no operation takes a key to repeat it under
void client.getTask('task-1', {}, { idempotencyKey: 'k' })
// @ts-expect-error headers come from the contract
void client.getTask('task-1', {}, { headers: { a: 'b' } })
