import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { aCampaign } from '../testing/foi-campaign.ts'

test('letters are written for every authority with a list of them, and never into a folder that holds something', async () => {
  await using at = await aCampaign()
  const out = join(at.folder, 'letters')
  const asker = ['--name', 'A. Tenant', '--address', 'tenant@union.example']
  expect(await at.run('foi', 'letters', 'lets', '--out', out)).toMatchObject({ code: 2, err: expect.stringContaining('--name') })
  expect(await at.run('foi', 'letters', 'lets', ...asker, '--out', out, '--dry-run')).toMatchObject({
    code: 0,
    out: expect.stringContaining('dry run'),
  })
  expect(existsSync(out)).toBe(false)
  const written = await at.run('foi', 'letters', 'lets', ...asker, '--out', out)
  expect(written).toMatchObject({ code: 0, err: 'No address for requests is known of Devon and Cornwall, Police Scotland.' })
  expect(readdirSync(out).toSorted()).toEqual([
    'devon-and-cornwall.txt',
    'manifest.csv',
    'metropolitan.txt',
    'police-scotland.txt',
  ])
  expect(readFileSync(join(out, 'police-scotland.txt'), 'utf8')).toContain('Freedom of Information (Scotland) Act 2002')
  expect(readFileSync(join(out, 'manifest.csv'), 'utf8')).toContain(
    'metropolitan,Metropolitan Police,Freedom of Information Act 2000,foi@met.example,metropolitan.txt\r\n',
  )
  expect(await at.run('foi', 'letters', 'lets', ...asker, '--out', out)).toMatchObject({
    code: 1,
    err: expect.stringContaining('there already'),
  })
})

test('what happened is recorded by any name of the authority, gathered in one proposal, and shown once published', async () => {
  await using at = await aCampaign()
  expect(await at.record('lets', 'sent', '--all', '--on', '2024-06-03')).toMatchObject({
    code: 0,
    out: expect.stringContaining('Proposed 3 changes of records as requests-lets-'),
  })
  const refused = await at.record(
    'lets',
    'The Met',
    'refused',
    '--on',
    '2024-08-01',
    '--exemption',
    's.12',
    's.40(2)',
    '--reference',
    '01/FOI',
  )
  expect(refused.out).toMatch(
    /Metropolitan Police \(lets\.metropolitan\): refused, 2 events in all\..*Proposed 3 changes.*--informed-to 2024-08-01/s,
  )
  expect((await at.record('lets', 'Devon & Cornwall', 'acknowledged', '--on', '2024-06-04')).code).toBe(0)
  expect((await at.run('foi', 'status', 'lets')).err).toContain('not counted here: requests-lets-')
  expect(await at.publish('2024-08-01')).toMatchObject({ code: 0 })

  const status = await at.run('foi', 'status', 'lets', '--on', '2024-08-02')
  expect(status.out).toContain(
    'Metropolitan Police [01/FOI]: refused under s. 12, s. 40(2), 22 working days late. Narrow the request',
  )
  expect(status.out).toContain('Devon and Cornwall: very overdue')
  expect(status.out).toMatch(/^Damp homes let, as it stood on 2 August 2024\n/)
  expect(status.out).toMatch(/Metropolitan Police .* The last day for it was 2024-09-\d\d\.\n/)
  expect(status.out).not.toMatch(/ By \d/)
  expect(status.out).toContain('Police Scotland: very overdue')
  expect(status.out).toContain('3 of 3 authorities asked, 1 replied, 2 silent.')
  const due = await at.run('foi', 'due', '--batch', 'lets', '--on', '2024-08-02')
  expect(due.out.split('\n')[0]).toMatch(/^2024-07-01 \(passed\) {2}Devon and Cornwall: answer due, lets\.devon-and-cornwall\./)
  expect((await at.run('foi', 'due', '--format', 'ics', '--on', '2024-08-02')).out).toContain(
    'UID:lets.metropolitan.ask-review@dutywatch',
  )
  expect((await at.run('foi', 'due', '--format', 'csv', '--on', '2024-08-02')).out).toContain('metropolitan,refused')
})

test('the same event of the same day is recorded once, and a dry run keeps nothing', async () => {
  await using at = await aCampaign()
  const sent = ['lets', 'Kent Police', 'sent', '--on', '2024-05-01'] as const
  expect((await at.record(...sent)).err).toContain('Kent is not among the authorities')
  const met = ['lets', 'the_met', 'sent', '--on', '2024-05-01'] as const
  expect((await at.record(...met, '--dry-run')).out).toContain('Nothing was kept')
  await at.record('lets', 'metropolitan', 'sent', '--on', '2024-05-01')
  expect((await at.record('lets', 'metropolitan', 'sent', '--on', '2024-05-01')).out).toContain(
    'Nothing new: all of it waits in requests-lets-',
  )
  expect((await at.record('lets.metropolitan', 'acknowledged', '--on', '2024-05-02')).out).toContain('takes the place of')
})

test.each<[string, string[], string]>([
  ['an unknown event', ['lets', 'metropolitan', 'lost'], '“lost” is no event'],
  ['an unknown authority', ['lets', 'Atlantis', 'sent'], 'No authority is called “Atlantis”'],
  ['a name that is only likely', ['lets', 'Metropolitn', 'sent'], 'Did you mean Metropolitan Police (metropolitan)?'],
  ['a batch without an authority', ['lets', 'sent'], 'name one of its authorities'],
  ['an unknown batch', ['lots', 'metropolitan', 'sent'], 'neither a batch nor a request “lots”'],
  ['a day of the future', ['lets', 'metropolitan', 'sent', '--on', '2999-01-01'], 'has not come yet'],
  ['a day that is none', ['lets', 'metropolitan', 'sent', '--on', '2024-02-30'], '--on: is not a day of the calendar'],
  [
    'a ground of the other Act',
    ['lets', 'Police Scotland', 'refused', '--on', '2024-05-01', '--exemption', 's.42'],
    'has no exemption in section 42',
  ],
  [
    'a ground of what is no refusal',
    ['lets', 'metropolitan', 'answered', '--exemption', 's.12'],
    '“answered” takes no --exemption',
  ],
  ['more time in Scotland', ['lets', 'Police Scotland', 'extended', '--on', '2024-05-01'], 'Scotland’s Act has no more time'],
  ['what could not have come before', ['lets', 'metropolitan', 'clarified', '--on', '2024-05-01'], 'clarification-asked'],
  ['an answer of all', ['lets', 'answered', '--all'], 'Only “sent” and “received” can be recorded of all'],
  ['a source that is none', ['lets', 'metropolitan', 'sent', '--source', 'nowhere'], 'no source “nowhere”'],
])('%s is refused in words, and nothing is kept', async (_, args, words) => {
  await using at = await aCampaign()
  const { code, out, err } = await at.record(...args)
  expect({ failed: code > 0, out }).toEqual({ failed: true, out: '' })
  expect(err).toContain(words)
  expect((await at.run('proposals', 'list', '--state', 'open')).out).toBe('')
})
