import { config } from 'zod'

// The content policy lets nothing be compiled in the page; schemas are made when they are loaded, so this comes before them.
config({ jitless: true })

// Nor may a script write styles: the library of the picker leaves out its own where an element has this name, and ours says the same.
const mark = document.createElement('meta')
mark.id = 'react-aria-pressable-style'
document.head.append(mark)
