/** Deeper than any record, and than any question about one. */
const deepest = 100
const nul = 'A text holds the character U+0000, which is none. Take it out, and send it again.'
const tooDeep = `What was sent is nested more than ${deepest} deep, which nothing here is.`
const crooked =
  'The address leads elsewhere than it says: it holds steps back, or letters that must be percent-encoded. Write it out.'

/** Why nobody should read a body of JSON, in a sentence; nothing when it can be read. It may still be wrong. */
export function wrongWithBody(json: string): string | undefined {
  if (holdsNul(json)) return nul
  return isTooDeep(json) ? tooDeep : undefined
}

/** The same of an address, percent-encoded as it is. What cannot be decoded is not ours to judge. */
export function wrongWithAddress(url: string): string | undefined {
  try {
    return wrongWithBody(decodeURIComponent(url))
  } catch {
    return url.includes('%00') ? nul : undefined
  }
}

/** Why nobody should follow the path of an address: it has steps back in it, or letters that others write otherwise, and so leads elsewhere. */
export function wrongWithPath(url: string): string | undefined {
  const [path = ''] = url.split('?', 1)
  return URL.parse(path, 'http://desk')?.pathname === path ? undefined : crooked
}

/** PostgreSQL keeps it in no text. As an escape it counts, unless the backslash is one that is itself escaped. */
function holdsNul(text: string): boolean {
  return text.includes('\0') || /(?<!\\)(?:\\\\)*\\u0000/.test(text)
}

/** What is within a string opens nothing. One look at each character, for whoever sends this may mean harm. */
function isTooDeep(json: string): boolean {
  let depth = 0
  let isInString = false
  for (let at = 0; at < json.length; at += 1) {
    const character = json[at]
    if (character === '"') isInString = !isInString
    else if (isInString) at += character === '\\' ? 1 : 0
    else if (character === '[' || character === '{') depth += 1
    else if (character === ']' || character === '}') depth -= 1
    if (depth > deepest) return true
  }
  return false
}
