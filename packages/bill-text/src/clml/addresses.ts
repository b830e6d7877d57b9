import type { TextFacts, TextKind } from '../document/index.ts'
import { childrenNamed, wordsWithin, childNamed, type XmlElement } from '../xml/index.ts'

/** What else is known of a document when its addresses are worked out. */
export interface Standing {
  readonly isPrimary: boolean
  readonly kind: TextKind
  readonly status: string | undefined
}

type Addresses = Pick<TextFacts, 'version' | 'workUri' | 'versionUri' | 'partUri' | 'about'>

const named = /^(enacted|made|created|adopted|prospective|draft|\d{4}-\d{2}-\d{2})$/

/** Where the publisher keeps the document, this version of it, and the part of it that the file holds. */
export function addressesOf(root: XmlElement, metadata: XmlElement | undefined, standing: Standing): Addresses {
  const identifier = childrenNamed(metadata, 'identifier')
    .map(wordsWithin)
    .find((address) => /^https?:/.test(address ?? ''))
  const { IdURI, DocumentURI } = root.attributes
  const versionUri = DocumentURI ?? (identifier?.includes('/id/') ? undefined : identifier)
  const workUri = IdURI ?? workOf(DocumentURI ?? identifier)
  const partUri = DocumentURI && identifier && isPartOf(identifier, DocumentURI) ? identifier : undefined
  const version = versionOf(versionUri, metadata, standing)
  return {
    ...(version && { version }),
    ...(workUri && { workUri }),
    ...(versionUri && { versionUri }),
    ...(partUri && { partUri }),
    ...(standing.kind === 'notes' && workUri && { about: workUri.replace(/\/(notes|memorandum)\b.*$/, '') }),
  }
}

/** `…/ukpga/2000/22/2012-04-01` without its version, under `/id/`. */
function workOf(uri: string | undefined): string | undefined {
  const found = /^(https?:\/\/[^/]+)\/(?:id\/)?([a-z]+\/(?:\d{4}|[A-Za-z]+\d*[^/]*\/[^/]+)\/[^/]+)/.exec(uri ?? '')
  return found ? `${found[1]}/id/${found[2]}` : undefined
}

function isPartOf(identifier: string, document: string): boolean {
  const bare = (uri: string): string =>
    uri
      .replace('/id/', '/')
      .split('/')
      .filter((step) => !named.test(step))
      .join('/')
  return bare(identifier).startsWith(`${bare(document).replace(/\/revision$/, '')}/`)
}

function versionOf(
  uri: string | undefined,
  metadata: XmlElement | undefined,
  { isPrimary, kind, status }: Standing,
): string | undefined {
  const given = uri?.split('/').find((step) => named.test(step))
  if (given) return given
  if (kind === 'notes') return undefined
  if (status === 'draft') return 'draft'
  if (status === 'revised') return wordsWithin(childNamed(metadata, 'valid')) ?? 'current'
  if (kind === 'eu-instrument') return 'adopted'
  return isPrimary ? 'enacted' : 'made'
}
