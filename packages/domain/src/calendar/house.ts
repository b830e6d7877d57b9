import { z } from 'zod'

/** A House of the Parliament of the United Kingdom. */
export const House = z.enum(['commons', 'lords'])
export type House = z.infer<typeof House>
