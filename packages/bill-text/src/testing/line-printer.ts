const longestLine = 72
const linesOnPage = 38

/** Sets words in lines of a fixed length and marks where each begins, as LawMaker's prints do. */
export class LinePrinter {
  private page = 1
  private line = 0
  private column = 0

  /** Begins a new line: what a number, a heading or a row of a table does. */
  newLine(): string {
    this.line += 1
    this.column = 0
    if (this.line > linesOnPage) {
      this.page += 1
      this.line = 1
    }
    return `<?L ${this.page}-${this.line}?>`
  }

  /** Sets words after those before them; each place where a line ends within them is marked. `shown` is what a tagged word prints as. */
  set(words: readonly { readonly xml: string; readonly shown: string }[]): string {
    return words
      .map(({ xml, shown }) => {
        this.column += shown.length
        if (this.column <= longestLine || shown.trim() === '') return xml
        const mark = this.newLine()
        this.column = shown.length
        return `${mark}${xml}`
      })
      .join('')
  }
}
