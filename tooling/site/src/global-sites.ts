import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { TestProject } from 'vitest/node'
import { runSite, runWithoutReturns, type RunningSite } from './running-site.ts'
import { runFountains } from './testing/fountains-site.ts'
import { runLets } from './testing/lets-site.ts'

/** A site that many files of tests read, and none of them changes. */
export type SharedSiteName = 'shipped' | 'fountains' | 'lets' | 'lets-without-returns'

declare module 'vitest' {
  interface ProvidedContext {
    /** Answers with the address of a shared site, by its name. */
    readonly sitesUrl: string
  }
}

/** Starts each shared site when a test first asks for it, once for the run whoever asks, and stops them all at its end. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const running = new Map<SharedSiteName, Promise<RunningSite>>()
  const ways: Readonly<Record<SharedSiteName, () => Promise<RunningSite>>> = {
    shipped: () => runSite(),
    fountains: runFountains,
    lets: runLets,
    'lets-without-returns': async () => runWithoutReturns(await site('lets')),
  }
  function site(name: SharedSiteName): Promise<RunningSite> {
    const found = running.get(name) ?? ways[name]()
    running.set(name, found)
    return found
  }

  const desk = createServer((request, response) => {
    site(request.url?.slice(1) as SharedSiteName).then(
      ({ address }) => response.end(address),
      (error: unknown) => response.writeHead(500).end(String(error)),
    )
  })
  await new Promise<void>((listening) => desk.listen(0, '127.0.0.1', listening))
  project.provide('sitesUrl', `http://127.0.0.1:${(desk.address() as AddressInfo).port}`)
  return async () => {
    desk.close()
    const started = await Promise.allSettled(running.values())
    const sites = started.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []))
    await Promise.all(sites.map((each) => each[Symbol.asyncDispose]()))
  }
}
