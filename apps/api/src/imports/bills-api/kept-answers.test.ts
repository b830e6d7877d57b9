import { aRecord } from '@dutywatch/domain/testing'
import { tracker as onlineSafety } from '@dutywatch/online-safety'
import { expect, test } from 'vitest'
import { aStage, fountainsReplies } from '../../testing/fountains-api.ts'
import { aFountainsConnector, repliesOn } from '../../testing/fountains-connector.ts'
import { keptFile } from '../../testing/kept-file.ts'
import { json } from '../../testing/replay-server.ts'
import { ApiBill, ApiPublications, ApiStage, pageOf } from './answers.ts'
import { unknownStages } from './api-steps.ts'
import { driftOf } from './drift.ts'
import { knownFields } from './known-fields.data.ts'

const folder = 'data/bills-api'
const parsed = (path: string): unknown => JSON.parse(keptFile(path) ?? 'null')
const isHeld = keptFile(`${folder}/bill-2818.json`) !== undefined

/** Which schemas of the published descriptions the objects read here are. */
const described = {
  Bill: 'Bill',
  StagePage: 'StageSummarySearchResult',
  Stage: 'StageSummary',
  SittingPage: 'BillStageSittingSearchResult',
  Sitting: 'BillStageSitting',
  PublicationList: 'BillPublicationList',
  Publication: 'BillPublication',
  PublicationType: 'PublicationType',
  PublicationLink: 'PublicationLink',
  PublicationDocument: 'PublicationDocument',
} as const

interface Description {
  readonly components: { readonly schemas: Record<string, { readonly properties: Record<string, unknown> }> }
}

test.skipIf(!isHeld)('the fields held are those of both published descriptions of the API', () => {
  const [older, newer] = ['older', '2026'].map((year) => parsed(`data/openapi/${year}/bills.json`) as Description)
  for (const [object, schema] of Object.entries(described)) {
    const fields = (from: Description | undefined) => Object.keys(from?.components.schemas[schema]?.properties ?? {})
    const held = knownFields[object as keyof typeof described]
    expect(Object.keys(held).toSorted()).toEqual([...new Set([...fields(older), ...fields(newer)])].toSorted())
    const isNewer = Object.entries(held).filter(([, field]) => 'isNewer' in field)
    expect(isNewer.map(([name]) => name)).toEqual(fields(newer).filter((name) => !fields(older).includes(name)))
  }
})

test.skipIf(!isHeld)('the answers kept are read, and what differs in them is told', () => {
  const stages = parsed(`${folder}/bill-2818_stages.json`)
  expect(pageOf(ApiStage).parse(stages).items).toHaveLength(2)
  expect(driftOf([{ object: 'StagePage', value: stages }])).toEqual([])
  const publications = parsed(`${folder}/bill-2818_publications.json`)
  expect(ApiPublications.parse(publications).publications).toHaveLength(41)
  expect(driftOf([{ object: 'PublicationList', value: publications }])).toEqual([])
  const noted = driftOf([{ object: 'Bill', value: parsed(`${folder}/bill-2818.json`) }])
  expect(noted).toEqual([{ kind: 'unknown-field', field: 'Bill.comment', times: 1 }])
  for (const file of ['bill-1781-trimmed', 'bill-3548', 'bill-642-trimmed']) ApiBill.parse(parsed(`${folder}/${file}.json`))
})

test.skipIf(!isHeld)('the sample of a Bill is proposed once, print by print', async () => {
  const bill = {
    ...aRecord('rates', '2021-01-12'),
    titles: [{ title: 'Abolition of Business Rates Bill', from: '2021-01-12' }],
    originatingHouse: 'commons' as const,
    kind: 'private-member' as const,
    longAndComplex: false,
    stepsHeld: 'some' as const,
    summary: 'Rates.',
  }
  await using connector = await aFountainsConnector({ bills: [bill], informedTo: '2021-03-01' })
  const path = '/api/v1/Bills/2818'
  const sample = (name: string) => ({ body: keptFile(`${folder}/bill-2818${name}.json`) ?? '' })
  connector.server.answer({
    ...repliesOn('2021-04-01'),
    [path]: sample(''),
    [`${path}/Stages?Skip=0&Take=20`]: sample('_stages'),
    [`${path}/Publications`]: sample('_publications'),
  })
  const report = await connector.found('2021-04-01', { number: 2818 })
  expect(report.plan.news).toEqual([
    'Its page, https://bills.parliament.uk/bills/2818.',
    'First reading in the Commons, 12 January 2021.',
    'A text, as introduced (Commons), 20 July 2009 (“rates-as-introduced-commons”).',
    'Bill 4, as introduced (Commons), 19 November 2009 (“rates-as-introduced-commons-2”).',
    'Bill 68, as amended in the Committee (Commons), 10 February 2010 (“rates-as-amended-in-the-committee-commons”).',
    'HL Bill 40, as brought from the Commons on 3 March 2010, 4 March 2010 (“rates-as-brought-from-the-commons-on-3-march”).',
    'Bill 106, Lords Amendments, 8 April 2010 (“rates-lords-amendments”).',
    'c. 25, Act, 12 April 2010 (“rates-act”).',
  ])
  await connector.publish(report.proposal, '2021-04-01')
  expect((await connector.found('2021-04-01', { number: 2818 })).plan.changes).toEqual([])
})

test('the Bill that ships is found by its page, and its Royal Assent is known already', async () => {
  await using connector = await aFountainsConnector(onlineSafety)
  const stage = {
    ...aStage({ id: 17955, stageId: 11, description: 'Royal Assent', house: 'Unassigned', sortOrder: 25 }, [
      [14986, '2023-10-26'],
    ]),
    sessionId: 37,
  }
  const path = '/api/v1/Bills/3137'
  const day = '2026-11-25'
  connector.server.answer({
    ...fountainsReplies(day, '2027-03-25'),
    [path]: json({
      billId: 3137,
      shortTitle: 'Online Safety Act 2023',
      isAct: true,
      introducedSessionId: 36,
      includedSessionIds: [36, 37],
      currentStage: stage,
    }),
    [`${path}/Stages?Skip=0&Take=20`]: json({ items: [stage], totalResults: 1 }),
    [`${path}/Publications`]: json({ billId: 3137, publications: [] }),
  })
  const { bill, plan } = await connector.found(day, { number: 3137 })
  expect({ bill, ...plan }).toMatchObject({ bill: 'online-safety-bill', changes: [], differences: [], findings: [] })
})

const table = keptFile(`${folder}/BillsLatestStage_Date.csv`)

test.skipIf(!table)('the last stage of every Bill since 2007 is of a kind known here', () => {
  const [, ...rows] = (table ?? '').trim().split(/\r?\n/)
  const stages = rows.map((row, index) => {
    const cells = [...row.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map(([, cell = '']) => cell.replace(/^"|"$/g, ''))
    const [stageId, , description, , house, sittings = '[]', sortOrder] = cells.slice(12)
    const stageSittings: unknown = JSON.parse(sittings.replaceAll("'", '"'))
    return ApiStage.parse({
      id: index + 1,
      stageId: Number(stageId),
      description,
      house,
      stageSittings,
      sortOrder: Number(sortOrder),
    })
  })
  expect(stages.length).toBeGreaterThan(3000)
  const bill = ApiBill.parse({ billId: 1, shortTitle: 'Any' })
  expect(unknownStages({ bill, stages })).toEqual([])
})
