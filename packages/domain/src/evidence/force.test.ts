import { describe, expect, test } from 'vitest'
import { Force, namesOf } from './force.ts'

const force = {
  id: 'devon-and-cornwall',
  knownFrom: '2017-01-01',
  name: 'Devon and Cornwall',
  kind: 'territorial',
  nation: 'england',
  regime: 'FOIA',
  citations: [{ source: 'a-source', confidence: 'confirmed' }],
}
const messageOf = (change: object) => Force.safeParse({ ...force, ...change }).error?.issues[0]?.message

describe('a force', () => {
  test('is called by every name once, its own first', () => {
    const names = [
      { scheme: 'ons', name: 'Devon & Cornwall' },
      { scheme: 'home-office', name: 'Devon and Cornwall' },
    ]
    expect(namesOf(Force.parse({ ...force, names, aliases: ['D&C'] }))).toEqual(['Devon and Cornwall', 'Devon & Cornwall', 'D&C'])
  })

  test('answers under an Act, and only a body that is no force may be without one', () => {
    expect(messageOf({ regime: undefined })).toMatch(/every police force answers under an Act/)
    expect(messageOf({ regime: undefined, kind: 'special' })).toMatch(/every police force answers under an Act/)
    expect(messageOf({ regime: undefined, kind: 'other' })).toBeUndefined()
  })

  test.each(['https://www.whatdotheyknow.com/body/btp', 'foi@example.org'])('takes requests at %s', (requests) => {
    expect(messageOf({ requests })).toBeUndefined()
  })

  test.each(['by post', 'javascript:alert(1)', 'foi@', 'mailto:foi@example.org'])('takes none at %s', (requests) => {
    expect(messageOf({ requests })).toMatch(/must be the address of a page/)
  })

  test.each([{ column: 0, row: 1 }, { column: 1.5, row: 1 }, { column: 1 }])('has no tile at %j', (tile) => {
    expect(messageOf({ tile })).toBeDefined()
  })
})
