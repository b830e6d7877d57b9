import { fieldWords } from './fields.ts'

/** Lists whose members are not called by the name of the list without its s. */
const told: Readonly<Record<string, string>> = {
  criteria: 'Criterion',
  aliases: 'Other name',
  also: 'Other word',
  caveats: 'Caveat',
  authorities: 'Authority',
  pins: 'Pin',
  missing: 'Authority without an answer',
  values: 'Value',
}

/** What one member of a list is called: "Citation", "Criterion". */
export function itemWords(list: string): string {
  return told[list] ?? fieldWords(list).replace(/s$/, '')
}

/** A noun with its article: "a citation", "an event". */
export function withArticle(noun: string): string {
  return `${/^[aeio]/i.test(noun) ? 'an' : 'a'} ${noun}`
}
