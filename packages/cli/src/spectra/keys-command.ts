import {
  type BucketName,
  buildKey,
  contentTypeOf,
  type KeyFacts,
  type KeyOf,
  keyFacts,
  keyKinds,
  parseKey,
} from '@nova/sdk/spectra'
import { type Command, InvalidArgumentError, Option } from 'commander'
import { columns } from '../columns.ts'
import { runCommand } from '../run-command.ts'
import { addKeysCheckCommand } from './keys-check-command.ts'
import { keyFields } from './parse-spectra-arguments.ts'

export function addKeysCommand(spectra: Command): void {
  const keys = spectra
    .command('keys')
    .description('S3 keys of the catalogue: take apart, build, check a listing; asks nobody')
    .addHelpText(
      'after',
      [
        '',
        'Examples:',
        '  nova spectra keys parse private bundles/4e9b0e88-5d2b-4d1a-9a1a-4a4f6f0cb9b1/full.zip',
        '  nova spectra keys check listing.txt --bucket private',
      ].join('\n'),
    )
  addKindsCommand(keys)
  addParseCommand(keys)
  addBuildCommand(keys)
  addKeysCheckCommand(keys)
}

function addKindsCommand(keys: Command): void {
  keys
    .command('kinds')
    .description('every kind of key: its bucket, whether it may change, its pattern')
    .addOption(new Option('--bucket <name>', 'only of this one').choices(['private', 'public']))
    .addHelpText('after', '\nExample:\n  nova spectra keys kinds --bucket public')
    .action(({ bucket }: { readonly bucket?: BucketName }, self: Command) =>
      runCommand(self, async ({ output }) => {
        const all = keyKinds().map(keyFacts)
        const wanted = all.filter((facts) => bucket === undefined || facts.bucket === bucket)
        output.result(
          columns([['Kind', 'Bucket', 'Family', 'May change', 'Pattern'], ...wanted.map(kindRow)]).join('\n'),
          wanted,
        )
        return undefined
      }),
    )
}

const kindRow = ({ kind, bucket, family, mutability, pattern }: KeyFacts) => [
  kind,
  bucket,
  family,
  mutability.replaceAll('_', ' '),
  pattern,
]

function addParseCommand(keys: Command): void {
  keys
    .command('parse')
    .argument('<bucket>', 'private or public', parseBucket)
    .argument('<key>', 'the key as a listing has it, without bucket or scheme')
    .description('what a key says: its kind, and the values in it')
    .addHelpText(
      'after',
      [
        '',
        'Ends with 1 when it is no key of the layout, and says where the trouble begins.',
        '',
        'Example:',
        '  nova spectra keys parse public releases/20260330-143022/catalog.json',
      ].join('\n'),
    )
    .action((bucket: BucketName, key: string, _options: unknown, self: Command) =>
      runCommand(self, async ({ output }) => {
        const parsed: KeyOf = parseKey(bucket, key)
        const { kind, ...parameters } = parsed
        output.result(describeKey(parsed), {
          bucket,
          key,
          kind,
          parameters,
          content_type: contentTypeOf(parsed),
          facts: keyFacts(kind),
        })
        return undefined
      }),
    )
}

function addBuildCommand(keys: Command): void {
  keys
    .command('build')
    .argument('<kind>', 'one of `nova spectra keys kinds`')
    .argument('[name=value...]', 'its parameters')
    .description('the key of an object; the inverse of parse')
    .addHelpText('after', '\nExample:\n  nova spectra keys build bundle nova_id=4e9b0e88-5d2b-4d1a-9a1a-4a4f6f0cb9b1')
    .action((kind: string, words: readonly string[], _options: unknown, self: Command) =>
      runCommand(self, async ({ output }) => {
        const fields = keyFields(kind, words)
        const key = buildKey(fields)
        output.result(key, { key, bucket: keyFacts(fields.kind).bucket, content_type: contentTypeOf(fields) })
        return undefined
      }),
    )
}

/** A key in lines: what it is of, its values, and how it may be treated. */
function describeKey(key: KeyOf): string {
  const { kind, ...parameters } = key
  const { description, number, family, mutability, pattern } = keyFacts(kind)
  const lines = [
    ...Object.entries(parameters),
    ['pattern', `${pattern} (${number}, ${family})`],
    ['may change', mutability.replaceAll('_', ' ')],
    ['type', contentTypeOf(key)],
  ]
  return [`${kind}: ${description}`, ...columns(lines.map(([name = '', value = '']) => [`  ${name}`, value]))].join(
    '\n',
  )
}

function parseBucket(value: string): BucketName {
  if (value === 'private' || value === 'public') return value
  throw new InvalidArgumentError('Allowed choices are private, public.')
}
