/**
 * What executors were seen to do, a word for each step: calls of the service (`init`, `job`, `roster`, a report), an
 * action with what became of it, objects written (`+`) and read (`-`) below the base path of the job.
 */
const words = (text: string): readonly string[] => text.trim().split(/\s+/)

const opening = 'init job'
const toRoster = `${opening} refresh_bundle_code:begin refresh_bundle_code:success earthmover_deps:begin
  earthmover_deps:success get_student_roster:begin`
const rosterWritten = '+output/studentEducationOrganizationAssociations.jsonl'
const toInput = `${toRoster} ${rosterWritten} get_student_roster:success get_input_files:begin -input/INPUT_FILE__a.csv`
const toTransform = `${toInput} get_input_files:success earthmover_run:begin`
const transformed = `${toTransform} +output/em-results.json +output/student_id_match_rates.csv`
const unmatched = 'unmatched-ids +output/input_no_student_id_match.csv'
const toSend = 'earthmover_run:success lightbeam_send:begin +output/lb-send-results.json'
const toUpload = 'lightbeam_send:success upload_output:begin'
const odsUploaded = '+output/ods/studentAssessments.jsonl output-files:output/ods'
const otherUploaded = '+output/non-ods/studentAssessments.jsonl output-files:output/non-ods'
const ending = 'summary upload_output:success done:success'

export const executorSequences = {
  odsWithUnmatched: words(`${transformed} ${toSend} ${unmatched} ${toUpload} ${odsUploaded} ${ending}`),
  odsAllMatched: words(`${transformed} ${toSend} ${toUpload} ${odsUploaded} ${ending}`),
  odsSecondPass: words(`${toTransform} +output/em-results.json roster +output/cross_year_roster.jsonl
    +output/em-results-x-year.json +output/student_id_match_rates.csv
    ${toSend} ${unmatched} ${toUpload} ${odsUploaded} ${otherUploaded} ${ending}`),
  withoutOds: words(`${transformed.replace(rosterWritten, `-roster ${rosterWritten}`)} ${unmatched}
    earthmover_run:success upload_output:begin ${otherUploaded} ${ending}`),
  tooFewMatches: words(`${transformed} earthmover_run:failure error:insufficient_matches done:failure`),
  transformFails: words(`${toTransform} earthmover_run:failure error:earthmover_run done:failure`),
  inputMissing: words(`${toInput} get_input_files:failure error:input_s3_download done:failure`),
  /** No action is under way: three failures of none, five and ten seconds apart, which are refused. */
  noInputFile: words(`${opening} refused refused refused error:invalid_job done:failure`),
  initRefused: words('init'),
} as const
