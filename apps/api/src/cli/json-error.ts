/** Where and why a text is not JSON: "line 3, column 5: Expected ',' …". The text must be one that `JSON.parse` refused with the error. */
export function jsonErrorAt(text: string, error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  const [, position] = /at position (\d+)/.exec(message) ?? []
  if (text.trim() === '') return 'the file is empty.'
  const offset = position === undefined ? text.length : Number(position)
  const before = text.slice(0, offset).split('\n')
  const column = (before.at(-1)?.length ?? 0) + 1
  return `line ${before.length}, column ${column}: ${reasonIn(message)}.`
}

/** The engine's reason without its own account of the place. */
function reasonIn(message: string): string {
  return message
    .replace(/ in JSON at position \d+.*$/s, '')
    .replace(/, "?(\.\.\.)?.*is not valid JSON$/s, '')
    .replace(/^Unexpected end of JSON input$/, 'the text ends too early')
}
