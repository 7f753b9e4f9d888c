import { demoLabs } from './demo-labs.ts'
import type { LabFile } from './lab/lab-document.ts'

/** A user the service starts with. */
export interface LabsAccount {
  readonly username: string
  readonly password: string
  /** @default user */
  readonly role?: 'admin' | 'editor' | 'user'
  /** What a user who is no admin is limited to. @default / */
  readonly folder?: string
  /** Whether consoles open in the browser. @default true */
  readonly html5?: boolean
  readonly email?: string
  readonly name?: string
}

/** How the labs service is set up. */
export interface LabsSettings {
  /** Names on the host are derived from it. @default a fixed one, so that names repeat */
  readonly instanceId: string
  /** @default an admin, two users and one whose folder is `/team` */
  readonly users: readonly LabsAccount[]
  /** Lab files by path, `team/Nested.json`. They have no database row, as files put there by hand. @default three demo labs */
  readonly labs: Readonly<Record<string, LabFile>>
  /** 5 to 300. @default 30 */
  readonly discoveryCadenceSeconds: number
  /** IPv4, /24 or wider. @default 10.255.0.0/16 */
  readonly natCloudPool: string
  /** At least four hours are always granted. @default 14400 */
  readonly sessionMaxAgeSeconds: number
  /** @default 60 */
  readonly accessTokenExpireMinutes: number
  /** @default false */
  readonly cookieSecure: boolean
  /** Ethernet ports of the host, each with a bridge `br-{port}`. @default eth1, eth2 */
  readonly hostPorts: readonly string[]
  /** How long a node takes to start. @default 1500 */
  readonly nodeStartMs: number
  /** Links to nodes and interfaces that do not exist are refused, which the real service does not do. @default false */
  readonly strictLinks: boolean
  /** Where consoles open. @default /html5/ */
  readonly consolePublicPath: string
  /** How consoles are authorised. @default database */
  readonly consoleMode: 'database' | 'json'
  /** Origins of development servers whose pages may call the service. @default http://localhost:5173, http://localhost:4173 */
  readonly corsOrigins: readonly string[]
  readonly version: string
}

export type LabsOptions = Partial<LabsSettings>

export const defaultAccounts: readonly LabsAccount[] = [
  { username: 'admin', password: 'nova-admin', role: 'admin', name: 'Admin', email: 'admin@nova.test' },
  { username: 'alice', password: 'nova-alice', role: 'user', name: 'Alice', email: 'alice@nova.test' },
  { username: 'bob', password: 'nova-bobby', role: 'editor', name: 'Bob', email: 'bob@nova.test' },
  { username: 'teamster', password: 'nova-team', role: 'user', folder: '/team', name: 'Team', email: 'team@nova.test' },
]

export const defaultLabsSettings: LabsSettings = {
  instanceId: '6f1c0c9e-5f0b-4a64-9d1c-2f6f0f3c7a10',
  users: defaultAccounts,
  labs: demoLabs,
  discoveryCadenceSeconds: 30,
  natCloudPool: '10.255.0.0/16',
  sessionMaxAgeSeconds: 14_400,
  accessTokenExpireMinutes: 60,
  cookieSecure: false,
  hostPorts: ['eth1', 'eth2'],
  nodeStartMs: 1500,
  strictLinks: false,
  consolePublicPath: '/html5/',
  consoleMode: 'database',
  corsOrigins: ['http://localhost:5173', 'http://localhost:4173'],
  version: '0.1.0-alpha',
}

/**
 * Options over the defaults of a default deployment.
 * @throws TypeError for a name that is not a setting, and for values a server would not start with
 */
export function resolveLabsSettings(options: LabsOptions = {}): LabsSettings {
  const unknown = Object.keys(options).filter((name) => !Object.hasOwn(defaultLabsSettings, name))
  if (unknown.length > 0)
    throw new TypeError(
      `Unknown labs setting ${unknown.join(', ')}. Settings are: ${Object.keys(defaultLabsSettings).join(', ')}`,
    )
  const given = Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined))
  const settings: LabsSettings = { ...defaultLabsSettings, ...given }
  const { discoveryCadenceSeconds: cadence } = settings
  if (!(cadence >= 5 && cadence <= 300))
    throw new TypeError(`discoveryCadenceSeconds must be from 5 to 300, not ${String(cadence)}`)
  return settings
}
