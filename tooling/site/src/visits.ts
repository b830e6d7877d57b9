import type { Browser, BrowserContextOptions, Page } from 'playwright-core'

export const phone = { viewport: { width: 320, height: 800 }, isMobile: true, hasTouch: true } as const
export const desk = { viewport: { width: 1280, height: 900 } } as const

/** Opens pages one after another and gathers what is said to be wrong with each. */
export type Visit = (
  urls: readonly string[],
  options: BrowserContextOptions,
  look: (page: Page, url: string) => Promise<string[]>,
) => Promise<string[]>

/** Visits in a browser: every page is to ask nothing of other sites, to print nothing to the console and to set no cookie. */
export function visitsIn(browser: Browser): Visit {
  return async (urls, options, look) => {
    const context = await browser.newContext(options)
    const page = await context.newPage()
    const wrong: string[] = []
    let at = ''
    page.on('console', (message) => wrong.push(`${at}: console: ${message.text()}`))
    page.on('pageerror', (error) => wrong.push(`${at}: error: ${error.message}`))
    page.on('request', (request) => {
      if (!request.url().startsWith(new URL(at).origin) && !request.url().startsWith('data:'))
        wrong.push(`${at}: asks ${request.url()}`)
    })
    for (const url of urls) {
      at = url
      await page.goto(url)
      wrong.push(...(await look(page, url)).map((problem) => `${url}: ${problem}`))
    }
    if ((await context.cookies()).length > 0) wrong.push('a cookie was set')
    await context.close()
    return wrong
  }
}
