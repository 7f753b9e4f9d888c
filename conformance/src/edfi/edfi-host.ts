/** A launch nobody took yet: what the executor of a run is started with. */
export interface Launch {
  readonly runId: number
  readonly initUrl: string
  readonly initToken: string
}

/** Where something is made to go wrong, once, the next time it comes to it. */
export type HostFailure =
  | 'jwks'
  | 'idp'
  | 'registry'
  | 'presign'
  | 'launch'
  | 'ods'
  | 'roster'
  | 'roster-stream'
  | 'done-status'
  | 'done-files'

/**
 * What somebody who runs the service can do, beside its routes. Without a host the checks that need one are skipped:
 * no caller can bring about what they look at.
 */
export interface EdfiHost {
  /** What bundles get as `DESCRIPTOR_NAMESPACE` for the partner of the run; null when it is not known. */
  readonly descriptorNamespace: string | null
  /** A token of the identity provider that the service trusts, for its audience. Null leaves a claim away. */
  issueToken(claims: Readonly<Record<string, unknown>>): Promise<string>
  /** A token as the service would mint one for the executor of a run. */
  mintRunToken(runId: number, type: 'init' | 'access'): Promise<string>
  putObject(key: string, text: string): Promise<void>
  /** Takes the launch of a job, whose executor the caller is from now on; null when none waits. */
  takeLaunch(jobUid: string): Promise<Launch | null>
  setExternalApi(isEnabled: boolean): Promise<void>
  setEduCredentials(partner: string, areThere: boolean): Promise<void>
  /** The job loses its connection to an ODS. */
  loseOds(jobUid: string): Promise<void>
  loseTemplate(jobUid: string): Promise<void>
  loseRun(runId: number): Promise<void>
  failNext(point: HostFailure): Promise<void>
}
