import {
  createTransport,
  type Opened,
  type OpenOptions,
  type ServiceTransport,
  type TransportOptions,
} from '../../internal/http/create-transport.ts'
import type { OperationSpec } from '../../internal/operation.ts'
import type { CallOptions } from '../../internal/transport.ts'
import { edfiError } from '../errors.ts'

/** Performs operations where the service says they are: an executor is given addresses and guesses none. */
export interface AddressCaller {
  call<T>(address: string, operation: OperationSpec, body?: unknown, options?: CallOptions): Promise<T>
  open(address: string, operation: OperationSpec, options: OpenOptions): Promise<Opened>
}

/** @param options what all calls share; each goes to the host its address names, with the same token */
export function createAddressCaller(options: Omit<TransportOptions, 'baseUrl'>): AddressCaller {
  const transports = new Map<string, ServiceTransport>()
  const transportOf = (baseUrl: string): ServiceTransport => {
    const known = transports.get(baseUrl) ?? createTransport({ ...options, baseUrl })
    transports.set(baseUrl, known)
    return known
  }
  return {
    async call(address, operation, body, callOptions) {
      const { origin, spec, input } = readAddress(address, operation)
      return await transportOf(origin).call(spec, { ...input, ...(body === undefined ? {} : { body }) }, callOptions)
    },
    async open(address, operation, openOptions) {
      const { origin, spec, input } = readAddress(address, operation)
      return await transportOf(origin).open(spec, input, openOptions)
    },
  }
}

/** The operation with the path of an address in the place of its own, which no value has to be filled into. */
function readAddress(address: string, operation: OperationSpec) {
  const url = URL.canParse(address) ? new URL(address) : null
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:')
    throw edfiError({
      code: 'unexpected_body',
      message: `${operation.name} was not sent: its address is not an absolute http(s) URL.`,
      advice: 'The service names its own address wrong: ask whoever runs it.',
      operation: operation.name,
      attempts: 0,
    })
  const parameters = operation.parameters.filter(({ in: place }) => place !== 'path')
  return {
    origin: url.origin,
    spec: { ...operation, path: url.pathname, parameters },
    input: { query: Object.fromEntries(url.searchParams) },
  }
}
