import { aRecord, aTracker } from '@dutywatch/domain/testing'
import { find, type RecordInput } from '@dutywatch/domain/tracker'
import { tracker as shipped } from '@dutywatch/online-safety'
import { describe, expect, test } from 'vitest'
import { clockAt } from '../../clock.ts'
import { editionOf, listProposals, publishProposal } from '../../ledger/index.ts'
import { openedDatabase, testPlace } from '../../testing/engines.ts'
import { keptFile } from '../../testing/kept-file.ts'
import { publishAll } from '../../testing/trackers.ts'
import { importAuthorities } from './index.ts'

const clock = clockAt('2026-09-01')
const bytes = (text: string) => new TextEncoder().encode(text)

function aForce(id: string, name: string, more: Partial<RecordInput<'forces'>> = {}): RecordInput<'forces'> {
  return { ...aRecord(id), name, kind: 'territorial', nation: 'england', regime: 'FOIA', ...more }
}

const forces = [
  aForce('metropolitan', 'Metropolitan Police', { code: 'E23000001' }),
  aForce('devon-and-cornwall', 'Devon and Cornwall'),
  aForce('kent', 'Kent', { names: [{ scheme: 'whatdotheyknow', name: 'kent_police' }] }),
]

async function aLedger(tracker = aTracker({ forces })) {
  const place = await testPlace('sqlite')
  const database = await openedDatabase(place)
  await publishAll(database.db, tracker)
  const { db } = database
  const importing = (name: string, content: string, confirmed: Record<string, string> = {}) =>
    importAuthorities(db, {
      file: { name, content: bytes(content) },
      confirmed: new Map(Object.entries(confirmed)),
      by: 'Ada',
      clock,
    })
  return {
    db,
    importing,
    planned: async (...file: Parameters<typeof importing>) => {
      const imported = await importing(...file)
      if (!imported.ok) throw new Error(imported.message)
      return imported.value.proposed
    },
    publishOpen: async () => {
      const [proposal] = await listProposals(db, 'open')
      const about = { by: 'Ada', note: 'Read.', at: clock.now(), informedTo: clock.today() }
      const published = await publishProposal(db, proposal?.id ?? '', about)
      if (!published.ok) throw new Error(`${published.message} ${JSON.stringify(published)}`)
      return (await editionOf(db)).tracker
    },
    async [Symbol.asyncDispose]() {
      await database[Symbol.asyncDispose]()
      await place[Symbol.asyncDispose]()
    },
  }
}

const alaveteli = [
  'Name,Short name,URL name,Tags',
  'Metropolitan Police Service (MPS),The Met,the_met,police',
  '"Devon & Cornwall Police",,devon_and_cornwall_police,police',
  'Kent Police,,kent_police,police',
  'Kent Police Authority,,kent_police_authority,police defunct',
  'Kent Police and Crime Commissioner,,kent_pcc,police_and_crime_commissioner',
  'Port of Dover Police,,port_of_dover_police,police',
  '',
].join('\n')

describe('a list of authorities', () => {
  test('proposes names and request pages of forces and new bodies, and flags those that no longer exist', async () => {
    await using ledger = await aLedger()
    const { plan, proposal } = await ledger.planned('all-authorities.csv', alaveteli)
    expect(proposal).toBe('authorities-whatdotheyknow-2026-09-01')
    expect(plan.defunct).toEqual(['Kent Police Authority (row 5)'])
    expect(plan.unsure).toEqual([])
    expect(plan.news).toEqual([
      'Metropolitan Police: “the_met” (whatdotheyknow), “Metropolitan Police Service (MPS)”, “The Met”, requests at https://www.whatdotheyknow.com/body/the_met.',
      'Devon and Cornwall: “devon_and_cornwall_police” (whatdotheyknow), “Devon & Cornwall Police”, requests at https://www.whatdotheyknow.com/body/devon_and_cornwall_police.',
      'Kent: “Kent Police”, requests at https://www.whatdotheyknow.com/body/kent_police.',
      'New: Kent Police and Crime Commissioner, a body that is no police force, as “kent-police-and-crime-commissioner”.',
      'New: Port of Dover Police, a body that is no police force, as “port-of-dover-police”.',
    ])
    const tracker = await ledger.publishOpen()
    expect(find(tracker, 'forces', 'metropolitan')).toMatchObject({ aliases: ['Metropolitan Police Service (MPS)', 'The Met'] })
    const dover = find(tracker, 'forces', 'port-of-dover-police')
    expect([dover?.kind, dover?.regime, dover?.knownFrom]).toEqual(['other', undefined, '2026-09-01'])
    expect(find(tracker, 'sources', dover?.citations[0]?.source)).toMatchObject({ publisher: 'WhatDoTheyKnow (mySociety)' })
  })

  test('proposes nothing the second time, whether the first waits or is published', async () => {
    await using ledger = await aLedger()
    const first = await ledger.planned('all-authorities.csv', alaveteli)
    const second = await ledger.planned('all-authorities.csv', alaveteli)
    expect([second.plan.changes, second.proposal, second.waiting]).toEqual([[], undefined, [first.proposal]])
    await ledger.publishOpen()
    const third = await ledger.planned('all-authorities.csv', alaveteli)
    expect([third.plan.changes, third.proposal, third.waiting]).toEqual([[], undefined, []])
  })

  test('takes a name that is only near one when a person confirms it, and remembers it', async () => {
    await using ledger = await aLedger()
    const csv = 'Public Authority,Country,Category\nDevon,England,Police Force\n'
    const asked = await ledger.planned('list.csv', csv)
    expect(asked.plan.unsure).toEqual(['Devon (row 2): say --confirm "Devon=devon-and-cornwall", or --confirm "Devon=new".'])
    expect(asked.proposal).toBeUndefined()
    const told = await ledger.planned('list.csv', csv.replace('Devon,', 'Devn,'), { Devn: 'devon-and-cornwall' })
    expect(told.plan.news).toEqual(['Devon and Cornwall: “Devn”.'])
    await ledger.publishOpen()
    expect((await ledger.planned('list.csv', csv.replace('Devon,', 'Devn,'))).plan.changes).toEqual([])
  })

  test('begins a police force without an area under the Act of its country', async () => {
    await using ledger = await aLedger()
    const csv = 'Public Authority,Country,Category\nCivil Nuclear Guard,GB,Police Force\nHarbour Watch,Scotland,Police Force\n'
    const { plan } = await ledger.planned('list.csv', csv)
    expect(plan.changes.map(({ record }) => record)).toMatchObject([
      {},
      { kind: 'special', nation: 'great-britain', regime: 'FOIA' },
      { kind: 'special', nation: 'scotland', regime: 'FOISA' },
    ])
  })

  test('tells forces by their area code, whatever their name', async () => {
    await using ledger = await aLedger()
    const csv = `gss_code,ons_name,home_office_prc_name,police_uk_slug,wdtk_url_name,full_name,country
E23000001,London (Met),Metropolitan Police,metropolitan,the_met,Metropolitan Police Service,England
`
    const { plan } = await ledger.planned('forces.csv', csv)
    expect(plan.changes.map(({ id }) => id).slice(1)).toEqual(['metropolitan'])
    expect(plan.news[0]).toContain('“London (Met)” (ons)')
  })

  test('in JSON is read by the fields of WhatDoTheyKnow', async () => {
    await using ledger = await aLedger()
    const json = JSON.stringify([{ Name: 'Kent Police', WDTK_ID: 'kent_police', Is_Defunct: false, Home_Page_URL: '' }])
    expect((await ledger.planned('bodies.json', json)).plan.news).toEqual([
      'Kent: “Kent Police”, requests at https://www.whatdotheyknow.com/body/kent_police.',
    ])
  })
})

describe('a list is refused, and nothing proposed,', () => {
  test.each([
    [
      'with columns of another kind',
      'x.csv',
      'force,count\nKent,3\n',
      'wrong-columns',
      /has the columns force, count\. A list of authorities has gss_code/,
    ],
    ['with a column missing', 'x.csv', 'Public Authority,Category\nKent,Police Force\n', 'wrong-columns', /lacks Country\./],
    ['without rows', 'x.csv', 'Public Authority,Country,Category\n', 'no-rows', /no authority under them/],
    ['when it is empty', 'x.csv', '', 'not-a-table', /x\.csv/],
    ['when it is broken JSON', 'x.json', '[{"Name": ', 'not-json', /begins like JSON and is none/],
    ['with other fields', 'x.json', '[{"name": "Kent"}]', 'wrong-fields', /fields Name, WDTK_ID and Is_Defunct at 0\/Name/],
    [
      'with an address in place of its name there',
      'x.json',
      '[{"Name":"A","WDTK_ID":"../a","Is_Defunct":false}]',
      'wrong-fields',
      /0\/WDTK_ID/,
    ],
  ])('%s', async (_what, name, content, reason, message) => {
    await using ledger = await aLedger()
    const refused = await ledger.importing(name, content)
    expect(refused).toMatchObject({ ok: false, reason, message: expect.stringMatching(message) })
    expect(await listProposals(ledger.db, 'open')).toEqual([])
  })

  test.each([
    [{ Nowhere: 'kent' }, 'The list has no “Nowhere” to confirm. Write it as the file does.'],
    [{ 'Kent Police': 'nowhere' }, 'There is no force “nowhere” to confirm “Kent Police” as. Give the id of one, or “new”.'],
  ])('when it is confirmed amiss: %j', async (confirmed, message) => {
    await using ledger = await aLedger()
    expect(await ledger.importing('a.csv', alaveteli, confirmed)).toMatchObject({
      ok: false,
      reason: 'unknown-confirmation',
      message,
    })
  })
})

const list = keptFile('data/authorities/police_forces_45.csv')
const bodies = keptFile('data/authorities/police_related_bodies.json')
const table = keptFile('data/recorded-crime/police-forces.csv')

describe.skipIf(list === undefined || bodies === undefined || table === undefined)('the lists kept beside the project', () => {
  test('hold every force of the shipped tracker and no other', async () => {
    await using ledger = await aLedger(shipped)
    const { plan } = await ledger.planned('police_forces_45.csv', list ?? '')
    expect([plan.known, plan.unsure, plan.defunct]).toEqual([45, [], []])
    expect(plan.news).toContain('Hampshire: “Hampshire Constabulary”.')
    expect(plan.news.filter((line) => line.startsWith('New:'))).toEqual([])
    expect((await ledger.planned('police-forces.csv', table ?? '')).plan.changes).toEqual([])
  })

  test('give new bodies, none of them a force already known, and leave out those that are gone', async () => {
    await using ledger = await aLedger(shipped)
    const { plan } = await ledger.planned('police_related_bodies.json', bodies ?? '')
    expect(plan.known).toBe(46)
    expect([plan.unsure, plan.defunct.length]).toEqual([[], 90])
    expect(plan.defunct.some((line) => line.startsWith('Strathclyde Police (entry '))).toBe(true)
    expect(plan.news).toContain(
      'New: Essex Police, Fire and Crime Commissioner, a body that is no police force, as “essex-police-fire-and-crime-commissioner”.',
    )
    await ledger.publishOpen()
    expect((await ledger.planned('police_related_bodies.json', bodies ?? '')).plan.changes).toEqual([])
  })
})
