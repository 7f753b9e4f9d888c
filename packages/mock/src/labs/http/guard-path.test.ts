import { describe, expect, test } from 'vitest'
import type { LabsUser } from '../context.ts'
import { operations } from '../contract.ts'
import { guardLabPath, rootOf } from './guard-path.ts'

const user = (role: string, folder: string): LabsUser => ({ username: 'u', role, folder, html5: true })

test.each<[string, string, string]>([
  ['user', '/', ''],
  ['user', '/team/', 'team'],
  ['editor', '/a/b', 'a/b'],
  ['admin', '/team', ''],
])('%s in %s is limited to %j', (role, folder, want) => expect(rootOf(user(role, folder))).toBe(want))

describe('lab paths', () => {
  const team = user('user', '/team')
  const table: readonly [string, string, LabsUser, string | object][] = [
    ['getLab', '/team//a.json/', team, 'team/a.json'],
    ['getLab', 'a.json', team, { status: 200, code: 403 }],
    ['getLab', 'a.json', user('admin', '/team'), 'a.json'],
    ['getLab', '../a.json', team, { status: 500 }],
    ['getLab', '', team, { status: 500 }],
    ['listLinks', 'a.json', team, 'a.json'],
    ['createNetwork', 'a.json', team, 'a.json'],
    ['reconcileLab', 'a.json', team, 'a.json'],
    ['replaceNetwork', 'a.json', team, { status: 200, code: 403 }],
    ['startNode', 'a.json', team, { status: 500 }],
    ['previewQemu', 'a.json', team, { status: 500 }],
    ['stopNode', 'a.json', team, { status: 200, code: 403 }],
    ['createPairedNodes', 'a.json', team, { status: 403, code: 403 }],
  ]
  test.each(table)('%s of %j', (name, path, caller, want) => {
    const operation = operations[name]
    if (!operation) throw new Error(`No operation ${name}`)
    const guarded = guardLabPath(operation, path, caller, () => false)
    if (typeof guarded === 'string' || guarded.kind === 'drop') return expect(guarded).toBe(want)
    const text = new TextDecoder().decode(guarded.body as Uint8Array)
    const seen = {
      status: guarded.status,
      ...(text.startsWith('{') && { code: (JSON.parse(text) as { code: number }).code }),
    }
    expect(seen).toEqual(want)
  })
})
