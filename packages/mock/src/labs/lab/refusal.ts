/** A request the lab engine turns down, with what its answer carries. */
export class Refusal extends Error {
  /** Status on the wire; many routes answer 200 and tell the failure in the body. */
  readonly httpStatus: number
  readonly code: number
  /** Keys beside the envelope's own: they are what tells one failure from another. */
  readonly extras: Readonly<Record<string, unknown>>

  constructor(httpStatus: number, code: number, message: string, extras: Readonly<Record<string, unknown>> = {}) {
    super(message)
    this.name = 'Refusal'
    this.httpStatus = httpStatus
    this.code = code
    this.extras = extras
  }
}

/** A refusal whose status on the wire is its code. */
export const refuse = (code: number, message: string, extras?: Readonly<Record<string, unknown>>): Refusal =>
  new Refusal(code, code, message, extras)

/** A refusal inside an HTTP 200. */
export const refuseInside = (code: number, message: string, extras?: Readonly<Record<string, unknown>>): Refusal =>
  new Refusal(200, code, message, extras)

export interface FieldProblem {
  readonly type: string
  readonly loc: readonly (string | number)[]
  readonly msg: string
  readonly input: unknown
}

/** A body that breaks the model: HTTP 422 with the framework's list. */
export class InvalidBody extends Error {
  readonly problems: readonly FieldProblem[]

  constructor(problems: readonly FieldProblem[]) {
    super(problems.map(({ loc, msg }) => `${loc.join('.')}: ${msg}`).join('; '))
    this.name = 'InvalidBody'
    this.problems = problems
  }
}

/** What upstream never caught: HTTP 500 in plain text. */
export class ServerCrash extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'ServerCrash'
  }
}
