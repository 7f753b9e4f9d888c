import type { SeededRandom } from '../../../engine/random.ts'

/** The connections a console gateway knows, one per lab, node and kind. */
export interface ConsoleGateway {
  /** Where a browser goes to see a console. The token sits in the fragment. */
  locate(labId: string, nodeId: number, kind: string): string
}

export interface GatewayOptions {
  readonly publicPath: string
  /** Database mode names connections by number and keeps the client id plain, the other one encodes it. */
  readonly mode: 'database' | 'json'
  readonly random: SeededRandom
}

export function createConsoleGateway({ publicPath, mode, random }: GatewayOptions): ConsoleGateway {
  const connections = new Map<string, number>()
  return {
    locate(labId, nodeId, kind) {
      const key = `${labId}:${nodeId}:${kind}`
      const number = connections.get(key) ?? connections.size + 1
      connections.set(key, number)
      return `${publicPath}#/client/${clientId(mode, number, key)}?token=${random.hex(64).toUpperCase()}`
    },
  }
}

function clientId(mode: GatewayOptions['mode'], number: number, key: string): string {
  if (mode === 'database') return btoa(`${number}\0c\0postgresql`)
  const ascii = encodeURIComponent(key)
  return encodeURIComponent(btoa(`${ascii}\0c\0json`))
}
