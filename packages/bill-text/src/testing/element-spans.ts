/** Where an element stands in the text of a file, from the "<" of its opening tag to behind its closing one. */
export interface ElementSpan {
  readonly name: string
  readonly start: number
  readonly end: number
}

const tagPattern = /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<(\/?)([A-Za-z][\w:.-]*)(?:"[^"]*"|'[^']*'|[^'"<>])*>/g

/** The elements of a file that is XML, the inner before the outer, the root left out. Of what is no XML it gives what closes. */
export function elementSpans(text: string): ElementSpan[] {
  const spans: ElementSpan[] = []
  const open: { readonly name: string; readonly start: number }[] = []
  for (const { 0: tag, 1: slash, 2: name, index } of text.matchAll(tagPattern)) {
    if (name === undefined) continue
    const end = index + tag.length
    if (slash === '/') {
      const opened = open.pop()
      if (opened && open.length > 0) spans.push({ ...opened, end })
    } else if (tag.endsWith('/>')) spans.push({ name, start: index, end })
    else open.push({ name, start: index })
  }
  return spans
}

/** Files from outside too large to try often: the same file with most of its elements left out, and still XML. */
export function excerptOf(
  text: string,
  { characters, offset }: { readonly characters: number; readonly offset: number },
): string {
  if (text.length <= characters) return text
  const every = Math.ceil(text.length / characters)
  const small = outermost(elementSpans(text).filter(({ start, end }) => end - start <= characters / 10))
  let at = 0
  let kept = ''
  for (const [index, { start, end }] of small.entries()) {
    kept += text.slice(at, (index + offset) % every === 0 ? end : start)
    at = end
  }
  return kept + text.slice(at)
}

function outermost(spans: readonly ElementSpan[]): ElementSpan[] {
  const found: ElementSpan[] = []
  for (const span of spans.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (span.start >= (found.at(-1)?.end ?? 0)) found.push(span)
  }
  return found
}
