/** Where everything of a job lies. Values as they are, not percent-encoded. */
export interface JobLocation {
  readonly partnerId: string
  readonly tenantCode: string
  /** The id of the school year, such as `2526`; rosters go by the end year instead. */
  readonly schoolYearId: string
  readonly jobId: number
}

/** Where the roster of a tenant lies that does not send to an ODS. */
export interface RosterLocation {
  readonly partnerId: string
  readonly tenantCode: string
  /** The year in which the school year ends, such as 2026. */
  readonly endYear: number
}

/** A file that somebody submitted: the key of the template it is for, and the name it had. */
export interface InputName {
  readonly templateKey: string
  readonly nameFromUser: string
}

/** Which of the two folders of data sets: what was sent to the ODS, and what was not. */
export type OutputSetName = 'ods' | 'non-ods'

/** Every place in the bucket of this service. */
export type EdfiPath =
  | ({ readonly kind: 'job-base' } & JobLocation)
  | ({ readonly kind: 'input' } & JobLocation & InputName)
  /** `name` is relative to `output/`, as in `runOutputFile`: `em-results.json`, `ods/studentAssessments.jsonl`. */
  | ({ readonly kind: 'output'; readonly name: string } & JobLocation)
  /** The folder of a data set, as `output-files` reports it: without a slash at the end. */
  | ({ readonly kind: 'output-set'; readonly set: OutputSetName } & JobLocation)
  | ({ readonly kind: 'roster' } & RosterLocation)
