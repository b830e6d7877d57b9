import { expect, test } from 'vitest'
import { PersonName } from './person-name.ts'

test('a name is taken in whatever letters it is written, without the spaces around it', () => {
  for (const name of ['Ada', 'Ó Conaill, Siân', 'Łucja', '王小明', 'علي', 'Zoë d’Arc-Hume 2'])
    expect(PersonName.parse(` ${name} `)).toBe(name)
})

test('a name with a sign that nobody sees is refused, for it would look like another', () => {
  const unseen = ['\u200B', '\u200D', '\u00AD', '\u2060', '\uFEFF', '\u202E', '\u034F', '\u3164', '\u2800', '\u0007', '\u{E0041}']
  for (const sign of unseen) {
    const read = PersonName.safeParse(`A${sign}da`)
    expect(read.error?.issues.map(({ message }) => message)).toEqual([
      expect.stringContaining('a sign in this name that nobody sees'),
    ])
  }
  expect(PersonName.safeParse('   ').error?.issues[0]?.message).toBe('Say your name, as others will see it.')
})
