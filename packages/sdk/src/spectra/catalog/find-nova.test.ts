import { expect, it } from 'vitest'
import { openRelease } from '../release/open-release.ts'
import { catalogNova, catalogOf, FakeSite, NOVA, OTHER, RELEASE } from '../site.fixture.ts'
import { findNova } from './find-nova.ts'

const site = () =>
  new FakeSite(
    RELEASE,
    catalogOf(catalogNova(), catalogNova({ nova_id: OTHER, primary_name: 'U Sco', aliases: ['NOVA Sco 2012'] })),
  )

it('reads the catalogue of a release once', async () => {
  const there = site()
  const release = await openRelease(there.client())
  const both = await Promise.all([findNova(release, 'V1324-Sco'), findNova(release, OTHER.toUpperCase())])
  expect(both.map(({ primary_name }) => primary_name)).toEqual(['V1324 Sco', 'U Sco'])
  expect(there.paths()).toEqual(['/current.json', `/releases/${RELEASE}/catalog.json`])
})

it('takes a client for its current release', async () => {
  expect(await findNova(site().client(), 'u sco')).toMatchObject({ nova_id: OTHER })
})

it('says who is called like it', async () => {
  await expect(findNova(site().client(), 'V1324 Sgr')).rejects.toMatchObject({
    code: 'nova_not_found',
    message: `No nova of release ${RELEASE} is called "V1324 Sgr"; there is V1324 Sco.`,
    details: { suggestions: ['V1324 Sco'] },
  })
})

it('says between whom there is a choice', async () => {
  await expect(findNova(site().client(), 'NOVA Sco 2012')).rejects.toMatchObject({
    code: 'nova_ambiguous',
    details: {
      candidates: [
        { nova_id: NOVA, primary_name: 'V1324 Sco' },
        { nova_id: OTHER, primary_name: 'U Sco' },
      ],
    },
  })
})

it('asks for nothing without a name', async () => {
  const there = site()
  await expect(findNova(there.client(), ' ')).rejects.toMatchObject({ code: 'value_invalid' })
  expect(there.requests).toEqual([])
})
