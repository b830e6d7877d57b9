import { inject } from 'vitest'
import type { SharedSiteName } from './global-sites.ts'

/** A site that is shared: to be read, and left as it is. */
export interface SharedSite {
  /** Without a closing slash: `http://127.0.0.1:41873`. */
  readonly address: string
}

/** The shared site of this name, started if nobody asked for it before. Throws what was said when it does not start. */
export async function sharedSite(name: SharedSiteName): Promise<SharedSite> {
  const answer = await fetch(`${inject('sitesUrl')}/${name}`)
  const said = await answer.text()
  if (!answer.ok) throw new Error(said)
  return { address: said }
}
