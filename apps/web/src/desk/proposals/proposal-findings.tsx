import { Link } from '@tanstack/react-router'
import { collectionWords } from '../../words/collections.ts'
import { capitalised, uncapitalised } from '../../words/capitalised.ts'
import { fieldWords } from '../../words/fields.ts'
import { Notice } from '../../ui/notice.tsx'
import { Doubts } from '../shell/doubts.tsx'

interface ProposalFindingsProps {
  /** The proposal in which its records can be changed; absent where they cannot. */
  readonly within?: string | undefined
  /** Each with what the record is called that it is about. */
  readonly findings: readonly { readonly path: string; readonly message: string; readonly name: string }[]
  /** The records it changes. */
  readonly changes: readonly { readonly collection: string; readonly id: string }[]
}

/** Everything that stands in the way of publishing a proposal, each with the way to where it is mended. */
export function ProposalFindings(props: ProposalFindingsProps) {
  const { length } = props.findings
  if (length === 0) return null
  return (
    <Notice kind="caution" title={length === 1 ? 'One thing is wrong' : `${length} things are wrong`}>
      <Placed {...props} />
    </Notice>
  )
}

/** What can be published as it is and is likely to be a slip, each with the way to where it would be mended. */
export function ProposalDoubts(props: ProposalFindingsProps) {
  if (props.findings.length === 0) return null
  return (
    <Doubts>
      <Placed {...props} />
    </Doubts>
  )
}

function Placed({ within, findings, changes }: ProposalFindingsProps) {
  return (
    <ul>
      {findings.map(({ path, message, name }) => {
        const [collection = '', id = '', ...keys] = path.split('/')
        const isChanged = changes.some((each) => each.collection === collection && each.id === id)
        return (
          <li key={`${path} ${message}`}>
            {isCollection(collection) && id !== '' ? (
              <Link
                to="/records/$collection/$id"
                params={{ collection, id }}
                {...(within !== undefined && isChanged && { search: { proposal: within } })}
                hash={['field', ...keys].join('.')}
              >
                {placeOf({ name, collection, keys })}
              </Link>
            ) : (
              <code>{path}</code>
            )}
            : {message}
          </li>
        )
      })}
    </ul>
  )
}

function isCollection(name: string): name is keyof typeof collectionWords {
  return Object.hasOwn(collectionWords, name)
}

interface Place {
  readonly name: string
  readonly collection: keyof typeof collectionWords
  readonly keys: readonly string[]
}

function placeOf({ name, collection, keys }: Place): string {
  const words = keys.map((key) => (/^\d+$/.test(key) ? String(Number(key) + 1) : uncapitalised(fieldWords(key))))
  return [`${capitalised(collectionWords[collection].one)} “${name}”`, ...words].join(', ')
}
