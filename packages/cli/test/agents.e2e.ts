/** `nova agents` against a service: what commands print, and how they end. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type AgentsWorld, openAgentsWorld } from './agents-world.ts'
import { jsonLines, runNova } from './run-nova.ts'
import { temporaryFolder } from './temporary-folder.ts'

const { at, file } = temporaryFolder()
let world: AgentsWorld

beforeAll(async () => {
  world = await openAgentsWorld(at('state'), { listTasks: true })
})
afterAll(() => world.platform.close())

const agents = (...args: string[]) => world.agents(...args)
const withEnv = (env: Record<string, string>, ...args: string[]) =>
  runNova(['agents', ...args], { ...world.env, ...env })
const one = <T>(text: string): T => JSON.parse(text) as T

describe('the memory', () => {
  test('is kept, recalled, read, forgotten', async () => {
    const kept = await agents(
      ...['remember', 'The pump', 'leaks', '--importance', 'high', '--tag', 'pump', '--context', 'bar=4', '--json'],
    )
    const { id } = one<{ id: string }>(kept.stdout)
    expect(world.platform.agents.memories()).toMatchObject([
      { content: { text: 'The pump leaks' }, importance: 0.8, context: { bar: 4, tags: ['pump'] } },
    ])
    const [table, list, none, read] = await Promise.all([
      agents('recall', 'pump', 'leaks'),
      agents('recall', 'pump', '--min-score', '0.1', '--limit', '1', '--context', 'bar=4', '--json'),
      agents('recall', 'pump', '--context', 'bar=5'),
      agents('get', id),
    ])
    expect(table.stdout).toMatch(
      /^Score +When +Importance +Where +Text\n1\.00 +20\S+ \S+Z +0\.8 +server +The pump leaks\n$/,
    )
    expect(one<{ memories: unknown[] }>(list.stdout).memories).toMatchObject([{ id, context: { tags: ['pump'] } }])
    expect(none.stdout).toBe('None.\n')
    expect(read.stdout).toMatch(new RegExp(`^id +${id}\\n[^]*The pump leaks\\n$`))

    expect((await agents('forget', id)).stdout).toMatch(/^hidden here; others were told/)
    expect((await agents('get', id)).code).toBe(4)
  })

  test('takes an object, and what is piped in', async () => {
    const finding = file('finding.json', '{"finding": "valve sticks", "bar": 4}')
    const piped = world.start('remember', '-', '--layer', 'semantic')
    piped.child.stdin.end('from a pipe\n')
    const ends = await Promise.all([agents('remember', '--content', finding), piped.finished])
    expect(ends.map(({ code }) => code)).toEqual([0, 0])
    const contents = world.platform.agents.memories().map(({ content }) => content)
    expect(contents).toContainEqual({ finding: 'valve sticks', bar: 4 })
    expect(contents).toContainEqual({ text: 'from a pipe' })
  })

  test('makes knowledge of experiences, and says who does it', async () => {
    const { code, stdout } = await agents('consolidate', '--force')
    expect([code, stdout]).toEqual([0, expect.stringMatching(/experiences? consolidated on this machine: /)])
    expect(await agents('consolidate', '--where', 'server')).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/code unsupported/),
    })
  })
})

describe('tasks', () => {
  test('are created, read, replaced, listed', async () => {
    const parameters = file('parameters.json', '{"depth": 1, "unit": "bar"}')
    const created = await agents('tasks', 'create', 'analysis', '--parameters', parameters, '--parameter', 'depth=2')
    const id = created.stdout.trim()
    expect(world.platform.agents.tasks()).toMatchObject([
      { request: { type: 'analysis', parameters: { depth: 2, unit: 'bar' } } },
    ])
    const [read, updated, list] = [
      await agents('tasks', 'get', id),
      await agents('tasks', 'update', id, 'analysis', '--json'),
      await agents('tasks', 'list'),
    ]
    expect(read.stdout).toMatch(new RegExp(`^task +${id}\\nstatus +created\\n`))
    expect(one(updated.stdout)).toMatchObject({ task_id: id, status: 'updated' })
    expect(list.stdout).toContain(id)
    expect((await withEnv({ NOVA_AGENTS_PROFILE: 'P0' }, 'tasks', 'list')).code).toBe(1)
  })

  test('are waited for, with what they go through', async () => {
    const id = (await agents('tasks', 'create', 'slow')).stdout.trim()
    const waiting = world.start('tasks', 'wait', id, '--poll', '50ms')
    await waiting.seen('stderr', /created/)
    world.platform.agents.setTaskStatus(id, 'in_progress')
    await waiting.seen('stderr', /in_progress/)
    world.platform.agents.setTaskStatus(id, 'failed')
    const { code, stdout, stderr } = await waiting.finished
    expect(code).toBe(1)
    expect(stderr.split('\n')).toEqual([`${id} created`, `${id} in_progress`, `${id} failed`, ''])
    expect(stdout).toMatch(/history +created \d+s, in_progress \d+s, failed\n$/)
    expect((await agents('tasks', 'wait', id, '--until', 'failed')).code).toBe(0)
  })

  test('time that is up ends with 75', async () => {
    const id = (await agents('tasks', 'create', 'endless')).stdout.trim()
    const { code, stderr } = await agents('tasks', 'wait', id, '--timeout', '300ms', '--json')
    expect(code).toBe(75)
    expect(jsonLines(stderr).at(-1)).toMatchObject({
      error: { code: 'task_timeout', advice: expect.stringMatching(/goes on/) },
    })
  })
})

test('agents, flows and resources', async () => {
  const strategy = ['--strategy', '{"mode":"sequential"}']
  const ends = await Promise.all([
    agents('coordinate', 'report', '--agent', 'reader', '--agent', 'writer', ...strategy),
    agents('assign', 'writer', 'report'),
    agents('optimize', 'checkout', '--parameter', 'patterns=["nightly"]'),
    agents('allocate', '--resource', 'gpu=2', '--resource', 'cpu={"capacity":16}'),
  ])
  expect(ends.map(({ code }) => code)).toEqual([0, 0, 0, 0])
  expect(ends.map(({ stdout }) => stdout)).toEqual([
    expect.stringMatching(/^coordinated \S+\n$/),
    'assigned writer\n',
    'Nothing.\n',
    'Nothing.\n',
  ])
})

test('status: the service, the version, and the quota that all commands of this machine share', async () => {
  // Of a service that is young: what was called a minute ago counts there a little shorter than here.
  const young = await openAgentsWorld(at('young-state'))
  try {
    await Promise.all([young.agents('recall', 'pump'), young.agents('analytics', 'flows', '--via', 'polling')])
    const { code, stdout } = await young.agents('status')
    expect(code).toBe(0)
    expect(stdout).toMatch(/^service +http:\S+, healthy, version 0\.1\.0\nprofile +P4\n/)
    const used = young.platform.agents.usedQuota('test-key')
    expect(used).toBeGreaterThanOrEqual(2)
    expect(stdout).toContain(`${used} of 100 calls in 1m 0s used`)
  } finally {
    await young.platform.close()
  }
})

test.each([
  ['a key that may not', ['remember', 'x'], { NOVA_AGENTS_KEY: 'read-key' }, 3, /code authorization_error, status 403/],
  ['no key', ['recall', 'x'], { NOVA_AGENTS_KEY: '' }, 2, /There is no API key\.\nSet NOVA_AGENTS_KEY/],
  [
    'a key file that is not there',
    ['recall', 'x', '--key-file', '/none'],
    {},
    2,
    /key file \/none cannot be read: ENOENT/,
  ],
  ['no address', ['status'], { NOVA_AGENTS_URL: '' }, 2, /NOVA_AGENTS_URL/],
  ['an importance that is none', ['remember', 'x', '--importance', 'NaN'], {}, 2, /from 0 to 1/],
  ['nothing to remember', ['remember', ' '], {}, 2, /nothing to remember/],
  ['a task that is not there', ['tasks', 'get', 'no-such'], {}, 4, /code resource_not_found, status 404/],
  ['an id with a slash', ['get', 'a/b'], {}, 2, /Not an id/],
  ['a folder that cannot be used', ['remember', 'x', '--state-dir', '/dev/null/x'], {}, 1, /Pass --state-dir/],
] as const)('%s: a readable end', async (_name, args, env, code, message) => {
  const end = await withEnv({ NOVA_AGENTS_STATE_DIR: at(`state-${code}`), ...env }, ...args)
  expect(end).toMatchObject({ code, stdout: '', stderr: expect.stringMatching(message) })
  expect(end.stderr).not.toMatch(/test-key|read-key|\n {4}at /)
})
