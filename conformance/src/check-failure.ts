/** The service did something else than wanted. */
export class CheckFailure extends Error {
  override readonly name = 'CheckFailure'
  readonly wanted: string
  readonly seen: unknown

  constructor(wanted: string, seen: unknown) {
    super(wanted)
    this.wanted = wanted
    this.seen = seen
  }
}

/** The check could not be carried out here, for a reason that is no fault of the service. */
export class CheckSkipped extends Error {
  override readonly name = 'CheckSkipped'
  readonly reason: string

  constructor(reason: string) {
    super(reason)
    this.reason = reason
  }
}

/** No answer came, or none that could be read to its end. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer'
}

/** The suite could not start: the target does not answer, or is another service. */
export class SuiteUnavailable extends Error {
  override readonly name = 'SuiteUnavailable'
}
