/**
 * The part of a [Standard Schema](https://standardschema.dev) that a memory needs: zod, valibot, arktype and others
 * have it. The specification allows its interface to be restated, so no package is needed for it.
 */
export interface StandardSchema<Input = unknown, Output = Input> {
  readonly '~standard': {
    readonly version: 1
    readonly vendor: string
    readonly validate: (value: unknown) => SchemaResult<Output> | Promise<SchemaResult<Output>>
    readonly types?: { readonly input: Input; readonly output: Output } | undefined
  }
}

/** What a Standard Schema answers: the value, or what is wrong with it. */
export type SchemaResult<Output> =
  | { readonly value: Output; readonly issues?: undefined }
  | { readonly issues: readonly SchemaIssue[] }

/** One thing a schema does not like. */
export interface SchemaIssue {
  readonly message: string
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined
}

/** What `remember` takes under a schema. */
export type SchemaInput<Schema extends StandardSchema> = NonNullable<Schema['~standard']['types']>['input']
/** What `recall` gives under a schema. */
export type SchemaOutput<Schema extends StandardSchema> = NonNullable<Schema['~standard']['types']>['output']

const MAX_ISSUES = 10

/** Issues as texts, `path: message`, without the values: the first ten. */
export function describeIssues(issues: readonly SchemaIssue[]): readonly string[] {
  return issues.slice(0, MAX_ISSUES).map(({ message, path }) => {
    const names = path?.map((part) => String(typeof part === 'object' ? part.key : part)) ?? []
    return `${names.length > 0 ? names.join('.') : '(content)'}: ${message}`
  })
}

/** What a schema makes of a value, or why not. */
export type Judged<Output> =
  | { readonly value: Output; readonly issues?: undefined }
  /** `cause` is there where the schema failed instead of answering: what it threw. */
  | { readonly issues: readonly string[]; readonly cause?: unknown }

/** Asks a schema. One that throws, rejects or answers nothing says no more than that the value does not fit. */
export async function judgeBySchema<Output>(schema: StandardSchema, value: unknown): Promise<Judged<Output>> {
  try {
    const result = await schema['~standard'].validate(value)
    return result.issues ? { issues: describeIssues(result.issues) } : { value: result.value as Output }
  } catch (cause) {
    // What it says may quote the value; who wants to know looks at the cause.
    return { issues: [`(content): the schema failed (${cause instanceof Error ? cause.name : typeof cause})`], cause }
  }
}
