import type { Finding } from '../../conformity/judge-answer.ts'
import { judgeDocument } from '../documents/judge-document.ts'
import { requireNovae } from '../read-documents.ts'
import type { ListedNova, Schemas, ShelvedBundle, SpectraCheck, SpectraContext } from '../spectra-check.ts'
import { told, wantNone } from '../want-none.ts'
import { judgeManifest, judgeManifestItself } from '../zip/judge-manifest.ts'
import { bundleName, judgeMembers } from '../zip/judge-members.ts'
import { judgeNames } from '../zip/judge-names.ts'
import type { ReadBundle } from '../zip/read-bundle.ts'

/** What a judge finds in each bundle that was fetched. */
async function judgeBundles(
  context: SpectraContext,
  judge: (bundle: ShelvedBundle) => readonly Finding[],
): Promise<void> {
  const bundles = await context.facts.bundles.read(context)
  if (bundles.length === 0) context.skip('no bundle of the novae that are looked at fits into the budget')
  wantNone(
    context,
    bundles.flatMap((bundle) => told(judge(bundle), `bundle.zip of ${bundle.nova.primary_name}`)),
  )
}

/** Manifests that are published. Skips the check where none is: they are an addition that a site need not have. */
async function readManifests(context: SpectraContext) {
  const found: {
    readonly nova: ListedNova
    readonly findings: readonly Finding[]
    readonly manifest: Schemas['BundleManifest']
  }[] = []
  for (const nova of requireNovae(context)) {
    const seen = await context.facts.site.read(context, 'getBundleManifest', nova)
    if (seen.status !== 200) continue
    const findings = told(judgeDocument('bundle_manifest', seen), `manifest.json of ${nova.primary_name}`)
    found.push({ nova, findings, manifest: seen.json as Schemas['BundleManifest'] })
  }
  if (found.length === 0)
    context.skip('this site publishes no manifests, so that bundles can be checked for damage only')
  return found
}

/** Archives, and what manifests say of them. */
export const bundleChecks: readonly SpectraCheck[] = [
  {
    id: 'bundles/archive',
    title: 'A bundle is a sound ZIP archive: every member unpacks to the size and the CRC-32 it says.',
    operations: ['getBundle'],
    run: (context) => judgeBundles(context, ({ read }) => read.findings),
  },
  {
    id: 'bundles/names',
    title: 'Members of a bundle are plain files with names of their own below where it is unpacked.',
    operations: ['getBundle'],
    run: (context) => judgeBundles(context, ({ read }) => judgeNames(read.members)),
  },
  {
    id: 'bundles/members',
    title: 'A bundle holds what every bundle holds, and its documents are of its nova.',
    operations: ['getBundle'],
    run: (context) => judgeBundles(context, ({ read, nova }) => judgeSound(read, () => judgeMembers(read.files, nova))),
  },
  {
    id: 'bundles/disposition',
    title: 'A bundle is saved under the name of its nova and the day it was built.',
    operations: ['getBundle'],
    run: (context) =>
      judgeBundles(context, ({ seen, nova }) =>
        judgeDisposition(seen.headers, nova.primary_name, context.facts.releaseId),
      ),
  },
  {
    id: 'manifests/form',
    title: 'A manifest that is published has the form of its version.',
    operations: ['getBundleManifest'],
    run: async (context) =>
      wantNone(
        context,
        (await readManifests(context)).flatMap(({ findings }) => findings),
      ),
  },
  {
    id: 'manifests/of-their-nova',
    title:
      'A manifest is of its nova, lists each member once and sorted, and has the spectra and the build id of its members.',
    operations: ['getBundleManifest'],
    async run(context: SpectraContext) {
      const sound = (await readManifests(context)).filter(({ findings }) => findings.length === 0)
      if (sound.length === 0) context.skip('no manifest has its form; manifests/form says why')
      wantNone(
        context,
        sound.flatMap(({ manifest, nova }) =>
          told(judgeManifestItself(manifest, nova), `manifest.json of ${nova.primary_name}`),
        ),
      )
    },
  },
  {
    id: 'manifests/bundle',
    title: 'The bundle is what its manifest says, digest by digest, with no member missing and none beside.',
    operations: ['getBundleManifest', 'getBundle'],
    async run(context: SpectraContext) {
      const sound = (await readManifests(context)).filter(({ findings }) => findings.length === 0)
      if (sound.length === 0) context.skip('no manifest has its form; manifests/form says why')
      const manifests = new Map(sound.map(({ nova, manifest }) => [nova.nova_id, manifest]))
      await judgeBundles(context, ({ nova, read }) => {
        const manifest = manifests.get(nova.nova_id)
        return manifest ? judgeManifest(manifest, read) : []
      })
    },
  },
]

/** Of an archive that cannot be read nothing more is said than that. */
const judgeSound = ({ findings }: ReadBundle, judge: () => readonly Finding[]) => (findings.length > 0 ? [] : judge())

function judgeDisposition(headers: Headers, primaryName: string, releaseId: string): Finding[] {
  const header = headers.get('content-disposition')
  const [, file = '', date = ''] = /^attachment; filename="(.*_bundle_(\d{8})\.zip)"$/.exec(header ?? '') ?? []
  const wanted = `${bundleName(primaryName)}_bundle_${date || 'YYYYMMDD'}.zip`
  // Headers carry no other letters for sure.
  const isAscii = /^[\x20-\x7e]*$/.test(wanted)
  if (date === '' || (isAscii && file !== wanted))
    return [{ wanted: `Content-Disposition is attachment; filename="${wanted}"`, seen: header }]
  // Copied from release to release with the bundle, so it may be older, and never newer.
  return date > dayAfter(releaseId) ? [{ wanted: `a bundle that was built by ${releaseId}`, seen: date }] : []
}

/** A release that begins before midnight may build after it. */
function dayAfter(releaseId: string): string {
  const day = Date.parse(`${releaseId.slice(0, 4)}-${releaseId.slice(4, 6)}-${releaseId.slice(6, 8)}T00:00:00Z`)
  return new Date(day + 24 * 60 * 60 * 1000).toISOString().slice(0, 10).replaceAll('-', '')
}
