const inFull = [
  [/\bss\. /g, 'sections '],
  [/\bs\. /g, 'section '],
  [/\bcls\. /g, 'clauses '],
  [/\bcl\. /g, 'clause '],
  [/\bSchs\. /g, 'Schedules '],
  [/\bSch\. /g, 'Schedule '],
  [/\bparas /g, 'paragraphs '],
  [/\bpara /g, 'paragraph '],
] as const

/** Provisions in words for a sentence: "s. 12" gives "section 12", "Schs. 12 and 13" gives "Schedules 12 and 13". */
export function sayProvisions(text: string): string {
  return inFull.reduce((said, [abbreviation, words]) => said.replace(abbreviation, words), text)
}
