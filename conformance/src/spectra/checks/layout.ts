import {
  type DocumentName,
  type DocumentSpec,
  documents,
  type KeyKind,
  type KeyPattern,
  keyGrammar,
} from '@nova/sdk/spectra/contract'
import type { Finding } from '../../conformity/judge-answer.ts'
import { chooseEvenly } from '../choose-evenly.ts'
import { judgeDocument } from '../documents/judge-document.ts'
import type { BucketReader } from '../layout/bucket-reader.ts'
import { type DigestRule, digestRules, judgeDigest } from '../layout/digests.ts'
import { findCompanion, findUnpaired, pairs } from '../layout/find-unpaired.ts'
import { type FittedKey, isFitted } from '../layout/fit-key.ts'
import { fitListed, fittedKeys } from '../layout/listed-keys.ts'
import type { SpectraCheck, SpectraContext } from '../spectra-check.ts'
import { told, unless, wantNone } from '../want-none.ts'

const words = (kind: string) => kind.replaceAll('_', ' ')
const slug = (kind: string) => kind.replaceAll('_', '-')

const requireBuckets = ({ facts, skip }: SpectraContext): BucketReader =>
  facts.buckets ?? skip('needs buckets in the credentials')

/** Some keys of a kind. Skips the check where there are none. */
function chooseKeys({ facts, skip }: SpectraContext, keys: readonly FittedKey[], kind: KeyKind): readonly FittedKey[] {
  const own = keys.filter((key) => key.kind === kind)
  return own.length === 0 ? skip(`the buckets hold no ${words(kind)}`) : chooseEvenly(own, facts.limits.objectsPerKind)
}

/** Kinds of the private bucket that are JSON, by the document they hold. */
const kept = Object.entries(documents).flatMap(([name, spec]: readonly [string, DocumentSpec]) =>
  spec.keys
    .filter((kind) => patternOf(kind).bucket === 'private' && patternOf(kind).contentType === 'application/json')
    .map((kind) => ({ name: name as DocumentName, kind })),
)

function patternOf(kind: KeyKind): KeyPattern {
  return keyGrammar.patterns[kind]
}

async function readJson(context: SpectraContext, { bucket, key }: FittedKey) {
  const { bytes } = await requireBuckets(context).get(context, bucket, key)
  const text = new TextDecoder().decode(bytes)
  try {
    return { text, json: JSON.parse(text) as unknown }
  } catch {
    return { text, json: undefined }
  }
}

/** Ids that a document says of itself and its key does, too. */
function judgeIds({ params, key }: FittedKey, json: unknown): Finding[] {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return []
  return ['nova_id', 'data_product_id', 'ingest_file_id'].flatMap((name) => {
    const seen: unknown = Object.getOwnPropertyDescriptor(json, name)?.value
    return unless(
      seen === undefined || params[name] === undefined || seen === params[name],
      `${key} names the ${name} of its key`,
      seen,
    )
  })
}

const documentChecks = kept.map(
  ({ name, kind }): SpectraCheck => ({
    id: `layout/${slug(kind)}`,
    title: `Every ${words(kind)} has the form of ${documents[name].schema} and the ids of its key.`,
    operations: [],
    needs: ['buckets'],
    async run(context: SpectraContext) {
      const findings: Finding[] = []
      for (const key of chooseKeys(context, await fittedKeys(context), kind)) {
        const read = await readJson(context, key)
        findings.push(...told(judgeDocument(name, read), key.key))
        // Input and output of a run are of whatever the run is about.
        if (name !== 'workflow_payload') findings.push(...judgeIds(key, read.json))
      }
      wantNone(context, findings)
    },
  }),
)

const pairChecks = pairs.map(
  (pair): SpectraCheck => ({
    id: `layout/paired-${slug(pair[0])}`,
    title: `Every ${words(pair[0])} has its ${words(pair[1])} beside it, and the other way round.`,
    operations: [],
    async run(context: SpectraContext) {
      const keys = await fittedKeys(context)
      if (!keys.some(({ kind }) => pair.includes(kind))) context.skip(`the buckets hold no ${words(pair[0])}`)
      wantNone(context, findUnpaired(keys, pair))
    },
  }),
)

const digestChecks = digestRules.map(
  (rule): SpectraCheck => ({
    id: `layout/digest-${rule.id}`,
    title: `A ${words(rule.bytes)} is what the ${words(rule.document)} says, to the byte.`,
    operations: [],
    needs: ['buckets'],
    run: async (context) => wantNone(context, await judgeDigests(context, rule)),
  }),
)

async function judgeDigests(context: SpectraContext, { document, bytes, read }: DigestRule): Promise<Finding[]> {
  const keys = await fittedKeys(context)
  const buckets = requireBuckets(context)
  const chosen = chooseKeys(context, keys, document)
  const findings: Finding[] = []
  let leftBytes = context.facts.limits.bytes
  for (const key of chosen) {
    const companion = findCompanion(keys, key, bytes)
    const { json } = await readJson(context, key)
    if (!companion || typeof json !== 'object' || json === null) continue
    leftBytes -= (await sizeOf(context, buckets, companion)) ?? 0
    if (leftBytes < 0) {
      context.facts.notes.add(`Digests of ${words(bytes)}: some, ${context.facts.limits.bytes} bytes at most.`)
      break
    }
    const object = await buckets.get(context, companion.bucket, companion.key)
    findings.push(...told(judgeDigest(read(json), object.bytes), companion.key))
  }
  return findings
}

async function sizeOf(
  context: SpectraContext,
  buckets: BucketReader,
  { bucket, key }: FittedKey,
): Promise<number | undefined> {
  return (await buckets.list(context, bucket)).find((object) => object.key === key)?.sizeBytes
}

/** The two buckets against the grammar of their keys. */
export const layoutChecks: readonly SpectraCheck[] = [
  {
    id: 'layout/keys',
    title: 'Every key in the buckets is one that the layout has.',
    operations: [],
    async run(context: SpectraContext) {
      const results = await fitListed(context)
      context.facts.notes.add(`Keys: ${results.length} in ${context.facts.buckets ? 'both buckets' : 'the listing'}.`)
      const unfit = results.flatMap((result) => (isFitted(result) ? [] : [result]))
      wantNone(
        context,
        unfit.map(({ bucket, key, problem }) => ({
          wanted: `a key of the ${bucket} bucket, and ${problem}`,
          seen: key,
        })),
      )
    },
  },
  ...pairChecks,
  ...documentChecks,
  ...digestChecks,
  {
    id: 'layout/content-types',
    title: 'Objects are stored with the content type of their kind.',
    operations: [],
    needs: ['buckets'],
    async run(context: SpectraContext) {
      const keys = (await fitListed(context)).filter(isFitted)
      const buckets = requireBuckets(context)
      const findings: Finding[] = []
      for (const kind of new Set(keys.map((key) => key.kind))) {
        const { contentType: wanted } = patternOf(kind)
        if (wanted === null) continue
        for (const { bucket, key } of chooseEvenly(chooseKeys(context, keys, kind), 3)) {
          const seen = await buckets.contentType(context, bucket, key)
          findings.push(...unless(seen?.split(';')[0]?.trim() === wanted, `${key} is ${wanted}`, seen))
        }
      }
      wantNone(context, findings)
    },
  },
]
