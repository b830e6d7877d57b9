import { z } from 'zod'
import { reference } from '../source/record-id.ts'
import { cited } from '../source/source.ts'

/**
 * How many people live in the area of a force: the estimate for the middle of a year, or the count of a census. They are the residents,
 * not those who work there or pass through.
 */
export const Population = cited('populations', {
  force: reference('forces'),
  year: z.int().min(1801).max(2999),
  basis: z.enum(['mid-year', 'census']).default('mid-year'),
  population: z.int().positive(),
})
export type Population = z.infer<typeof Population>
