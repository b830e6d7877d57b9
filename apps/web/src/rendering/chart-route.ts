import type { Source } from '@dutywatch/domain/source'
import type { Picture } from '../charts/index.ts'
import { PageMissing, PageRefused, type LoadInput, type PageData } from './route.ts'

/** What a chart's loader may use: what a page's may, without open parts in the address. */
export type ChartInput = Omit<LoadInput<unknown>, 'params'>

/** How one chart is made for showing it elsewhere: asked as its page asks, and the same picture of the answer. */
export interface ChartDefinition<Data extends PageData> {
  readonly load: (input: ChartInput) => Promise<Data> | Data
  /** `undefined` when there is nothing to draw on the day of the page. */
  readonly picture: (data: Data) => Picture | undefined
}

/** A chart bound to its name, its data hidden inside. */
export interface Chart {
  readonly name: string
  /** Loads and makes the picture for one address. */
  readonly open: (input: ChartInput) => Promise<{ readonly picture: Picture; readonly sources: readonly Source[] }>
}

/** Declares a chart that can be had as a file and shown on other sites. */
export function chart<Data extends PageData>(name: string, { load, picture }: ChartDefinition<Data>): Chart {
  return {
    name,
    async open(input) {
      if (input.query['edition'] !== undefined)
        throw new PageRefused('Name an edition before the address, like /edition/1/charts/offences.csv, not after it.')
      const data = await load(input)
      const made = picture(data)
      if (made === undefined) throw new PageMissing('Nothing that this chart could show was known on this day.')
      return { picture: made, sources: data.sources ?? [] }
    },
  }
}

/** The ways in which a chart can be had. */
export type ChartForm = 'svg' | 'csv' | 'embed'

/** The chart an address asks for, and in which form; `undefined` when it asks for none there is. */
export function matchChart(charts: readonly Chart[], path: string): { chart: Chart; form: ChartForm } | undefined {
  const [, framed] = /^\/embed\/([\w-]+)$/.exec(path) ?? []
  const [, kept, form] = /^\/charts\/([\w-]+)\.(svg|csv)$/.exec(path) ?? []
  const found = charts.find(({ name }) => name === (framed ?? kept))
  return found && { chart: found, form: framed === undefined ? (form as ChartForm) : 'embed' }
}
