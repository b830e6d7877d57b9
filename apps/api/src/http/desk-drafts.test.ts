import { describe, expect, test } from 'vitest'
import { engines } from '../testing/engines.ts'
import { signedIn } from '../testing/signed-in.ts'
import { testServer } from '../testing/test-server.ts'
import { aTrackerOfTerms, publishAll } from '../testing/trackers.ts'

const campaign = 'warm-homes'
const place = { campaign, collection: 'terms', recordId: 'term-1' }

/** What a procedure answered. */
function told(answer: { body: unknown }): unknown {
  return (answer.body as { result?: { data?: unknown } }).result?.data
}

describe.each(engines)('drafts at the desk on %s', (engine) => {
  const aDesk = () => testServer({ engine, prepare: ({ db }) => publishAll(db, aTrackerOfTerms(1)) })

  test('what is typed is kept as it was typed, version over version, for whoever typed it', async () => {
    await using server = await aDesk()
    const ada = (await signedIn(server, { name: 'Ada', role: 'editor', campaign })).browser
    const bo = (await signedIn(server, { name: 'Bo', role: 'editor', campaign })).browser
    const first = await ada.mutate('drafts.save', { ...place, baseEdition: 1, version: 0, body: { meaning: 7 } })
    expect(told(first)).toMatchObject({ saved: true, version: 1 })
    const second = await ada.mutate('drafts.save', { ...place, baseEdition: 1, version: 1, body: 'half ty' })
    expect(told(second)).toMatchObject({ saved: true, version: 2 })
    expect(told(await ada.query('drafts.byRecord', place))).toMatchObject({ draft: { version: 2, body: 'half ty' }, others: [] })
    expect(told(await ada.query('drafts.mine', { campaign }))).toMatchObject([{ collection: 'terms', recordId: 'term-1' }])
    expect(told(await bo.query('drafts.byRecord', place))).toMatchObject({ others: [{ name: 'Ada' }] })
    expect(told(await bo.query('drafts.byRecord', place))).not.toHaveProperty('draft')
    const stays = await ada.mutate('drafts.discard', { ...place, version: 1 })
    expect(told(stays)).toMatchObject({ discarded: false, theirs: { version: 2, body: 'half ty' } })
    expect(told(await ada.mutate('drafts.discard', { ...place, version: 2 }))).toEqual({ discarded: true })
    expect(told(await ada.query('drafts.mine', { campaign }))).toEqual([])
  })

  test('a second window with an older version gets both, and nothing is written', async () => {
    await using server = await aDesk()
    const { browser } = await signedIn(server, { name: 'Ada', role: 'editor', campaign })
    const save = (version: number, body: unknown) => browser.mutate('drafts.save', { ...place, baseEdition: 1, version, body })
    await save(0, { meaning: 'First.' })
    await save(1, { meaning: 'In the other window.' })
    const late = told(await save(1, { meaning: 'In this one.' }))
    expect(late).toMatchObject({
      saved: false,
      theirs: { version: 2, body: { meaning: 'In the other window.' } },
      merged: { meaning: 'In this one.' },
    })
    expect(told(await save(2, { meaning: 'Both.' }))).toMatchObject({ saved: true, version: 3 })
  })

  test('who is at work on a record of several campaigns is told within each only', async () => {
    await using server = await aDesk()
    const ada = (await signedIn(server, { name: 'Ada', role: 'editor', campaign })).browser
    const cy = (await signedIn(server, { name: 'Cy', role: 'editor', campaign: 'quiet-streets' })).browser
    await ada.mutate('drafts.save', { ...place, baseEdition: 1, version: 0, body: {} })
    const asked = { ...place, campaign: 'quiet-streets' }
    expect(told(await cy.query('drafts.byRecord', asked))).toMatchObject({ others: [] })
  })
})

test('every address of the desk is answered with the same empty page, under the desk’s policy, and is kept by nobody', async () => {
  await using server = await testServer({ prepare: ({ db }) => publishAll(db, aTrackerOfTerms(1)) })
  for (const path of ['/desk', '/desk/records/asks/a1', '/desk/join', '/desk/nothing/here']) {
    const { status, headers, body } = await server.get(path)
    expect([status, body.toString()], path).toEqual([200, '<p>The desk.</p>'])
    expect(headers['content-security-policy']).toContain("script-src 'self';")
    expect(headers['content-security-policy']).not.toContain('unsafe')
    expect(headers['cache-control']).toBe('no-store')
  }
})
