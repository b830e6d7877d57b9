import { z } from 'zod'
import { cited, WebAddress } from '../source/source.ts'

/**
 * Whose way of writing a name it is: the Office for National Statistics, the tables of the Home Office, data.police.uk, the address on
 * WhatDoTheyKnow, or the body itself.
 */
export const NameScheme = z.enum(['ons', 'home-office', 'police-uk', 'whatdotheyknow', 'own'])
export type NameScheme = z.infer<typeof NameScheme>

/** A name as one publisher writes it. */
export const SchemeName = z.strictObject({ scheme: NameScheme, name: z.string().min(1) })
export type SchemeName = z.infer<typeof SchemeName>

/** A square of the tile map: columns from the west and rows from the north, both counted from 1. */
export const Tile = z.strictObject({ column: z.int().positive(), row: z.int().positive() })
export type Tile = z.infer<typeof Tile>

/** Where requests for information go: the address of a page, or of a mailbox. */
export const RequestAddress = z.union([WebAddress, z.email()], {
  error: 'must be the address of a page that begins with http:// or https://, or of a mailbox, like "foi@example.org"',
})
export type RequestAddress = z.infer<typeof RequestAddress>

/**
 * A body that records offences or answers requests. `territorial` forces have an area of their own, `special` ones police something else,
 * such as the railways; a body of kind `other` is no police force and is kept apart in every total. `code` is the ONS code of its area
 * where it has one, `aliases` are names that no scheme has. Only a body that is no force may be without a `regime`, and then no freedom
 * of information Act is known to bind it.
 */
export const Force = cited('forces', {
  name: z.string().min(1),
  aliases: z.array(z.string().min(1)).default([]),
  names: z.array(SchemeName).default([]),
  code: z
    .string()
    .regex(
      /^[A-Z]\d{8}$/,
      'must be a code of the Office for National Statistics: a capital letter and eight digits, like "E23000001"',
    )
    .optional(),
  kind: z.enum(['territorial', 'special', 'other']),
  nation: z.enum(['england', 'wales', 'scotland', 'northern-ireland', 'great-britain', 'united-kingdom']),
  region: z.string().min(1).optional(),
  regime: z.enum(['FOIA', 'FOISA']).optional(),
  requests: RequestAddress.optional(),
  tile: Tile.optional(),
}).refine((force) => force.kind === 'other' || force.regime !== undefined, {
  path: ['regime'],
  error: 'is missing, and every police force answers under an Act: give "FOIA" or "FOISA"',
})
export type Force = z.infer<typeof Force>

/** Every name of a force, each once: the one it is listed under first, then those of the schemes, then the others. */
export function namesOf({ name, names, aliases }: Pick<Force, 'name' | 'names' | 'aliases'>): string[] {
  return [...new Set([name, ...names.map((each) => each.name), ...aliases])]
}
