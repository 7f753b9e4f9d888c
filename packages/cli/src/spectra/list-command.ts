import { type CatalogHolding, type CatalogQuery, type SkyPosition, searchCatalog } from '@nova/sdk/spectra'
import { type Command, InvalidArgumentError, Option } from 'commander'
import { UsageError } from '../command-failure.ts'
import { integerFrom } from '../parse-arguments.ts'
import { type CommandContext, runCommand } from '../run-command.ts'
import { describeCatalog } from './describe-catalog.ts'
import { type Holding, holdings, listHolding } from './list-holding.ts'
import { nameOf, parsePlace, parseRadius } from './parse-spectra-arguments.ts'
import { openSpectra, withSpectraConnection } from './spectra-connection.ts'

interface ListOptions extends Partial<Record<Holding, true>> {
  readonly sort?: SortKey
  readonly asc?: true
  readonly desc?: true
  readonly has: readonly CatalogHolding[]
  readonly near?: SkyPosition
  readonly radius?: number
  readonly limit: number
}

type SortKey = NonNullable<CatalogQuery['sort']>['by']

const sortKeys = [
  ...['name', 'discovery_date', 'ra', 'dec', 'separation'],
  ...['spectra', 'visits', 'photometry', 'references'],
] as const satisfies readonly string[]
const has = ['spectra', 'photometry', 'references', 'sparkline'] as const satisfies readonly CatalogHolding[]

const DEFAULT_LIMIT = 25
const DEFAULT_RADIUS_DEG = 1

export function addListCommand(spectra: Command): void {
  withSpectraConnection(
    spectra
      .command('list')
      .argument('[text...]', 'part of a name or alias; with one of the four below, the name of one nova')
      .description('the catalogue as a table; or what there is of one nova')
      .addOption(new Option('--sort <column>', 'order (default: spectra; with --near, separation)').choices(sortKeys))
      .addOption(new Option('--desc', 'largest first (default for counts)').conflicts('asc'))
      .option('--asc', 'smallest first (default for the others)')
      .addOption(
        new Option('--has <what>', `only novae that have ${has.join(', ')}; repeatable`)
          .argParser(parseHas)
          .default([], 'any'),
      )
      .option('--near <ra,dec>', 'only novae near a place: degrees, or 17:50:53.90,-32:37:20.5', parsePlace)
      .option('--radius <degrees>', `how near (default: ${DEFAULT_RADIUS_DEG})`, parseRadius)
      .option('--limit <n>', 'lines at most', integerFrom(1), DEFAULT_LIMIT)
      .option('--spectra', 'spectra of the nova: epoch, instrument, range, signal to noise, id')
      .option('--photometry', 'its observations: epoch, band, value, error, unit')
      .option('--references', 'publications about it')
      .option('--members', 'files of its bundle, without fetching it: path, size, role, digest')
      .addHelpText(
        'after',
        [
          '',
          'A count of none is a dash. With --near the distance is in degrees.',
          '',
          'Examples:',
          '  nova spectra list sco --has photometry --sort discovery_date --desc',
          '  nova spectra list --near 267.72,-32.62 --radius 5',
          '  nova spectra list V1324 Sco --spectra',
          '  nova spectra list V1324 Sco --members --limit 100 --json',
        ].join('\n'),
      ),
  ).action((text: readonly string[], options: ListOptions, self: Command) =>
    runCommand(self, async (context) => {
      const wanted = holdings.filter((name) => options[name])
      const [holding, another] = wanted
      if (another) throw new UsageError(`Pass --${holding} or --${another}, not both.`)
      if (holding) {
        refuseCatalogOptions(self, holding)
        if (text.length === 0)
          throw new UsageError(`--${holding} needs a nova.`, `Give one: nova spectra list NAME --${holding}.`)
        const release = await openSpectra(self, context.signal)
        await listHolding(release, nameOf(text), holding, options.limit, context)
      } else await listCatalog(self, nameOf(text), options, context)
      return undefined
    }),
  )
}

function parseHas(value: string, earlier: readonly CatalogHolding[]): CatalogHolding[] {
  const known = has.find((name) => name === value)
  if (known) return [...earlier, known]
  throw new InvalidArgumentError(`Allowed choices are ${has.join(', ')}.`)
}

/** Options of the table would be passed over in silence beside one nova. */
function refuseCatalogOptions(self: Command, holding: Holding): void {
  const given = ['sort', 'asc', 'desc', 'has', 'near', 'radius'].find(
    (name) => self.getOptionValueSource(name) === 'cli',
  )
  if (given) throw new UsageError(`--${given} is for the catalogue, and --${holding} lists what there is of one nova.`)
}

async function listCatalog(
  self: Command,
  text: string,
  { sort, asc, desc, has: wanted, near, radius, limit }: ListOptions,
  { output, signal }: CommandContext,
): Promise<void> {
  if (radius !== undefined && !near) throw new UsageError('--radius needs --near.')
  if (sort === 'separation' && !near) throw new UsageError('--sort separation needs --near.')
  const release = await openSpectra(self, signal)
  const catalog = await release.catalog({ signal })
  const order = asc ? 'asc' : desc ? 'desc' : undefined
  const by = sort ?? (near ? 'separation' : 'spectra')
  const { rows, total } = searchCatalog(catalog, {
    text,
    has: wanted,
    limit,
    sort: { by, ...(order ? { order } : {}) },
    ...(near ? { near: { ...near, radius_deg: radius ?? DEFAULT_RADIUS_DEG } } : {}),
  })
  if (rows.length < total) output.note(`${rows.length} of ${total} shown; --limit ${total} shows all.`)
  output.result(describeCatalog(rows, near).join('\n') || 'None.', {
    release_id: release.release_id,
    stats: catalog.stats,
    total,
    novae: rows,
  })
}
