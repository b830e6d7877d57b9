import type { Product } from './product.ts'

/** The pages that the front page links to, the front page first; without their queries, feeds and files left out. */
export async function publicPages(product: Product): Promise<string[]> {
  const html = await (await fetch(`${product.url}/`)).text()
  const links = [...html.matchAll(/href="(\/[^"#?]*)/g)].map((match) => match[1] ?? '/')
  return [...new Set(['/', ...links])].filter((link) => !/\.\w+$/.test(link) && !link.startsWith('/edition/'))
}
