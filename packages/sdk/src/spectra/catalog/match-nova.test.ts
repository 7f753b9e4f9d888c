import { describe, expect, it } from 'vitest'
import { catalogNova, catalogOf } from '../site.fixture.ts'
import { matchNova } from './match-nova.ts'
import { distanceWithin } from './suggest-names.ts'

const id = (digit: string) =>
  `${digit.repeat(8)}-${digit.repeat(4)}-4${digit.repeat(3)}-8${digit.repeat(3)}-${digit.repeat(12)}`
const novae = [
  catalogNova({
    nova_id: id('1'),
    primary_name: 'V1324 Sco',
    aliases: ['V1324 Sco', 'NOVA Sco  2012', 'Nova_Sco 2012', 'V* V1324 Sco'],
  }),
  catalogNova({ nova_id: id('2'), primary_name: 'V959 Mon', aliases: ['Nova Mon 2012', 'Fermi J0639+0548'] }),
  catalogNova({ nova_id: id('3'), primary_name: 'Nova LMC 2009-05a', aliases: ['NAME Nova LMC 2009'] }),
  catalogNova({ nova_id: id('4'), primary_name: 'LMC 2009 05a', aliases: ['Shared name'] }),
  catalogNova({ nova_id: id('5'), primary_name: 'LMC 2009-05a', aliases: ['shared_name'] }),
  catalogNova({ nova_id: id('6'), primary_name: 'Shared-Name', aliases: ['V959 Mon'] }),
  catalogNova({ nova_id: id('7'), primary_name: 'η Car-like', aliases: ['* eta Car'] }),
  catalogNova({ nova_id: id('a'), primary_name: 'Etoil\u00e9 de Nova', aliases: [] }),
  // What is called `constructor` must not find what objects are born with.
  catalogNova({ nova_id: id('8'), primary_name: 'GK Per', aliases: ['constructor of shells'] }),
]
const catalog = catalogOf(...novae)
const found = (query: string) => {
  const match = matchNova(catalog, query)
  return match.type === 'found' ? match.nova.primary_name : match.type
}

describe('a nova is found by', () => {
  it.each([
    ['V1324 Sco', 'V1324 Sco'],
    ['  v1324_sco ', 'V1324 Sco'],
    ['V1324-Sco', 'V1324 Sco'],
    ['V1324Sco', 'V1324 Sco'],
    ['nova sco 2012', 'V1324 Sco'],
    ['NOVA-Sco--2012', 'V1324 Sco'],
    ['V* V1324 Sco', 'V1324 Sco'],
    ['V* V959 Mon', 'V959 Mon'],
    ['fermi j0639+0548', 'V959 Mon'],
    ['Nova LMC 2009-05a', 'Nova LMC 2009-05a'],
    ['Nova-LMC-2009-05a', 'Nova LMC 2009-05a'],
    ['nova_lmc 2009 05A', 'Nova LMC 2009-05a'],
    ['Nova LMC 2009', 'Nova LMC 2009-05a'],
    ['eta car', 'η Car-like'],
    ['Η CAR-LIKE', 'η Car-like'],
    [id('2'), 'V959 Mon'],
    [`  ${id('a').replaceAll('a', '2').toUpperCase()}`, 'V959 Mon'],
    [id('2').replaceAll('-', ''), 'V959 Mon'],
    [`{${id('2')}}`, 'V959 Mon'],
    [`urn:uuid:${id('2')}`, 'V959 Mon'],
    ['V1324\u2013Sco', 'V1324 Sco'],
    ['V1324\u2011Sco\u00a0', 'V1324 Sco'],
    ['Etoile\u0301 de Nova', 'Etoil\u00e9 de Nova'],
  ])('%s', (query, name) => {
    expect(found(query)).toBe(name)
  })

  it('the spelling that is its own, where another nova has one like it', () => {
    expect([found('LMC 2009-05a'), found('lmc 2009 05a')]).toEqual(['LMC 2009-05a', 'LMC 2009 05a'])
  })

  it('its primary name, where that is an alias of another', () => {
    expect([found('V959 Mon'), found('shared-name')]).toEqual(['V959 Mon', 'Shared-Name'])
  })
})

describe('nothing is guessed', () => {
  it('where several are called so', () => {
    expect(matchNova(catalog, 'LMC-2009-05a')).toMatchObject({
      type: 'ambiguous',
      candidates: [{ nova_id: id('4') }, { nova_id: id('5') }],
    })
    expect(matchNova(catalog, 'Shared name')).toMatchObject({
      type: 'ambiguous',
      candidates: [{ nova_id: id('4') }, { nova_id: id('5') }],
    })
  })

  it('where nobody is, but names like it are told', () => {
    expect(matchNova(catalog, 'V1324 Sgr')).toEqual({ type: 'none', suggestions: ['V1324 Sco'] })
    expect(matchNova(catalog, '2009-05')).toEqual({
      type: 'none',
      suggestions: ['LMC 2009 05a', 'LMC 2009-05a', 'Nova LMC 2009-05a'],
    })
  })

  it.each(['constructor', '__proto__', 'toString', '', ' ', '-', id('9'), 'M31'])('for %j', (query) => {
    expect(matchNova(catalog, query).type).toBe('none')
  })
})

it('a nova whose alias repeats its name is not two, nor is one that is listed twice', () => {
  expect(found('v1324 sco')).toBe('V1324 Sco')
  const twice = catalogOf(catalogNova(), catalogNova({ nova_id: id('1') }), catalogNova())
  expect(matchNova(twice, 'V1324 Sco')).toMatchObject({ type: 'ambiguous', candidates: [{}, { nova_id: id('1') }] })
  expect(matchNova(catalogOf(catalogNova(), catalogNova()), 'V1324 Sco')).toMatchObject({ type: 'found' })
})

it.each([
  ['gkper', 'gkper', 3, 1],
  ['kitten', 'sitting', 3, 3],
  ['kitten', 'sitting', 2, 3],
  ['abc', 'abd', 2, 1],
  ['', 'ab', 2, 2],
  ['ab', 'abcdefgh', 2, 3],
  ['ecab', 'ecba', 4, 2],
])('from %j to %j within %i it is %i', (wanted, name, most, distance) => {
  expect(distanceWithin(wanted, name, most)).toBe(distance)
})
