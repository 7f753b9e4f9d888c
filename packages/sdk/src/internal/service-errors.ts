import { type Attempt, attempt } from './attempt.ts'
import { isNovaError, NovaError, type NovaErrorInit, type NovaErrorKind } from './errors.ts'
import type { ErrorCodeSpec } from './operation.ts'

/** An error of one service, with a code of its closed list. */
export type ServiceError<Service extends string, Code extends string> = NovaError<Code> & {
  readonly service: Service
}

/** What an error of a service is made of. */
export type ServiceErrorInit<Code extends string> = Omit<NovaErrorInit<Code>, 'service' | 'kind'> & {
  /** @default what the tables of codes say */
  readonly kind?: NovaErrorKind
}

/** The functions every service has for its errors, typed for its codes. */
export interface ServiceErrors<Service extends string, Code extends string> {
  /** Makes an error; the tables know its kind. */
  create<Given extends Code>(init: ServiceErrorInit<Given>): ServiceError<Service, Given>
  /** True for an error of this service, and of the given code when one is given. */
  is(error: unknown, code?: Code): boolean
  /** The outcome of a call as a value; see {@link attempt}. */
  attempt<T>(promise: Promise<T>): Promise<Attempt<T, ServiceError<Service, Code>>>
}

/**
 * What the errors of one service have in common with those of the others. `wire` is the generated table of the
 * codes an answer can carry, `client` the table of those only this side can see.
 */
export function defineServiceErrors<
  Service extends string,
  Wire extends Readonly<Record<string, ErrorCodeSpec>>,
  Client extends Readonly<Record<string, NovaErrorKind>>,
>(service: Service, wire: Wire, client: Client): ServiceErrors<Service, Extract<keyof Wire | keyof Client, string>> {
  type Code = Extract<keyof Wire | keyof Client, string>
  const kindOf = (code: Code): NovaErrorKind => wire[code]?.kind ?? (client[code] as NovaErrorKind)
  return {
    create: <Given extends Code>(init: ServiceErrorInit<Given>) =>
      new NovaError<Given>({ ...init, kind: init.kind ?? kindOf(init.code), service }) as ServiceError<Service, Given>,
    is: (error, code) => isNovaError(error) && error.service === service && (code === undefined || error.code === code),
    attempt: (promise) => attempt(promise),
  }
}
