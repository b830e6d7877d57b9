import { aRecord } from '@dutywatch/domain/testing'
import { expect, test } from 'vitest'
import { deskOfTwo } from '../testing/desk-of-two.ts'
import { engines } from '../testing/engines.ts'

const campaign = 'warm-homes'

test.each(engines)(
  'the desk on %s tells whoever reviews a date that was given after the thing is on record as having happened, and lets it be approved',
  async (engine) => {
    const happened = { ...aRecord('came'), milestone: 'law', kind: 'actual' as const, timing: { words: '13 February 2020' } }
    await using desk = await deskOfTwo(engine, {
      milestones: [{ ...aRecord('law'), title: 'Law in force', order: 1 }],
      dateStatements: [{ ...happened, saidOn: '2020-02-13' }],
    })
    const [ada, grace] = [await desk.as('ada'), await desk.as('grace')]
    const late = { ...aRecord('late', '2024-05-02'), milestone: 'law', kind: 'forecast', timing: { words: 'in March 2027' } }
    const changes = [{ collection: 'dateStatements', id: 'late', record: { ...late, saidOn: '2024-05-02' }, isNew: true }]
    const about = { campaign, proposal: (await ada.proposals.start({ campaign, note: 'From a letter.', changes })).proposal }
    await ada.proposals.submit(about)
    expect(await grace.proposals.preview(about)).toMatchObject({
      findings: [],
      doubts: [{ path: 'dateStatements/late/saidOn', name: 'Law in force: forecast, in March 2027' }],
    })
    await grace.proposals.approve({ ...about, digest: (await grace.proposals.byId(about)).digest })
    await grace.proposals.publish({ ...about, note: 'It was said.' })
    expect(await grace.proposals.preview(about)).toMatchObject({ doubts: [{ path: 'dateStatements/late/saidOn' }] })
  },
)
