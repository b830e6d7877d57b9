import { aRecord } from '@dutywatch/domain/testing'
import { describe, expect, test } from 'vitest'
import { editionOf, listProposals } from '../../ledger/index.ts'
import { engines } from '../../testing/engines.ts'
import { aStage, fountainsApi } from '../../testing/fountains-api.ts'
import { aFountainsConnector, dayAsked, repliesOn } from '../../testing/fountains-connector.ts'
import { fountainsTracker } from '../../testing/fountains.ts'
import { json } from '../../testing/replay-server.ts'

describe.each(engines)('asking the Bills API on %s', (engine) => {
  test('proposes sittings, prints and the page of a Bill, cites each, and publishes nothing', async () => {
    await using connector = await aFountainsConnector({}, engine)
    const report = await connector.found()
    expect(report.plan.news).toEqual([
      'Its page, https://bills.parliament.uk/bills/4001.',
      'First reading in the Commons, 17 January 2024.',
      'Second reading in the Commons, 5 February 2024.',
      'Committee in the Commons, 5 March 2024.',
      'Committee in the Commons, 7 March 2024.',
      'Report in the Commons, 24 April 2024.',
      'Third reading in the Commons, 24 April 2024.',
      'First reading in the Lords, 25 April 2024.',
      'Bill 41, as introduced (Commons), 17 January 2024 (“fountains-as-introduced-commons”).',
      'Bill 88, as amended in Public Bill Committee (Commons), 8 March 2024 (“fountains-as-amended-in-public-bill-committee-commons”).',
      'HL Bill 57, as brought from the Commons, 25 April 2024 (“fountains-as-brought-from-the-commons”).',
    ])
    expect(report.plan).toMatchObject({ differences: [], unknownStages: [], findings: [] })
    expect(report.read.drift).toEqual([])
    expect((await editionOf(connector.db)).entry.number).toBe(1)
    const tracker = await connector.publish(report.proposal)
    expect(tracker.stageEvents.find(({ id }) => id === 'commons-third-reading-7007')).toMatchObject({
      on: '2024-04-24',
      order: 2,
      citations: [{ source: 'bills-api-4001-stages-2024-05-07', confidence: 'confirmed', locator: 'sitting 7007' }],
    })
    expect(tracker.sources.filter(({ id }) => id.startsWith('bills-api')).map(({ url, published }) => [url, published])).toEqual([
      [`${connector.server.base}/api/v1/Bills/4001`, dayAsked],
      [`${connector.server.base}/api/v1/Bills/4001/Stages`, dayAsked],
      [`${connector.server.base}/api/v1/Bills/4001/Publications`, dayAsked],
    ])
    expect(tracker.texts.map(({ order, number }) => `${order} ${number}`)).toEqual(['1 Bill 41', '2 Bill 88', '3 HL Bill 57'])
  })

  test('finds nothing new the second time, while the proposal waits and once it is published', async () => {
    await using connector = await aFountainsConnector({}, engine)
    const first = await connector.found()
    connector.server.answer(repliesOn('2024-05-08'))
    expect(await connector.found('2024-05-08')).toMatchObject({ plan: { changes: [], news: [] }, waiting: [first.proposal] })
    await connector.publish(first.proposal)
    const later = await connector.found('2024-05-08')
    expect(later).toMatchObject({ plan: { changes: [], news: [] }, waiting: [] })
    expect(later.proposal).toBeUndefined()
  })
})

const withSittings = (id: number, sittings: Parameters<typeof aStage>[1]) =>
  fountainsApi.stages.map((stage) => (stage.id === id ? { ...stage, ...aStage(stage, sittings), id } : stage))

function aStep(id: string, stage: 'commons-second-reading' | 'commons-report', on: string) {
  return { ...aRecord(id, on), bill: 'fountains', stage, on }
}

describe('what the Bills API says later', () => {
  test('a day announced is a date stated for the stage, its move another, and its coming a sitting', async () => {
    await using connector = await aFountainsConnector()
    connector.server.answer(repliesOn(dayAsked, { stages: withSittings(908, [[7009, '2024-05-14']]) }))
    const first = await connector.found()
    expect(first.plan.news).toContain('Second reading in the Lords: announced for 14 May 2024.')
    await connector.publish(first.proposal)

    connector.server.answer(repliesOn('2024-05-10', { stages: withSittings(908, [[7009, '2024-05-15']]) }))
    const moved = await connector.found('2024-05-10')
    expect(moved.plan.news).toEqual(['Second reading in the Lords: moved from 14 May 2024 to 15 May 2024.'])
    await connector.publish(moved.proposal, '2024-05-10')

    connector.server.answer(repliesOn('2024-05-16', { stages: withSittings(908, [[7009, '2024-05-15']]) }))
    const came = await connector.found('2024-05-16')
    expect(came.plan.news).toEqual([
      'Second reading in the Lords, 15 May 2024.',
      'Second reading in the Lords: it came on 15 May 2024.',
    ])
    const tracker = await connector.publish(came.proposal, '2024-05-16')
    const said = tracker.dateStatements.map(({ kind, timing, saidOn }) => `${saidOn} ${kind} ${timing.words}`)
    expect(said).toEqual([
      '2024-05-07 scheduled 14 May 2024',
      '2024-05-10 scheduled 15 May 2024',
      '2024-05-16 actual 15 May 2024',
    ])
  })

  test('a day announced and no longer listed is called off, once', async () => {
    await using connector = await aFountainsConnector()
    const sitting = { id: 7009, stageId: 2, billStageId: 908, billId: 4001, date: '2024-05-14T00:00:00' }
    const list = json({ items: [{ ...sitting, id: 1, billId: 5 }, sitting], totalResults: 2, itemsPerPage: 20 })
    connector.server.answer({
      ...repliesOn(dayAsked),
      '/api/v1/Sittings?DateFrom=2024-05-07&DateTo=2024-09-04&Skip=0&Take=20': list,
    })
    await connector.publish((await connector.found()).proposal)
    connector.server.answer(repliesOn('2024-05-10'))
    const off = await connector.found('2024-05-10')
    expect(off.plan.news).toEqual(['Second reading in the Lords: 14 May 2024 is no longer listed.'])
    await connector.publish(off.proposal, '2024-05-10')
    expect((await connector.found('2024-05-10')).plan.news).toEqual([])
  })

  test('what comes while a proposal waits takes its place, with all that was in it', async () => {
    await using connector = await aFountainsConnector()
    const first = await connector.found()
    connector.server.answer(
      repliesOn('2024-05-08', {
        stages: withSittings(905, [
          [7006, '2024-04-24'],
          [7010, '2024-04-25'],
        ]),
      }),
    )
    const second = await connector.found('2024-05-08')
    expect(second).toMatchObject({ replaced: [first.proposal], proposal: 'bills-api-4001-2024-05-08' })
    expect(second.plan.changes.length).toBe(first.plan.changes.length + 1)
    expect((await listProposals(connector.db, 'open')).map(({ id }) => id)).toEqual([second.proposal])
  })

  test('a sitting that the API has moved is followed where nobody else recorded it', async () => {
    await using connector = await aFountainsConnector()
    await connector.publish((await connector.found()).proposal)
    connector.server.answer(repliesOn('2024-05-08', { stages: withSittings(902, [[7002, '2024-02-06']]) }))
    const report = await connector.found('2024-05-08')
    expect(report.plan.news).toEqual(['Second reading in the Commons: moved from 5 February 2024 to 6 February 2024.'])
    const tracker = await connector.publish(report.proposal)
    expect(tracker.stageEvents.filter(({ stage }) => stage === 'commons-second-reading')).toMatchObject([{ on: '2024-02-06' }])
  })

  test('Royal Assent is a step, gives the Act its title from that day, and brings the text of the Act', async () => {
    await using connector = await aFountainsConnector()
    const assent = aStage({ id: 909, stageId: 11, description: 'Royal Assent', house: 'Unassigned', sortOrder: 9 }, [
      [7020, '2024-05-24'],
    ])
    const act = {
      ...fountainsApi.publications[0],
      id: 3009,
      title: 'Public Drinking Fountains Act 2024 c.12',
      displayDate: '2024-05-28T00:00:00',
      publicationType: { id: 6, name: 'Act of Parliament', description: '' },
    }
    connector.server.answer(
      repliesOn('2024-05-29', {
        bill: {
          ...fountainsApi.bill,
          shortTitle: 'Public Drinking Fountains Act 2024',
          isAct: true,
          currentHouse: 'Unassigned',
          currentStage: assent,
        },
        stages: [...fountainsApi.stages, assent],
        publications: [...fountainsApi.publications, act] as typeof fountainsApi.publications,
      }),
    )
    const report = await connector.found('2024-05-29')
    expect(report.plan.news).toContain('A new title, “Public Drinking Fountains Act 2024”, from 24 May 2024.')
    expect(report.plan.news).toContain('Royal Assent, 24 May 2024.')
    expect(report.plan.news).toContain('c. 12, Act, 28 May 2024 (“fountains-act”).')
    expect(report.plan.findings.map(({ code }) => code)).toEqual([])
    const tracker = await connector.publish(report.proposal, '2024-05-29')
    expect(tracker.bills[0]?.titles.at(-1)).toEqual({ title: 'Public Drinking Fountains Act 2024', from: '2024-05-24' })
  })
})

describe('the end of a Bill', () => {
  test('is inferred, unverified, when its Session is over and it is in no later one', async () => {
    await using connector = await aFountainsConnector()
    connector.server.answer(repliesOn('2024-07-20'))
    expect((await connector.found('2024-07-20', { dryRun: true })).plan.news.filter((line) => line.startsWith('Lapsed'))).toEqual(
      [],
    )
    connector.server.answer(repliesOn('2024-09-02'))
    const report = await connector.found('2024-09-02')
    expect(report.plan.news).toContain('Lapsed, 24 May 2024, inferred from its Sessions.')
    const tracker = await connector.publish(report.proposal, '2024-09-02')
    expect(tracker.stageEvents.find(({ stage }) => stage === 'lapsed')).toMatchObject({
      citations: [{ confidence: 'unverified' }],
    })
    expect((await connector.found('2024-09-02')).plan.news).toEqual([])
  })

  test('is the day on which the API says it was withdrawn; of a defeat it says no day', async () => {
    await using connector = await aFountainsConnector()
    connector.server.answer(
      repliesOn(dayAsked, { bill: { ...fountainsApi.bill, billWithdrawn: '2024-05-01T09:30:00.1' as unknown as null } }),
    )
    expect((await connector.found(dayAsked, { dryRun: true })).plan.news).toContain('Withdrawn, 1 May 2024.')
    connector.server.answer(repliesOn(dayAsked, { bill: { ...fountainsApi.bill, isDefeated: true } }))
    expect((await connector.found()).plan.differences).toEqual([expect.stringContaining('not on which day')])
  })

  test('a history that procedure does not allow is shown with its fault', async () => {
    await using connector = await aFountainsConnector({
      bills: fountainsTracker().bills.map((bill) => ({ ...bill, stepsHeld: 'all' as const })),
    })
    connector.server.answer(repliesOn(dayAsked, { stages: fountainsApi.stages.filter(({ id }) => id !== 905) }))
    expect((await connector.found()).plan.findings.map(({ code }) => code)).toEqual(['amended-without-report'])
  })
})

describe('what a person recorded', () => {
  test('is never changed: where the API differs, the report says so', async () => {
    await using connector = await aFountainsConnector({
      stageEvents: [aStep('second', 'commons-second-reading', '2024-02-06'), aStep('report', 'commons-report', '2024-04-24')],
      texts: [
        {
          ...aRecord('print-1', '2024-01-18'),
          bill: 'fountains',
          kind: 'print',
          title: 'Public Drinking Fountains Bill',
          number: 'HC Bill 41',
          label: 'as introduced',
          publishedOn: '2024-01-18',
          house: 'commons',
          order: 1,
        },
      ],
    })
    const { plan, proposal } = await connector.found()
    expect(plan.differences).toEqual([
      'Second reading in the Commons: the tracker has 6 February 2024 (“second”), the API has 5 February 2024.',
      '“print-1”: the tracker has 18 January 2024, the API 17 January 2024.',
    ])
    const tracker = await connector.publish(proposal)
    const kept = tracker.stageEvents.filter(({ stage }) => stage === 'commons-second-reading' || stage === 'commons-report')
    expect(kept.map(({ id, on }) => `${id} ${on}`)).toEqual(['second 2024-02-06', 'report 2024-04-24'])
    expect(tracker.texts.map(({ id }) => id)).toContain('print-1')
    expect(tracker.texts).toHaveLength(3)
  })

  test('is matched by the day of a sitting and by the typography-free title', async () => {
    await using connector = await aFountainsConnector()
    connector.server.answer(
      repliesOn(dayAsked, { bill: { ...fountainsApi.bill, shortTitle: 'Public  Drinking Fountains Bill [HL]' } }),
    )
    const { plan } = await connector.found()
    expect(plan.news.filter((line) => line.includes('title'))).toEqual([])
  })

  test('a dry run says what would be proposed and files nothing', async () => {
    await using connector = await aFountainsConnector()
    const report = await connector.found(dayAsked, { dryRun: true })
    expect(report.plan.changes.length).toBeGreaterThan(10)
    expect(report.proposal).toBeUndefined()
    expect(await listProposals(connector.db)).toEqual([])
  })
})
