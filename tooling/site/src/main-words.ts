import { readPage } from './crawl.ts'

/** The words of a page's main part in the order a reader meets them, tags left out and spaces drawn together. */
export async function mainWords(address: string, url: string): Promise<string> {
  const { html } = await readPage(address, url)
  const main = /<main\b[\s\S]*<\/main>/.exec(html)?.[0] ?? ''
  const words = main
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&#x27;', '’')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
  return words.replaceAll(/\s+/g, ' ').replaceAll(/ (?=[.,;:)])/g, '')
}
