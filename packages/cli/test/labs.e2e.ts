/** `nova labs` as processes against a mock in another one: what they print, how they end, and that they share a session. */
import { readFileSync, statSync } from 'node:fs'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { jsonLines, type RunningNova, runNova, startNova } from './run-nova.ts'
import { temporaryFolder } from './temporary-folder.ts'

const { at, file } = temporaryFolder()
let mock: RunningNova
let env: Record<string, string>
const watching: RunningNova[] = []

beforeAll(async () => {
  mock = startNova(['mock', '--json'])
  const { labs } = JSON.parse(await mock.seen('stdout', /\n/)) as { labs: { baseUrl: string } }
  env = {
    NOVA_LABS_URL: labs.baseUrl,
    NOVA_LABS_USERNAME: 'alice',
    NOVA_LABS_PASSWORD: 'nova-alice',
    NOVA_LABS_SESSION_DIR: at('sessions'),
  }
})
afterAll(async () => {
  mock.child.kill('SIGINT')
  expect(await mock.finished).toMatchObject({ code: 0, stderr: '' })
})
afterEach(() => {
  for (const { child } of watching.splice(0)) child.kill('SIGKILL')
})

const labs = (...args: string[]) => runNova(['labs', ...args], env)
const watch = (...args: string[]) => {
  const running = startNova(['labs', 'watch', ...args], env)
  watching.push(running)
  return running
}
/** Values that must never be printed. */
const secrets = /nova-alice|wrong horse|nova_session/
const one = <T>(text: string): T => JSON.parse(text) as T

describe('reading', () => {
  test('list: a line for each lab, or one array for programs', async () => {
    const [text, json] = await Promise.all([labs('list'), labs('list', '--json', '--folder', 'team')])
    expect(text).toMatchObject({ code: 0, stderr: '' })
    expect(text.stdout).toMatch(/^demo\.json +\S/m)
    expect(one(json.stdout)).toEqual([
      {
        path: 'team/Nested.json',
        file: 'Nested.json',
        folder: 'team',
        umtime: expect.any(Number),
        mtime: expect.any(String),
      },
    ])
  })

  test('show: what there is, for people and for programs', async () => {
    const [text, json] = await Promise.all([labs('show', 'demo.json'), labs('show', 'demo.json', '--json')])
    expect([text.code, text.stderr]).toEqual([0, ''])
    const graph = one<Record<'nodes' | 'networks' | 'links' | 'edges', { name?: string; id: unknown }[]>>(json.stdout)
    for (const { name } of graph.nodes) expect(text.stdout).toContain(name)
    expect(graph.nodes[0]).toMatchObject({
      id: expect.any(Number),
      interfaces: expect.any(Array),
      running: expect.any(Boolean),
    })
    expect(graph.networks[0]).toMatchObject({
      id: expect.any(Number),
      role: expect.any(String),
      count: expect.any(Number),
    })
    expect(graph.links[0]).toMatchObject({ id: expect.stringMatching(/^lnk_/), edge: expect.any(String) })
    expect(graph.edges[0]).toMatchObject({ id: expect.any(String), kind: expect.any(String) })
  })

  test('show --svg draws one well-formed picture with every node in it, into a file or onto stdout', async () => {
    const [written, piped, json] = await Promise.all([
      labs('show', 'demo.json', '--svg', at('demo.svg')),
      labs('show', 'demo.json', '--svg', '-', '--theme', 'dark', '--width', '640'),
      labs('show', 'demo.json', '--json'),
    ])
    expect(written).toMatchObject({ code: 0, stdout: `${at('demo.svg')}\n`, stderr: '' })
    for (const svg of [readFileSync(at('demo.svg'), 'utf8'), piped.stdout]) {
      expectWellFormed(svg)
      for (const { name } of one<{ nodes: { name: string }[] }>(json.stdout).nodes) expect(svg).toContain(name)
    }
    expect(piped.stdout).toContain('width="640"')
  })

  test('show --svg into a folder that is not there ends with 1 and says so', async () => {
    const { code, stdout, stderr } = await labs('show', 'demo.json', '--svg', at('none/demo.svg'))
    expect([code, stdout]).toEqual([1, ''])
    expect(stderr).toMatch(/cannot be written.*ENOENT/)
  })
})

describe('how commands end', () => {
  const without = (name: string) => Object.fromEntries(Object.entries(env).filter(([key]) => key !== name))
  const stranger = { NOVA_LABS_SESSION_DIR: at('other-sessions') }
  test.each([
    ['no host', 2, ['list'], () => without('NOVA_LABS_URL'), /No lab host given/],
    ['nobody to log in as', 2, ['list'], () => without('NOVA_LABS_USERNAME'), /NOVA_LABS_USERNAME/],
    ['no password', 2, ['list'], () => without('NOVA_LABS_PASSWORD'), /no password/],
    ['a password file that is not there', 2, ['list', '--password-file', at('none')], () => env, /ENOENT/],
    ['two ways to say a password', 2, ['list', '--password', 'x', '--password-file', 'y'], () => env, /not both/],
    ['a path that leaves the root', 2, ['show', '../etc/passwd'], () => env, /dot segment/],
    ['an end that is not there', 2, ['link', 'demo.json', 'nobody:eth0', 'net:x'], () => env, /no node nobody/],
    ['a link that is not there', 2, ['unlink', 'demo.json', 'lnk_999'], () => env, /no link lnk_999/],
    [
      'a wrong password',
      3,
      ['list'],
      () => ({ ...env, ...stranger, NOVA_LABS_PASSWORD: 'wrong horse' }),
      /login_refused/,
    ],
    [
      'a folder of others',
      3,
      ['show', 'demo.json'],
      () => ({ ...env, ...stranger, NOVA_LABS_USERNAME: 'teamster', NOVA_LABS_PASSWORD: 'nova-team' }),
      /folder_forbidden/,
    ],
    ['a missing lab', 4, ['show', 'missing.json'], () => env, /lab_not_found/],
    ['a missing lab, watched', 4, ['watch', 'missing.json'], () => env, /lab_not_found/],
    ['a lab of the first schema', 1, ['show', 'legacy.json'], () => env, /legacy_schema/],
    [
      'a host that is not there',
      75,
      ['list', '--host', 'http://127.0.0.1:9'],
      () => ({ ...env, ...stranger }),
      /network_error/,
    ],
  ] as const)('%s: %i', async (_what, code, args, given, said) => {
    const [text, json] = await Promise.all([
      runNova(['labs', ...args], given()),
      runNova(['labs', ...args, '--json'], given()),
    ])
    expect(text.stderr).toMatch(said)
    expect([text.code, text.stdout, json.code, json.stdout]).toEqual([code, '', code, ''])
    expect(one(json.stderr.trim().split('\n').at(-1) ?? '')).toMatchObject({ error: { message: expect.any(String) } })
    expect(`${text.stderr}${json.stderr}`).not.toMatch(secrets)
  })
})

describe('watching', () => {
  test('prints what other commands change, joined from both channels, while all share one session', async () => {
    const running = watch('demo.json')
    await running.seen('stderr', /live, changes are pushed/)
    const network = await labs('networks', 'add', 'demo.json', 'core')
    expect(network).toMatchObject({ code: 0, stdout: expect.stringMatching(/^\d+\n$/) })
    await running.seen('stdout', /network_created .*core/)
    const node = await labs(
      'nodes',
      'add',
      'demo.json',
      'R9',
      '--type',
      'docker',
      '--template',
      'docker',
      '--image',
      'nova-ve-lab/alpine:3',
      '--interfaces',
      '2',
    )
    expect(node.code).toBe(0)
    await running.seen('stdout', /poll .*R9/)
    const link = await labs('link', 'demo.json', 'R9', 'net:core')
    expect(link).toMatchObject({ code: 0, stdout: expect.stringMatching(/^lnk_\d+\n$/) })
    await running.seen('stdout', /link_created /)
    expect((await labs('nodes', 'start', 'demo.json', 'R9')).code).toBe(0)
    await running.seen('stdout', /R9.*running/)
    expect((await labs('nodes', 'stop', 'demo.json', 'R9')).code).toBe(0)
    expect((await labs('unlink', 'demo.json', 'R9:eth0')).stdout).toMatch(/^Deleted R9/)
    await running.seen('stdout', /link_deleted /)
    expect((await labs('nodes', 'delete', 'demo.json', 'R9')).code).toBe(0)
    expect((await labs('networks', 'delete', 'demo.json', 'core')).code).toBe(0)
    await running.seen('stdout', /network_deleted /)
    running.child.kill('SIGINT')
    const { code, stdout, stderr } = await running.finished
    expect(code).toBe(130)
    expect(stderr).toMatch(/Interrupted\.\n$/)
    // Nobody threw anybody out on the way.
    expect(stderr).not.toMatch(/session|lost|stale/)
    expect(`${stdout}${stderr}`).not.toMatch(secrets)
    expect(statSync(at('sessions')).mode & 0o077).toBe(0)
  })

  test('a wire between two nodes goes as one, both halves of it', async () => {
    const add = (name: string) =>
      labs(
        'nodes',
        'add',
        'demo.json',
        name,
        '--type',
        'docker',
        '--template',
        'docker',
        '--image',
        'nova-ve-lab/alpine:3',
        '--interfaces',
        '1',
      )
    expect((await add('W1')).code).toBe(0)
    expect((await add('W2')).code).toBe(0)
    const made = await labs('link', 'demo.json', 'W1:eth0', 'W2:eth0', '--intent-key', 'wire', '--json')
    const again = await labs('link', 'demo.json', 'W1:eth0', 'W2:eth0', '--intent-key', 'wire', '--json')
    expect(one<{ link: unknown }>(again.stdout).link).toEqual(one<{ link: unknown }>(made.stdout).link)
    const gone = await labs('unlink', 'demo.json', 'W2:eth0')
    expect(gone).toMatchObject({ code: 0, stderr: '', stdout: 'Deleted W1:eth0 -- W2:eth0.\n' })
    const { stdout } = await labs('show', 'demo.json', '--json')
    expect(one<{ edges: { id: string }[] }>(stdout).edges.filter(({ id }) => id.startsWith('pair:'))).toEqual([])
    expect((await labs('nodes', 'delete', 'demo.json', 'W1', 'W2')).code).toBe(0)
  })

  test('--json prints an object per change, and --for ends it with 0', async () => {
    const running = watch('demo.json', '--json', '--for', '600')
    await running.seen('stderr', /changes are pushed/)
    const { stdout: id } = await labs('networks', 'add', 'demo.json', 'counted')
    await running.seen('stdout', /counted/)
    running.child.kill('SIGTERM')
    const { code, stdout, stderr } = await running.finished
    expect(code).toBe(143)
    expect(jsonLines(stdout)[0]).toEqual({
      cause: 'event',
      channel: 'path',
      seq: expect.any(Number),
      event: 'network_created',
      atMs: expect.any(Number),
      change: expect.stringContaining('counted'),
    })
    expect(jsonLines(stderr)[0]).toMatchObject({
      note: expect.any(String),
      state: expect.any(String),
      mode: expect.any(String),
    })
    expect(id).toMatch(/^\d+\n$/)
    const short = await labs('watch', 'demo.json', '--json', '--for', '1')
    expect([short.code, short.stdout]).toEqual([0, ''])
  })

  test('a lab in a folder is polled, and that is the first thing said', async () => {
    const running = watch('team/Nested.json')
    await running.seen('stderr', /^.*the rest is polled.*a lab in a folder has no channel/)
    expect((await labs('networks', 'add', 'team/Nested.json', 'nested-core')).code).toBe(0)
    await running.seen('stdout', /poll .*nested-core/)
    running.child.kill('SIGINT')
    expect((await running.finished).code).toBe(130)
  })

  test('a second Ctrl-C needs not be waited for', async () => {
    const running = watch('demo.json')
    await running.seen('stderr', /\n/)
    running.child.kill('SIGINT')
    running.child.kill('SIGINT')
    expect((await running.finished).code).toBe(130)
  })
})

test('the password may come from a file, and is never printed', async () => {
  const given = { ...env, NOVA_LABS_PASSWORD: '', NOVA_LABS_PASSWORD_FILE: file('password', 'nova-alice\n') }
  const { code, stdout, stderr } = await runNova(['labs', 'list', '--json'], given)
  expect([code, stderr]).toEqual([0, ''])
  expect(stdout).not.toMatch(secrets)
})

/** Every element that opens is closed in turn, attributes are quoted, and nothing stands unescaped. */
function expectWellFormed(svg: string): void {
  const open: string[] = []
  let rest = svg.trim()
  while (rest !== '') {
    const tag = /^<(\/?)([a-zA-Z:]+)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>/.exec(rest)
    const text = /^(?:[^<&]|&(?:amp|lt|gt|quot|apos|#\d+);)+/.exec(rest)
    expect(tag ?? text, rest.slice(0, 80)).not.toBeNull()
    if (tag?.[1]) expect(open.pop()).toBe(tag[2])
    else if (tag && !tag[4]) open.push(tag[2] ?? '')
    rest = rest.slice((tag ?? text)?.[0].length)
  }
  expect(open).toEqual([])
}
