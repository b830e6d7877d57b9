export { inShort } from './in-short.ts'
export {
  childNamed,
  childrenNamed,
  descend,
  elementsIn,
  elementsWithin,
  isElement,
  textWithin,
  wordsWithin,
  type XmlElement,
  type XmlInstruction,
  type XmlNode,
} from './xml-element.ts'
export { defaultLimits, type XmlLimits } from './xml-limits.ts'
export { readXml, XmlReader, type XmlReason } from './xml-reader.ts'
