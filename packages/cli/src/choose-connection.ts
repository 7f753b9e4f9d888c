import { UsageError } from './command-failure.ts'

/** Everything that can say where a service is and who asks. */
export interface ConnectionOptions {
  readonly baseUrl?: string
  readonly deployOutput?: string
  readonly token?: string
  readonly tokenFile?: string
}

/** Two ways to say one thing: the value itself, and a file that has it. */
const pairs = [
  { direct: 'baseUrl', file: 'deployOutput', flags: '--base-url or --deploy-output' },
  { direct: 'token', file: 'tokenFile', flags: '--token or --token-file' },
] as const

/**
 * One source for the address and one for the token. A flag wins over the environment, also over the other
 * member of its pair there: `--token-file` is not overruled by a NOVA_TRANSFER_TOKEN left in the shell.
 * Within the environment the value itself wins over the file.
 */
export function chooseConnection(
  options: ConnectionOptions,
  isFlag: (name: keyof ConnectionOptions) => boolean,
): ConnectionOptions {
  const chosen: { -readonly [Name in keyof ConnectionOptions]: ConnectionOptions[Name] } = {}
  for (const { direct, file, flags } of pairs) {
    if (isFlag(direct) && isFlag(file)) throw new UsageError(`Pass ${flags}, not both.`)
    const isFileMeant = !isFlag(direct) && (isFlag(file) || !options[direct])
    const name = isFileMeant ? file : direct
    const value = options[name]
    if (value) chosen[name] = value
  }
  return chosen
}
