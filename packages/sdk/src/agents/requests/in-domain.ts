/** In which domain something is to be done. */
export interface InDomain {
  /**
   * Orchestrators that come with the service answer 400, three seconds late, to a task with one.
   * @default none
   */
  readonly domain?: string
}

/** The query of a call. */
export const domainQuery = ({ domain }: InDomain): InDomain => (domain === undefined ? {} : { domain })
