import { redactText } from '../../internal/redact.ts'
import type { RunFailureCode, RunFailureDetails } from './run-failure-details.ts'

/** What to show of a failure. */
export interface RunFailureText {
  /** A few words. */
  readonly title: string
  /** What happened, as far as it is known. */
  readonly explanation: string
  /** What to do next. */
  readonly whatToDo: string
}

type Texts = {
  readonly [Code in RunFailureCode]: RunFailureText | ((details: RunFailureDetails<Code>) => RunFailureText)
}

const tryAgain = 'Start the job again; if it fails the same way, tell the operator of the service.'
const tellOperator = 'Tell the operator of the service.'
const newJob = 'Create a new job with the corrected file.'

const texts: Texts = {
  unknown: {
    title: 'The executor failed',
    explanation:
      'The executor failed and gave no reason that the service passes on. A cross-year roster that could not be fetched is reported in the same way.',
    whatToDo: tryAgain,
  },
  executor_timeout: ({ timeout_seconds: seconds }) => ({
    title: 'The run took too long',
    explanation: `The executor stopped itself${seconds === null ? ' at its time limit' : ` after its limit of ${seconds} seconds`}.`,
    whatToDo: 'Split the file over several jobs, or ask the operator of the service for a longer limit.',
  }),
  invalid_job: ({ message }) => ({
    title: 'The job cannot be worked on',
    explanation: `The executor refused the job${message === null ? '' : `: ${quote(message)}`}.`,
    whatToDo: 'Create a new job with every file that the template requires, INPUT_FILE among them.',
  }),
  cross_year_roster_fetch: {
    title: 'The cross-year roster is out of reach',
    explanation: 'The executor could not fetch the roster of all years, which students are matched with.',
    whatToDo: tryAgain,
  },
  lightbeam_fetch: ({ resource }) => ({
    title: 'Reading from the ODS failed',
    explanation: `The executor could not read ${resource === null ? 'what it needs' : quote(resource)} from the ODS.`,
    whatToDo: 'Test the ODS connection of the school year and what its key may read, then start the job again.',
  }),
  missing_ods_roster: {
    title: 'The ODS has no roster',
    explanation: 'The ODS gave no students for this school year, so none could be matched.',
    whatToDo: 'See that the students of this school year are in the ODS, then start the job again.',
  },
  lightbeam_send: {
    title: 'Sending to the ODS failed',
    explanation: 'The ODS took none of the records.',
    whatToDo:
      'Read lb-send-results.json if it is among the outputs, test the ODS connection and what its key may write, then start the job again.',
  },
  input_s3_download: ({ name }) => ({
    title: 'A submitted file was not found',
    explanation: `The executor could not read ${fileOf(name)} from storage: it never arrived, or its name has a sign that cuts it short, such as "?" or ";".`,
    whatToDo: 'Create a new job and upload the file again, under a simple name.',
  }),
  bundle_git_pull: {
    title: 'The template could not be fetched',
    explanation: 'The executor could not get the current version of the assessment bundles.',
    whatToDo: tryAgain,
  },
  artifact_not_found: ({ name }) => ({
    title: 'An output is missing',
    explanation: `The executor did not find ${outputOf(name)}, which an earlier step should have made.`,
    whatToDo: tryAgain,
  }),
  artifact_empty: ({ name }) => ({
    title: 'An output is empty',
    explanation: `An earlier step left ${outputOf(name)} empty.`,
    whatToDo: 'See that the submitted file has rows and fits the template; then start the job again.',
  }),
  artifact_s3_upload: ({ name }) => ({
    title: 'An output could not be stored',
    explanation: `The executor could not write ${outputOf(name)} to storage.`,
    whatToDo: tryAgain,
  }),
  earthmover_deps: {
    title: 'The template could not be prepared',
    explanation: 'The executor could not install what the assessment bundle depends on.',
    whatToDo: tryAgain,
  },
  earthmover_run: {
    title: 'The file could not be transformed',
    explanation:
      'The transformation failed, most often because the file is not what the template expects: other columns, another format or another encoding.',
    whatToDo: `Compare the file with the template and its parameters. ${newJob}`,
  },
  insufficient_matches: ({ match_rate_text: rate, match_threshold_text: threshold, id_name: name, id_type: type }) => ({
    title: 'Too few students matched',
    explanation: `${rate === null ? 'Too few' : rate} of the ids${name === null ? '' : ` in column ${quote(name)}`} are on the roster${type === null ? '' : ` as ${quote(type)}`}${threshold === null ? '' : `; ${threshold} are required`}.`,
    whatToDo: `See that the file has ids of the kind the roster has, and that the roster has the students of this school year. ${newJob}`,
  }),
  failed_to_start_executor: {
    title: 'The executor did not start',
    explanation:
      'The service could not launch the executor; that also happens when a submitted file never arrived in storage.',
    whatToDo: 'See that every file was uploaded. If so, start the job again, else create a new one.',
  },
  job_file: ({ name }) => ({
    title: 'A file of the job could not be read',
    explanation: `The executor could not read ${fileOf(name)}.`,
    whatToDo: newJob,
  }),
  lightbeam_validate_students: ({ failure_pct: percent }) => ({
    title: 'Students failed validation',
    explanation: `${percent === null ? 'Too many' : `${percent}%`} of the students are not known to the ODS.`,
    whatToDo: `See that the file has ids of the kind the ODS has. ${newJob}`,
  }),
  lightbeam_validate_other: ({ resources }) => ({
    title: 'Records failed validation',
    explanation: `The ODS would refuse records${resources.length === 0 ? '' : ` of ${resources.map(quote).join(', ')}`}.`,
    whatToDo: `Compare the file with the template and its parameters. ${newJob}`,
  }),
}

/** What to show of a failure. Never holds its stack trace. */
export function textOf<Code extends RunFailureCode>(code: Code, details: RunFailureDetails<Code>): RunFailureText {
  const text: RunFailureText | ((details: RunFailureDetails<Code>) => RunFailureText) = texts[code]
  return typeof text === 'function' ? text(details) : text
}

/** For a code nobody knows. */
export function textOfForeignCode(code: string): RunFailureText {
  return {
    title: 'The run failed',
    explanation: `The service reports ${quote(code)}, which this version does not know.`,
    whatToDo: tellOperator,
  }
}

/** Text from outside: bounded, without what looks like a secret. */
const quote = (text: string): string => JSON.stringify(redactText(text, 200))
const fileOf = (name: string | null): string => (name === null ? 'a file' : `the file for ${quote(name)}`)
const outputOf = (name: string | null): string => (name === null ? 'an output' : `the output ${quote(name)}`)
