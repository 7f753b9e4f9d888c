import { listenHttp } from '#host'
import type { Exchange, ExchangeRequest } from './engine/exchange.ts'
import type { Handshake } from './engine/server-socket.ts'
import type { ListenOptions } from './platform.ts'

export interface PortPlan {
  readonly transfer: (request: ExchangeRequest) => Promise<Exchange>
  /** Null when the store is elsewhere. */
  readonly store: ((request: ExchangeRequest) => Promise<Exchange>) | null
  readonly labs: (request: ExchangeRequest) => Promise<Exchange>
  readonly connectLabs: (request: ExchangeRequest) => Promise<Handshake>
  readonly edfi: (request: ExchangeRequest) => Promise<Exchange>
  readonly spectra: (request: ExchangeRequest) => Promise<Exchange>
  readonly agents: (request: ExchangeRequest) => Promise<Exchange>
  readonly connectAgents: (request: ExchangeRequest) => Promise<Handshake>
  readonly onError: (error: unknown) => void
}

export interface OpenPorts {
  readonly baseUrls: {
    readonly transfer: string
    readonly store: string | null
    readonly labs: string
    readonly edfi: string
    readonly spectra: string
    readonly agents: string
  }
  readonly ports: {
    readonly transfer: number
    readonly store: number | null
    readonly labs: number
    readonly edfi: number
    readonly spectra: number
    readonly agents: number
  }
  close(): Promise<void>
}

/** Every service on a port of its own; all of them or none. */
export async function openPorts(plan: PortPlan, where: ListenOptions): Promise<OpenPorts> {
  const { host = '127.0.0.1', port = 0 } = where
  const { onError } = plan
  const after = (offset: number) => (port === 0 ? 0 : port + offset)
  const opened: { close(): Promise<void> }[] = []
  const close = async () => void (await Promise.all(opened.map((listener) => listener.close())))
  const open = async (options: Parameters<typeof listenHttp>[0]) => {
    const listener = await listenHttp({ host, onError, ...options })
    opened.push(listener)
    return listener
  }
  try {
    const store = plan.store && (await open({ port: where.storePort ?? after(1), answer: plan.store }))
    const labs = await open({ port: where.labsPort ?? after(2), answer: plan.labs, connect: plan.connectLabs })
    const edfi = await open({ port: where.edfiPort ?? after(3), answer: plan.edfi })
    const spectra = await open({ port: where.spectraPort ?? after(4), answer: plan.spectra })
    const agents = await open({ port: where.agentsPort ?? after(5), answer: plan.agents, connect: plan.connectAgents })
    const transfer = await open({ port, answer: plan.transfer })
    return {
      baseUrls: {
        transfer: transfer.baseUrl,
        store: store?.baseUrl ?? null,
        labs: labs.baseUrl,
        edfi: edfi.baseUrl,
        spectra: spectra.baseUrl,
        agents: agents.baseUrl,
      },
      ports: {
        transfer: transfer.port,
        store: store?.port ?? null,
        labs: labs.port,
        edfi: edfi.port,
        spectra: spectra.port,
        agents: agents.port,
      },
      close,
    }
  } catch (error) {
    await close()
    throw error
  }
}
