import { describe, expect, test } from 'vitest'
import { compareVersions } from './index.ts'

const base = { id: 'a', title: 'Old', days: [1, 2], note: 'kept' }

describe('two versions of a record', () => {
  test('are brought together where they changed different fields', () => {
    const compared = compareVersions(base, { ...base, title: 'Mine' }, { ...base, days: [3] })
    expect(compared.merged).toEqual({ ...base, title: 'Mine', days: [3] })
    expect(compared.contested).toEqual([])
    expect(compared.fields.map(({ field, changedBy }) => [field, changedBy])).toEqual([
      ['title', 'me'],
      ['days', 'them'],
    ])
  })

  test('leave to a person what both changed otherwise, and lose neither', () => {
    const compared = compareVersions(base, { ...base, title: 'Mine' }, { ...base, title: 'Theirs' })
    expect(compared.contested).toEqual(['title'])
    expect(compared.fields).toEqual([
      { field: 'title', base: 'Old', mine: 'Mine', theirs: 'Theirs', changedBy: 'both-otherwise' },
    ])
  })

  test('agree where both made the same change', () => {
    const compared = compareVersions(base, { ...base, title: 'New' }, { ...base, title: 'New' })
    expect(compared.fields.map(({ changedBy }) => changedBy)).toEqual(['both-alike'])
    expect(compared.contested).toEqual([])
  })

  test('follow the other in a field that they took out or put in', () => {
    const { note, ...without } = base
    expect(note).toBe('kept')
    const compared = compareVersions(base, base, { ...without, url: 'u' })
    expect(compared.merged).toEqual({ ...without, url: 'u' })
    expect(compared.fields[0]).toEqual({ field: 'note', base: 'kept', mine: 'kept', changedBy: 'them' })
  })

  test('may be of a record that there was not, or that is no record yet', () => {
    expect(compareVersions(undefined, { id: 'a' }, 'half typed').fields).toEqual([{ field: 'id', mine: 'a', changedBy: 'me' }])
  })
})
