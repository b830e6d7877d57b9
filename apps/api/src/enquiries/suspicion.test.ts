import { expect, test } from 'vitest'
import { suspicionOf } from './suspicion.ts'

const plain = { name: 'Jo Writer', subject: 'Figures of Kent', message: 'Where is the answer of Kent?', trap: '' }

test.each([
  ['nothing that people write about the law and its figures', {}, []],
  ['nothing in words about harm', { message: 'My son lost money on a casino site. Does the duty cover that?' }, []],
  ['nothing in three sources', { message: 'https://a.example https://b.example https://c.example' }, []],
  ['a field that people do not see', { trap: 'https://buy.example' }, ['trap-filled']],
  ['more than three links', { message: 'http://a.example http://b.example www.c.example https://d.example' }, ['many-links']],
  ['nothing in the address of a page, which is asked for', { subject: 'https://tracker.example/promises/x' }, []],
  ['a link where a name belongs', { name: 'https://a.example' }, ['link-in-name']],
  ['links where a subject belongs', { subject: 'https://a.example www.b.example' }, ['link-in-name']],
  ['what is sold to every form there is', { message: 'We offer guest posts and backlinks.' }, ['selling-words']],
  ['all of it together', { name: 'www.a.example', trap: 'x' }, ['trap-filled', 'link-in-name']],
])('suspects %s', (_what, over, signs) => {
  expect(suspicionOf({ ...plain, ...over })).toEqual(signs)
})
