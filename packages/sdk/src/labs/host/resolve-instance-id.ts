import { readTextFile } from '#platform'
import { labsError } from '../errors.ts'

const DEFAULT_PATH = '/etc/nova-ve/instance_id'

/** Something about the id of a host that its operator should know. */
export interface InstanceIdWarning {
  readonly code: /** No file was there, and the environment was allowed to stand in for it. */
    | 'environment_used'
    /** A file that the environment names is not there; another one was read. */
    | 'configured_file_absent'
    /** The id is no UUID. It works, but nobody can tell whether it is unique. */
    | 'not_a_uuid'
  readonly message: string
}

export interface ResolveInstanceIdOptions {
  /** @default the environment of the process; empty in a page */
  readonly env?: Readonly<Record<string, string | undefined>>
  /** Reads a file. Rejects with `code` `ENOENT` when there is none. @default the file system; none in a page */
  readonly readText?: (path: string, signal?: AbortSignal) => Promise<string>
  /** Hears what is doubtful about an id that was found. @default nobody */
  readonly onWarning?: (warning: InstanceIdWarning) => void
  readonly signal?: AbortSignal
}

/** The id of a host, and who said so. */
export interface InstanceId {
  readonly instanceId: string
  readonly source: 'file' | 'environment'
  /** The file; null for the environment. */
  readonly path: string | null
}

/**
 * Finds the id of this host, which the names of all its devices depend on: the file that
 * `NOVA_VE_INSTANCE_ID_FILE` names, else `instance_id` in the folder that `NOVA_VE_INSTANCE_DIR` names, else
 * `/etc/nova-ve/instance_id`. Only when none of them is there may `NOVA_VE_INSTANCE_ID` stand in, and only together
 * with `NOVA_VE_INSTANCE_ID_OVERRIDE_OK=1`; each use of it is a warning. A file that is empty or cannot be read
 * counts as there: nothing takes its place. Writes nothing and remembers nothing.
 *
 * @throws LabsError `instance_id_missing` when nothing names the host or a file cannot be read;
 * `instance_id_empty` when what names it is blank; `instance_id_invalid` when it is not ASCII.
 *
 * @example
 * ```ts
 * const { instanceId } = await resolveInstanceId({ onWarning: ({ message }) => console.warn(message) })
 * console.log(bridgeName(labHash(instanceId, 'alpine-docker-demo'), 1))
 * ```
 */
export async function resolveInstanceId(options: ResolveInstanceIdOptions = {}): Promise<InstanceId> {
  const { env = processEnvironment(), readText = readTextFile, onWarning = () => {}, signal } = options
  const absent: string[] = []
  for (const path of candidatesIn(env)) {
    signal?.throwIfAborted()
    const text = await readPresent(readText, path, signal)
    if (text === null) {
      absent.push(path)
      continue
    }
    const instanceId = checked(text, path)
    const skipped = absent.join(', ')
    if (skipped !== '')
      onWarning({
        code: 'configured_file_absent',
        message: `There is no ${skipped}: the id of this host is from ${path}.`,
      })
    warnUnlessUuid(instanceId, path, onWarning)
    return { instanceId, source: 'file', path }
  }
  return fromEnvironment(env, absent, onWarning)
}

function candidatesIn(env: Readonly<Record<string, string | undefined>>): readonly string[] {
  const { NOVA_VE_INSTANCE_ID_FILE: file, NOVA_VE_INSTANCE_DIR: folder } = env
  const paths = [file, folder && `${folder.replace(/\/+$/, '')}/instance_id`, DEFAULT_PATH]
  return [...new Set(paths.filter((path): path is string => path !== undefined && path !== ''))]
}

async function readPresent(
  readText: NonNullable<ResolveInstanceIdOptions['readText']>,
  path: string,
  signal: AbortSignal | undefined,
): Promise<string | null> {
  try {
    return await readText(path, signal)
  } catch (cause) {
    if (signal?.aborted) throw signal.reason
    const { code } = (cause ?? {}) as { code?: unknown }
    if (code === 'ENOENT' || code === 'ENOTDIR') return null
    throw labsError({
      code: 'instance_id_missing',
      message: `The id of this host cannot be read: ${path} gives ${typeof code === 'string' ? code : String(cause)}.`,
      advice: 'Run where the file can be read, as an account that may read it.',
      details: { path },
      attempts: 0,
      cause,
    })
  }
}

function fromEnvironment(
  env: Readonly<Record<string, string | undefined>>,
  absent: readonly string[],
  onWarning: (warning: InstanceIdWarning) => void,
): InstanceId {
  const { NOVA_VE_INSTANCE_ID: given, NOVA_VE_INSTANCE_ID_OVERRIDE_OK: allowed } = env
  if (given === undefined || allowed !== '1') {
    const half = given === undefined ? '' : ' NOVA_VE_INSTANCE_ID alone is not taken.'
    throw labsError({
      code: 'instance_id_missing',
      message: `This host has no id: there is no ${absent.join(' and no ')}.${half}`,
      advice:
        `Write a new UUID into ${DEFAULT_PATH} once, on a disk of this host alone, and never overwrite it. For a ` +
        'short-lived host, set NOVA_VE_INSTANCE_ID together with NOVA_VE_INSTANCE_ID_OVERRIDE_OK=1.',
      details: { paths: absent },
      attempts: 0,
    })
  }
  const instanceId = checked(given, 'NOVA_VE_INSTANCE_ID')
  onWarning({
    code: 'environment_used',
    message: `The id of this host is from NOVA_VE_INSTANCE_ID: there is no ${absent.join(' and no ')}.`,
  })
  warnUnlessUuid(instanceId, 'NOVA_VE_INSTANCE_ID', onWarning)
  return { instanceId, source: 'environment', path: null }
}

function checked(text: string, from: string): string {
  const id = text.trim()
  if (id === '') {
    throw labsError({
      code: 'instance_id_empty',
      message: `The id of this host is empty: ${from} holds nothing but blanks.`,
      advice: 'Put back the UUID the host had before: with another one, its running devices belong to nobody.',
      details: { from },
      attempts: 0,
    })
  }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: this is what ASCII is.
  if (!/^[\x00-\x7f]*$/.test(id)) {
    throw labsError({
      code: 'instance_id_invalid',
      message: `The id of this host is not ASCII: ${from} holds other characters.`,
      advice: 'Save it as plain text without a byte order mark.',
      details: { from },
      attempts: 0,
    })
  }
  return id
}

function warnUnlessUuid(id: string, from: string, onWarning: (warning: InstanceIdWarning) => void): void {
  if (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)) return
  onWarning({ code: 'not_a_uuid', message: `The id of this host is no UUID: ${from} holds ${JSON.stringify(id)}.` })
}

function processEnvironment(): Readonly<Record<string, string | undefined>> {
  const { process } = globalThis as { readonly process?: { readonly env?: Readonly<Record<string, string>> } }
  return process?.env ?? {}
}
