import { expectTypeOf } from 'vitest'
import type { Transport } from '../internal/transport.ts'
import type { AgentsOptionalWireCode, AgentsSchemas, AgentsWireCode, Profile, ProfileName } from './contract.ts'
import { profiles } from './contract.ts'
import { bindAgentsOperations } from './generated/calls.ts'
import { bindAgentsNewerOperations } from './generated/newer/calls.ts'

declare const transport: Transport
declare const name: ProfileName
const seed = bindAgentsOperations(transport)
const optional = bindAgentsNewerOperations(transport)
const task: AgentsSchemas['TaskRequest'] = { type: 'analysis', parameters: {} }

// Every call takes what its path and its body need, and nothing is left to be cast.
expectTypeOf(seed.createTask(task, { domain: 'professional' })).resolves.toEqualTypeOf<AgentsSchemas['TaskResponse']>()
expectTypeOf(seed.getMemory('mem_1')).resolves.toEqualTypeOf<AgentsSchemas['MemoryResponse']>()
expectTypeOf(optional.consolidateMemoriesN()).resolves.toEqualTypeOf<AgentsSchemas['Consolidation']>()
// @ts-expect-error a task without parameters is refused by all versions but the first
seed.createTask({ type: 'analysis' })
// @ts-expect-error the id is in the path and in the body
seed.assignAgent('agent-1', { task })

// A strategy is what the version wants: both kinds can be written down.
expectTypeOf<string>().toExtend<AgentsSchemas['CoordinationRequest']['strategy']>()
expectTypeOf<{ rounds: number }>().toExtend<AgentsSchemas['CoordinationRequest']['strategy']>()

// What only some versions have fails in no way of its own.
expectTypeOf<AgentsOptionalWireCode>().toExtend<AgentsWireCode>()

// Profiles are constants where they are named, and comparable where they are not.
expectTypeOf(profiles.P4.socket.afterError).toEqualTypeOf<'stays'>()
expectTypeOf(profiles[name]).toExtend<Profile>()
expectTypeOf<Profile['requests']>().toBeNullable()
