import { expect, it } from 'vitest'
import { nameInternal } from './spell-key.ts'
import { splitNameInternal } from './split-name-internal.ts'

it.each([
  ['INPUT_FILE__results.csv', ['INPUT_FILE', 'results.csv']],
  ['INPUT_FILE_DS__dashboard__v2.csv', ['INPUT_FILE_DS', 'dashboard__v2.csv']],
  ['INPUT_FILE___hidden.csv', ['INPUT_FILE', '_hidden.csv']],
  ['INPUT_FILE____', ['INPUT_FILE', '__']],
  ['_A__b', ['_A', 'b']],
  ['A__sub/b.csv', ['A', 'sub/b.csv']],
])('%s comes apart', (name, [templateKey = '', nameFromUser = '']) => {
  expect(splitNameInternal(name)).toEqual({ ok: true, value: { templateKey, nameFromUser } })
  expect(nameInternal({ templateKey, nameFromUser })).toBe(name)
})

it.each(['', 'results.csv', 'INPUT_FILE_results.csv', '__results.csv', 'INPUT_FILE__', 'sub/A__b', 'a\\A__b'])(
  '%j is no stored name',
  (name) => expect(splitNameInternal(name)).toMatchObject({ ok: false, reason: 'foreign' }),
)
