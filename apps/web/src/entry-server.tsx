import type { CreateRenderer } from '@dutywatch/api/page-renderer'
import { rendererOf } from './rendering/renderer.tsx'
import { charts } from './routes/charts.ts'
import { site } from './routes/site.ts'

/** Makes the renderer of the public site. */
export const createRenderer: CreateRenderer = (options) => rendererOf({ pages: site, charts }, options)

/** The paths of every page, open parts as `:name`. */
export const pagePaths: readonly string[] = site.map((route) => route.path)

/** The names of every chart that can be had by itself. */
export const chartNames: readonly string[] = charts.map(({ name }) => name)
