import { beforeAll, describe, expect, test } from 'vitest'
import type { Database } from '../db/database.ts'
import { insertSending } from '../db/queries/enquiry-sendings.ts'
import { filled, sendForm } from '../testing/contact-form.ts'
import { builtRenderer, contactSite, later, start } from '../testing/contact-site.ts'
import { trackerOfTwo } from '../testing/desk-of-two.ts'
import { engines, type Engine } from '../testing/engines.ts'
import { handClock } from '../testing/hand-clock.ts'
import { testServer } from '../testing/test-server.ts'
import { aTrackerOfTerms, publishAll } from '../testing/trackers.ts'
import type { PageRenderer } from './page-renderer.ts'

let renderer: PageRenderer
beforeAll(async () => {
  renderer = await builtRenderer()
})
const aSite = (engine?: Engine) => contactSite(renderer, engine)

/** Strings that would do harm wherever they are not taken for words. */
const nasty = {
  ...filled,
  name: '"><script>alert(1)</script>',
  subject: "=HYPERLINK('x')&amp;\r\nBcc: all@else.example \u0000\u202E",
  message: '</textarea><img src=x onerror=alert(1)>\r\n.\r\n"quoted" & \u2028 line\u0007 \u{1F600} ę',
}

describe.each(engines)('an enquiry on %s', (engine) => {
  test('is read once more, sent, kept, and answered with a page that can be loaded again', async () => {
    await using site = await aSite(engine)
    const checked = await site.post('/contact', filled)
    expect(checked.status).toBe(200)
    expect(checked.page).toContain('Read it once more before it is sent')
    expect(checked.held).toMatchObject({ ...filled, campaign: 'warm-homes' })
    expect(await site.kept()).toEqual([])
    site.clock.set(later(3))
    const sent = await site.post('/contact/send', checked.held)
    expect([sent.status, sent.headers.get('location')]).toEqual([303, '/contact/sent'])
    expect(await site.kept()).toMatchObject([
      { ...filled, campaign: 'warm-homes', state: 'new', suspicion: '[]', received_at: later(3), events: 1 },
    ])
    const events = await site.db.selectFrom('enquiry_event').selectAll().execute()
    expect(events).toMatchObject([{ seq: 1, kind: 'received', by: null, words: '' }])
    const { status, body } = await site.server.get('/contact/sent')
    expect([status, body.toString()]).toEqual([200, expect.stringContaining('It is sent')])
  })

  test('is kept once, however often its form is sent, and also at the same moment', async () => {
    await using site = await aSite(engine)
    const { held } = await site.post('/contact', filled)
    site.clock.set(later(3))
    const answers = await Promise.all([1, 2, 3].map(() => site.post('/contact/send', held)))
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303])
    await site.db.deleteFrom('enquiry').execute()
    expect((await site.post('/contact/send', held)).status).toBe(303)
    expect(await site.kept()).toEqual([])
  })

  test('is kept as it was typed, without what nobody sees, and shown as words whatever it says', async () => {
    await using site = await aSite(engine)
    const { held, page } = await site.post('/contact', nasty)
    expect(page).not.toMatch(/<script|<img|\sonerror="/)
    expect(page).toContain('&lt;/textarea&gt;&lt;img src=x onerror=alert(1)&gt;')
    const changed = await site.post('/contact', { ...held, change: 'yes' })
    expect([changed.status, changed.held['message']]).toEqual([200, held['message']])
    expect(changed.page).not.toMatch(/<script|<img|problem-summary/)
    site.clock.set(later(3))
    expect((await site.post('/contact/send', held)).status).toBe(303)
    expect(await site.kept()).toMatchObject([
      {
        name: nasty.name,
        subject: "=HYPERLINK('x')&amp; Bcc: all@else.example",
        message: '</textarea><img src=x onerror=alert(1)>\n.\n"quoted" & \n line \u{1F600} ę',
        state: 'new',
      },
    ])
  })

  test('comes five times an hour from one network and no more, however fast', async () => {
    await using site = await aSite(engine)
    const forms = await Promise.all(Array.from({ length: 8 }, () => site.post('/contact', filled)))
    site.clock.set(later(3))
    const answers = await Promise.all(forms.map(({ held }) => site.post('/contact/send', held)))
    const counted = [303, 429].map((status) => answers.filter((answer) => answer.status === status).length)
    expect(counted).toEqual([5, 3])
    expect(await site.kept()).toHaveLength(5)
    const refused = answers.find(({ status }) => status === 429)
    expect(refused?.page).toContain('too much has come from your network. Keep your words, and send them in an hour.')
    expect(refused?.headers.get('retry-after')).toBe('3600')
    site.clock.set(later(3_700))
    expect((await site.post('/contact/send', refused?.held ?? {})).status).toBe(303)
    expect(JSON.stringify(await site.db.selectFrom('enquiry_sending').selectAll().execute())).not.toContain('127.0.0.1')
  })
})

test('mistakes are told in a summary and beside each field, with all that was typed', async () => {
  await using site = await aSite()
  const typed = { ...filled, email: 'jo at paper', subject: '\u200B ', message: 'é'.repeat(5_312), who: 'king' }
  const { status, page, held } = await site.post('/contact', typed)
  expect(status).toBe(422)
  expect(page).toContain('<title>To be put right: make an enquiry – Dutywatch</title>')
  expect(page).toContain('4 things need putting right')
  expect(page).toMatch(/<section class="problem-summary" [^>]*autofocus/i)
  expect(page).toContain('aria-invalid="true" aria-describedby="email-help email-error"')
  expect(page).toContain('Your message has 5,312 characters. Shorten it by 312: at most 5,000 can be sent.')
  expect(held).toMatchObject({ name: 'Jo Writer', email: 'jo at paper', message: typed.message })
  expect(await site.kept()).toEqual([])
})

test('a message of five thousand characters of any script is taken', async () => {
  await using site = await aSite()
  for (const letter of ['a', 'é', '字']) {
    const { status, held } = await site.post('/contact', { ...filled, message: letter.repeat(5_000) })
    expect([status, held['message']?.length]).toEqual([200, 5_000])
  }
})

test('where there are several campaigns, one is chosen, and one that there is not cannot be', async () => {
  const clock = handClock(start)
  await using server = await testServer({ renderer, clock, prepare: ({ db }) => publishAll(db, trackerOfTwo()) })
  const send = (path: string, fields: Readonly<Record<string, string>>) => sendForm(server, path, { fields })
  expect((await server.get('/contact')).body.toString()).toContain('<option value="quiet-streets">Quiet Streets</option>')
  for (const campaign of ['', 'nowhere']) {
    const { status, page } = await send('/contact', { ...filled, campaign })
    expect([status, page.includes('Choose the campaign that you write to.')]).toEqual([422, true])
  }
  const { held } = await send('/contact', { ...filled, campaign: 'quiet-streets' })
  clock.set(later(3))
  expect((await send('/contact/send', held)).status).toBe(303)
  expect(await server.database.db.selectFrom('enquiry').select('campaign').execute()).toEqual([{ campaign: 'quiet-streets' }])
})

test.each([
  ['sooner than it can be read', 1, {}, 'sooner than it can be read'],
  ['a day later', 90_000, {}, 'made more than a day ago'],
  ['before it was made, by a clock that was put back', -3_600, {}, 'made more than a day ago'],
  ['with other words', 3, { message: 'Other words.' }, 'not the words that were shown to you'],
  ['with another address', 3, { email: 'other@paper.example' }, 'not the words that were shown to you'],
  ['with no seal', 3, { seal: '' }, 'not the words that were shown to you'],
  ['with a seal that is garbled', 3, { seal: `1718884800000.${'a'.repeat(22)}.${'b'.repeat(43)}` }, 'not the words'],
])('what is sent %s is shown once more, says why, and is not kept', async (_how, seconds, over, words) => {
  await using site = await aSite()
  const { held } = await site.post('/contact', filled)
  site.clock.set(later(seconds))
  const again = await site.post('/contact/send', { ...held, ...over })
  expect([again.status, again.page.includes(words)]).toEqual([422, true])
  expect(again.page).toContain('It is not sent yet')
  expect(await site.kept()).toEqual([])
  site.clock.set(later(seconds + 4))
  expect((await site.post('/contact/send', again.held)).status).toBe(303)
})

test('what looks like spam is kept, apart', async () => {
  await using site = await aSite()
  const spam: Readonly<Record<string, string>>[] = [{ website: 'https://buy.example' }, { message: 'We offer backlinks.' }]
  for (const over of spam) {
    const { held } = await site.post('/contact', { ...filled, ...over })
    site.clock.set(new Date(site.clock.ms() + 3_000).toISOString())
    expect((await site.post('/contact/send', held)).headers.get('location')).toBe('/contact/sent')
  }
  expect((await site.kept()).map(({ state, suspicion }) => [state, suspicion])).toEqual([
    ['suspected-spam', '["trap-filled"]'],
    ['suspected-spam', '["selling-words"]'],
  ])
})

test('behind a proxy each network is counted for itself', async () => {
  const clock = handClock(start)
  const prepare = ({ db }: Database) => publishAll(db, aTrackerOfTerms(1))
  await using server = await testServer({ renderer, clock, prepare, desk: { proxies: 1 } })
  const from = (network: string) => ({ 'x-forwarded-for': `10.0.0.1, ${network}` })
  const statuses: number[] = []
  for (const network of ['192.0.2.1', '192.0.2.1', '192.0.2.1', '192.0.2.1', '192.0.2.1', '192.0.2.1', '192.0.2.2']) {
    const { held } = await sendForm(server, '/contact', { fields: filled, headers: from(network) })
    clock.set(new Date(clock.ms() + 3_000).toISOString())
    statuses.push((await sendForm(server, '/contact/send', { fields: held, headers: from(network) })).status)
  }
  expect(statuses).toEqual([303, 303, 303, 303, 303, 429, 303])
})

test('a whole IPv6 line is counted together, and a flood from everywhere is kept apart and stands in the log', async () => {
  const clock = handClock(start)
  const prepare = ({ db }: Database) => publishAll(db, aTrackerOfTerms(1))
  await using server = await testServer({ renderer, clock, prepare, desk: { proxies: 1 } })
  async function send(network: string) {
    const headers = { 'x-forwarded-for': network }
    const { held } = await sendForm(server, '/contact', { fields: filled, headers })
    clock.set(new Date(clock.ms() + 3_000).toISOString())
    return sendForm(server, '/contact/send', { fields: held, headers })
  }
  const statuses: number[] = []
  for (let line = 10; line < 21; line += 1) statuses.push((await send(`2001:db8:1:ff${line}::1`)).status)
  expect(statuses).toEqual([...Array.from({ length: 10 }, () => 303), 429])
  const { db } = server.database
  for (let number = 0; number < 110; number += 1) {
    await insertSending(db, { nonce: `n-${number}`, networkHashes: ['x'], at: clock.now(), whileFlooded: false })
  }
  expect((await send('2001:4d48::1')).headers.get('location')).toBe('/contact/sent')
  const refused = await send('2001:4d48::1')
  expect([refused.status, refused.held['message']]).toEqual([429, filled.message])
  expect(refused.page).toContain('far more comes to this site just now than can be read')
  const last = await db.selectFrom('enquiry').selectAll().orderBy('received_at', 'desc').executeTakeFirst()
  expect(last).toMatchObject({ state: 'suspected-spam', suspicion: '["while-flooded"]' })
  const logged = server.logged.filter(({ msg }) => msg === 'the contact form is flooded: what comes now is kept apart')
  expect(logged).toMatchObject([{ level: 40, since: last?.received_at }])
})

test('the form is a page like every other, and nothing that answers it is kept or found by search engines', async () => {
  await using site = await aSite()
  const [first, second] = [await site.server.get('/contact'), await site.server.get('/contact')]
  expect(first.headers['cache-control']).toBe('public, max-age=0, must-revalidate')
  expect(first.body.toString()).toContain('It is deleted 365 days after')
  expect(second.headers['etag']).toBe(first.headers['etag'])
  const answers = [await site.post('/contact', filled), await site.post('/contact', {})]
  for (const { headers, page } of answers) {
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('x-robots-tag')).toBe('noindex')
    expect(headers.get('set-cookie')).toBeNull()
    expect(page).toContain('<meta name="robots" content="noindex"/>')
    expect(page).not.toMatch(/<script|rel="canonical"|Permanent address/)
  }
  expect((await site.server.get('/contact')).body.toString()).not.toContain(filled.message)
  const sent = await site.server.get('/contact/sent')
  expect([sent.headers['cache-control'], sent.headers['x-robots-tag']]).toEqual(['no-store', 'noindex'])
  const gone = await site.server.get('/contact/send')
  expect([gone.status, gone.headers['location']]).toEqual([303, '/contact'])
})

test('nothing that is written stands in the log', async () => {
  await using site = await aSite()
  const { held } = await site.post('/contact', filled)
  site.clock.set(later(3))
  await site.post('/contact/send', held)
  const logged = JSON.stringify(site.server.logged)
  for (const words of Object.values(filled).filter((each) => each !== 'journalist')) expect(logged).not.toContain(words)
})
