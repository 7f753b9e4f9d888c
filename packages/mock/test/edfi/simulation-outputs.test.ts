import { afterEach, describe, expect, test } from 'vitest'
import type { MockPlatformOptions } from '../../src/index.ts'
import { createSimulationWorld, knownIds, type SimulationWorld, scoresOf } from './simulation-world.ts'

const open: SimulationWorld[] = []
afterEach(async () => {
  for (const { platform } of open.splice(0)) await platform.close()
})
async function enter(options?: MockPlatformOptions) {
  const world = await createSimulationWorld(options)
  open.push(world)
  return world
}
const linesOf = (text: string | null) => (text ?? '').split('\n').filter((line) => line !== '')
const valuesOf = (text: string | null) => linesOf(text).map((line) => JSON.parse(line))
const partners = [{ id: 'ea', canConnectToEdu: true, crossYearMatchingEnabled: true }, { id: 'sc' }]

describe('what lies below output/ follows from the file', () => {
  test('of students who all match', async () => {
    const { runThrough, read } = await enter()
    const { jobId, run } = await runThrough()
    const records = valuesOf(await read(jobId, 'output/ods/studentAssessments.jsonl'))
    expect(records.map(({ studentReference }) => studentReference.studentUniqueId)).toEqual([
      '604821',
      '604822',
      '604823',
      '604824',
      '604825',
    ])
    expect(records[0]).toMatchObject({
      assessmentReference: { assessmentIdentifier: 'PSAT_SAT', namespace: 'uri://ea.nova.test' },
      schoolYearTypeReference: { schoolYear: 2026 },
      scoreResults: [{ assessmentReportingMethodDescriptor: 'Score', result: '400' }],
    })
    const counts = { records_processed: 5, records_skipped: 0, records_failed: 0 }
    expect(run).toMatchObject({
      status: 'success',
      summary: { studentAssessments: counts },
      unmatchedStudentsInfo: null,
    })
    expect(JSON.parse((await read(jobId, 'output/lb-send-results.json')) ?? '')).toEqual({
      resources: { studentAssessments: counts },
    })
    expect(JSON.parse((await read(jobId, 'output/em-results.json')) ?? '')).toEqual({
      row_counts: { '$sources.input': 5, '$destinations.studentAssessments': 5 },
    })
    expect(run.runOutputFile.map(({ name }: { name: string }) => name).sort()).toEqual([
      'em-results.json',
      'lb-send-results.json',
      'ods/studentAssessments.jsonl',
      'studentEducationOrganizationAssociations.jsonl',
      'student_id_match_rates.csv',
    ])
  })

  test('of students some of whom do not: their rows, and no others', async () => {
    const { runThrough, read } = await enter()
    const text = 'Name,StudentID,Score\n"Lyst, Ana",L101,7\n"Ther ""O""",X9,8\nPat,L102,9\n'
    const { jobId, run } = await runThrough({ text })
    expect(await read(jobId, 'output/input_no_student_id_match.csv')).toBe('Name,StudentID,Score\n"Ther ""O""",X9,8\n')
    expect(run.unmatchedStudentsInfo).toEqual({ name: 'StudentID', type: 'Local', count: 1 })
    expect(run.summary.studentAssessments.records_processed).toBe(2)
    expect(linesOf(await read(jobId, 'output/ods/studentAssessments.jsonl'))).toHaveLength(2)
    const rates = linesOf(await read(jobId, 'output/student_id_match_rates.csv'))
    expect(rates[0]).toBe('source_column_name,edfi_column_name,num_rows,num_matches,match_rate')
    expect(rates).toContain(`StudentID,Local,3,2,${2 / 3}`)
    expect(rates).toHaveLength(1 + 3 * 3)
  })

  test('without an ODS: one set that went nowhere', async () => {
    const { runThrough, read, client } = await enter()
    const { jobId, run } = await runThrough({ schoolYearId: '2425' })
    expect(run.status).toBe('success')
    expect(linesOf(await read(jobId, 'output/non-ods/studentAssessments.jsonl'))).toHaveLength(5)
    expect(await read(jobId, 'output/ods/studentAssessments.jsonl')).toBeNull()
    expect(await read(jobId, 'output/lb-send-results.json')).toBeNull()
    const { json } = await client('GET /api/v1/output-sets?partner=ea')
    expect(json).toMatchObject([{ files: ['studentAssessments.jsonl'], sentToOds: false, schoolYear: '2025' }])
  })

  test('of students of other years: a set of their own, counted with the other', async () => {
    const { runThrough, read, client } = await enter({ edfi: { partners } })
    const { jobId, run } = await runThrough({ text: scoresOf([...knownIds, 'L121', 'L130', 'X1']) })
    const students = async (set: string) =>
      valuesOf(await read(jobId, `output/${set}/studentAssessments.jsonl`)).map(
        ({ studentReference }) => studentReference.studentUniqueId,
      )
    expect([(await students('ods')).length, await students('non-ods')]).toEqual([5, ['604841', '604850']])
    expect(run.summary.studentAssessments.records_processed).toBe(7)
    expect(run.unmatchedStudentsInfo.count).toBe(1)
    expect(linesOf(await read(jobId, 'output/cross_year_roster.jsonl'))).toHaveLength(30)
    const rates = linesOf(await read(jobId, 'output/student_id_match_rates.csv'))
    expect(rates).toEqual(expect.arrayContaining(['StudentID,Local,8,5,0.625', `StudentID,Local,3,2,${2 / 3}`]))
    const { json } = await client('GET /api/v1/output-sets?partner=ea')
    expect(json.map(({ sentToOds }: { sentToOds: boolean }) => sentToOds)).toEqual([true, false])
  })

  test('of students mostly of other years: the whole file is looked at anew', async () => {
    const { runThrough, read } = await enter({ edfi: { partners } })
    const { jobId, run } = await runThrough({ text: scoresOf(['L101', 'L121', 'L122', 'X1']) })
    expect(run).toMatchObject({ status: 'success', unmatchedStudentsInfo: { count: 1 } })
    expect(await read(jobId, 'output/ods/studentAssessments.jsonl')).toBeNull()
    expect(linesOf(await read(jobId, 'output/non-ods/studentAssessments.jsonl'))).toHaveLength(3)
    expect(run.summary.studentAssessments).toEqual({ records_processed: 3, records_skipped: 0, records_failed: 0 })
  })

  test('of a partner that matches across years and has no ODS: matched with everybody at once', async () => {
    const world = await enter({ edfi: { partners } })
    const { run, jobId } = await world.runThrough({ text: scoresOf([...knownIds, 'L121']), schoolYearId: '2425' })
    expect([run.status, run.unmatchedStudentsInfo]).toEqual(['success', null])
    expect((await world.steps(jobId)).filter((step) => step === 'roster' || step.includes('x-year'))).toEqual([
      'roster',
    ])
  })

  test('of rows that come twice: sent once', async () => {
    const { runThrough } = await enter()
    const { run } = await runThrough({ text: 'StudentID,Score\nL101,5\nL101,5\nL102,6\n' })
    expect(run.summary.studentAssessments).toEqual({ records_processed: 3, records_skipped: 1, records_failed: 0 })
  })

  test('in the letters of another century', async () => {
    const { runThrough, read } = await enter()
    const text = new Uint8Array(
      [...'Name,StudentID\nJos']
        .map((letter) => letter.charCodeAt(0))
        .concat(
          0xe9,
          ...[...',L101\nM'].map((l) => l.charCodeAt(0)),
          0xfc,
          ...[...',X1\n'].map((l) => l.charCodeAt(0)),
        ),
    )
    const { jobId, run } = await runThrough({ text })
    expect(run.status).toBe('success')
    expect(await read(jobId, 'output/input_no_student_id_match.csv')).toBe('Name,StudentID\nMü,X1\n')
  })

  test('a second run writes over the first one, and lists what that one left', async () => {
    const world = await enter()
    const { jobId } = await world.runThrough({ text: scoresOf([...knownIds, 'X1']) })
    world.platform.edfi.script({ outcome: 'success' })
    expect((await world.user(`PUT /api/jobs/${jobId}/start`)).status).toBe(200)
    await world.finish(jobId)
    const { run } = await world.look(jobId)
    expect([run.status, run.unmatchedStudentsInfo]).toEqual(['success', null])
    expect(run.runOutputFile.map(({ name }: { name: string }) => name)).toContain('input_no_student_id_match.csv')
  })
})

describe('a run fails by itself', () => {
  test.each<[string, object, string, object]>([
    [
      'when too few students match',
      { text: scoresOf(['L101', 'X1', 'X2', 'X3', 'X4']) },
      'insufficient_matches',
      { match_rate: 0.2, match_threshold: 0.5, id_name: 'StudentID', id_type: 'Local' },
    ],
    ['when the file is no table', { text: 'StudentID,Score\n' }, 'earthmover_run', {}],
    ['when a row is longer than the names', { text: 'StudentID\nL101,5\n' }, 'earthmover_run', {}],
    ['when the file is a spreadsheet', { text: 'PK\u0003\u0004\0\0,\n1,2\n' }, 'earthmover_run', {}],
    [
      'when the name of the file has a question mark',
      { fileName: 'a?b.csv' },
      'input_s3_download',
      { name: 'INPUT_FILE', path: 'ea/grand-bend/2526/1/input/INPUT_FILE__a' },
    ],
    [
      'when the name of the file has a semicolon',
      { fileName: 'a;b.csv' },
      'input_s3_download',
      { name: 'INPUT_FILE', path: 'ea/grand-bend/2526/1/input/INPUT_FILE__a' },
    ],
    [
      'when the file is not there',
      { text: null },
      'input_s3_download',
      { name: 'INPUT_FILE', path: 'ea/grand-bend/2526/1/input/INPUT_FILE__a.csv' },
    ],
  ])('%s', async (_case, job, code, extras) => {
    const { runThrough } = await enter()
    const { run, errors, startStatus } = await runThrough(job)
    expect([startStatus, run.status]).toEqual([200, 'error'])
    expect(errors).toEqual([{ id: 1, code, payload: { ...extras, stacktrace: expect.stringContaining(code) } }])
  })

  test.each([['a#b: ü.csv'], ['50% off.csv'], ['a%20b.csv']])('and not for a name like %s', async (fileName) => {
    const { runThrough } = await enter()
    expect((await runThrough({ fileName })).run.status).toBe('success')
  })

  test('when the ODS lets nobody in', async () => {
    const { runThrough } = await enter({ edfi: { odsRefusals: ['ea-ods-key'] } })
    const { errors } = await runThrough()
    expect(errors).toMatchObject([
      { code: 'lightbeam_fetch', payload: { resource: 'studentEducationOrganizationAssociations' } },
    ])
  })

  test('when the roster of all years breaks off', async () => {
    const { runThrough, platform } = await enter({ edfi: { partners } })
    platform.faults.add({ on: { operation: 'edfi:roster-stream' }, do: { kind: 'fail' } })
    const { errors, updates } = await runThrough({ schoolYearId: '2425' })
    expect(errors).toMatchObject([
      { code: 'unknown', payload: { stacktrace: expect.stringContaining('cross_year_roster_fetch') } },
    ])
    expect(updates.at(-2)).toMatchObject({ action: 'get_student_roster', status: 'failure' })
  })

  test('when the store does not take what it made', async () => {
    const { runThrough, platform } = await enter()
    platform.faults.add({
      on: { operation: 's3:PutObject', from: 'executor', keyEndsWith: 'em-results.json' },
      do: { kind: 'status', status: 503 },
    })
    const { errors } = await runThrough()
    expect(errors).toMatchObject([
      {
        code: 'artifact_s3_upload',
        payload: { name: 'em-results.json', path: 'ea/grand-bend/2526/1/output/em-results.json' },
      },
    ])
  })

  test('when the roster beside the job is gone', async () => {
    const { runThrough } = await enter({ edfi: { rosters: [] } })
    await expect(runThrough({ schoolYearId: '2425' })).rejects.toThrow(/No job was made/)
    const world = await enter()
    world.platform.faults.add({
      on: {
        operation: 's3:GetObject',
        from: 'executor',
        keyEndsWith: 'studentEducationOrganizationAssociations.jsonl',
      },
      do: { kind: 'status', status: 404 },
    })
    expect((await world.runThrough({ schoolYearId: '2425' })).errors).toMatchObject([{ code: 'unknown' }])
  })
})

test('a report that meets a refusal or a broken connection is lost, and the executor goes on', async () => {
  const { runThrough, platform } = await enter()
  platform.faults.add(
    { on: { operation: 'reportStatus', nth: 3 }, do: { kind: 'status', status: 503 } },
    { on: { operation: 'reportSummary' }, do: { kind: 'drop' } },
  )
  const { run, updates } = await runThrough()
  expect([run.status, run.summary, updates.length]).toEqual(['success', null, 14])
})
