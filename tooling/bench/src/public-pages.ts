import type { Product } from './product.ts'

/** The pages that the front page links to, the front page first; without their queries, feeds and files left out. Throws when one fails. */
export async function publicPages(product: Product): Promise<string[]> {
  const html = await (await fetch(`${product.url}/`)).text()
  const links = [...html.matchAll(/href="(\/[^"#?]*)/g)].map((match) => match[1] ?? '/')
  const pages = [...new Set(['/', ...links])].filter((link) => !/\.\w+$/.test(link) && !link.startsWith('/edition/'))
  for (const page of pages) {
    const { status } = await fetch(`${product.url}${page}`)
    if (status !== 200) throw new Error(`${page} answers ${status}: only pages that work are measured`)
  }
  return pages
}
