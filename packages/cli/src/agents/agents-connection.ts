import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  type AgentsClient,
  createAgentsClient,
  createFileQuotaStore,
  type ProfileName,
  processQuota,
  type Quota,
  type QuotaOptions,
} from '@nova/sdk/agents'
import { profiles } from '@nova/sdk/agents/contract'
import { type Command, Option } from 'commander'
import { UsageError } from '../command-failure.ts'
import { parseHttpUrl } from '../parse-arguments.ts'
import { agentsStateDir } from './agents-state-dir.ts'
import { parseQuota, type QuotaArgument } from './parse-agents-arguments.ts'
import { stoppableQuota } from './stoppable-quota.ts'

interface AgentsConnectionOptions {
  readonly baseUrl?: string
  readonly key?: string
  readonly keyFile?: string
  readonly profile: ProfileName
  readonly stateDir: string
  readonly quota?: QuotaArgument
}

/** Where memories and counts are kept. */
export const stateDirOption = () =>
  new Option('--state-dir <path>', 'folder of memories that wait to be sent and of the calls that were made')
    .env('NOVA_AGENTS_STATE_DIR')
    .default(agentsStateDir())

/** Where the service is. */
const baseUrlOption = () =>
  new Option('--base-url <url>', 'where the agents service is, without /api')
    .env('NOVA_AGENTS_URL')
    .argParser(parseHttpUrl)

/** The options every command has that talks to the agents service. */
export function withAgentsConnection(command: Command): Command {
  return command
    .addOption(baseUrlOption())
    .addOption(
      new Option('--key <key>', 'API key; better in the environment, where `ps` does not show it').env(
        'NOVA_AGENTS_KEY',
      ),
    )
    .addOption(
      new Option('--key-file <path>', 'file with the API key, read again before every call').env(
        'NOVA_AGENTS_KEY_FILE',
      ),
    )
    .addOption(
      new Option('--profile <name>', 'version of the service')
        .env('NOVA_AGENTS_PROFILE')
        .choices(Object.keys(profiles))
        .default('P4'),
    )
    .addOption(stateDirOption())
    .addOption(
      new Option('--quota <calls/seconds>', 'what the service lets a key call; off: count nothing (default: 100/60)')
        .env('NOVA_AGENTS_QUOTA')
        .argParser(parseQuota),
    )
}

/** A client, and what its calls are counted by. */
interface AgentsConnection {
  readonly client: AgentsClient
  /** Shared by all commands of this machine with the same address and key. Null: nothing is counted. */
  readonly quota: Quota | null
  readonly stateDir: string
}

/**
 * A client for what the command line and the environment say. Sends nothing yet.
 *
 * @param signal Ends whatever is under way, also what nobody waits for any more: it would keep the command from ending.
 */
export async function connectAgents(command: Command, signal: AbortSignal): Promise<AgentsConnection> {
  const { profile, stateDir, quota: asked } = command.opts<AgentsConnectionOptions>()
  const baseUrl = baseUrlOf(command)
  const key = readKey(command)
  const options: QuotaOptions | null =
    asked === 'off' || (asked === undefined && !profiles[profile].quota.enforced)
      ? null
      : { ...asked, store: createFileQuotaStore(join(stateDir, 'quota')) }
  const clientWith = (quota: Quota | false) =>
    createAgentsClient({ baseUrl, auth: key, profile, quota, fetch: endWith(signal) })
  // Of a key that is none, the client says what is wrong before it is asked for its quota.
  const client = clientWith(false)
  if (options === null) return { client, quota: null, stateDir }
  const keyNow = () => (typeof key === 'string' ? key : key())
  const findQuota = async () => processQuota({ ...options, baseUrl: client.baseUrl, key: keyNow() })
  const quota = await findQuota()
  // Of a file that cannot be read any more, the client says what is wrong when it asks for the key.
  const findNext = typeof key === 'string' ? null : () => findQuota().catch(() => quota)
  return { client: clientWith(stoppableQuota(quota, findNext, signal)), quota, stateDir }
}

function endWith(signal: AbortSignal): typeof fetch {
  return (input, init) =>
    fetch(input, { ...init, signal: init?.signal ? AbortSignal.any([init.signal, signal]) : signal })
}

/** The address of the service. */
function baseUrlOf(command: Command): string {
  const { baseUrl } = command.opts<AgentsConnectionOptions>()
  if (baseUrl) return baseUrl
  throw new UsageError(
    'No agents service given.',
    'Pass --base-url URL or set NOVA_AGENTS_URL; `nova mock` starts one to try.',
  )
}

/** A flag wins over the environment, also over the other way to say the key there. */
function readKey(command: Command): string | (() => string) {
  const { key, keyFile } = command.opts<AgentsConnectionOptions>()
  const isFlag = (name: keyof AgentsConnectionOptions) => command.getOptionValueSource(name) === 'cli'
  if (isFlag('key') && isFlag('keyFile')) throw new UsageError('Pass --key or --key-file, not both.')
  const isFileMeant = !isFlag('key') && (isFlag('keyFile') || !key)
  if (!isFileMeant && key) return key
  if (!keyFile) throw new UsageError('There is no API key.', 'Set NOVA_AGENTS_KEY, or pass --key-file FILE.')
  // Once before the first call, so that a wrong path is a wrong argument and not a refused key.
  if (readKeyFile(keyFile) === '') throw new UsageError(`The key file ${keyFile} is empty.`)
  return () => readKeyFile(keyFile)
}

function readKeyFile(path: string): string {
  try {
    return readFileSync(path, 'utf8').trim()
  } catch (error) {
    throw new UsageError(`The key file ${path} cannot be read: ${(error as NodeJS.ErrnoException).code}.`)
  }
}
