import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto'
import type { DeskBrowser } from './desk-browser.ts'

const present = 0x01
const verified = 0x04
const withCredential = 0x40

/** A device that holds one passkey: a real key, with the messages of WebAuthn made by hand. */
export class Authenticator {
  readonly #id = randomBytes(16)
  readonly #keys: { publicKey: KeyObject; privateKey: KeyObject } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  readonly #origin: string
  #count = 0

  /** A device in the browser that is open at an address. */
  constructor(origin: string) {
    this.#origin = origin
  }

  /** What the browser answers when the desk wants to know a passkey; `verifies` says whether the device asked for a PIN or the like. */
  register(challenge: string, verifies = true): unknown {
    const { x = '', y = '' } = this.#keys.publicKey.export({ format: 'jwk' })
    const [px, py] = [Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')]
    const key = Buffer.concat([hex('a501020326200121 5820'), px, hex('225820'), py])
    const length = Buffer.from([0, this.#id.length])
    const data = Buffer.concat([this.#data(withCredential, verifies), Buffer.alloc(16), length, this.#id, key])
    const object = Buffer.concat([
      hex('a363666d74646e6f6e656761747453746d74a068617574684461746158'),
      Buffer.from([data.length]),
      data,
    ])
    const clientDataJSON = this.#client('webauthn.create', challenge).toString('base64url')
    return this.#credential({ clientDataJSON, attestationObject: object.toString('base64url'), transports: ['internal'] })
  }

  /** What the browser answers when the desk wants to see the passkey. */
  signIn(challenge: string, verifies = true): unknown {
    const client = this.#client('webauthn.get', challenge)
    const data = this.#data(0, verifies)
    const signed = Buffer.concat([data, createHash('sha256').update(client).digest()])
    const signature = sign('sha256', signed, this.#keys.privateKey)
    return this.#credential({
      clientDataJSON: client.toString('base64url'),
      authenticatorData: data.toString('base64url'),
      signature: signature.toString('base64url'),
    })
  }

  #credential(response: object): unknown {
    const id = this.#id.toString('base64url')
    return { id, rawId: id, type: 'public-key', clientExtensionResults: {}, response }
  }

  #client(type: string, challenge: string): Buffer {
    return Buffer.from(JSON.stringify({ type, challenge, origin: this.#origin, crossOrigin: false }))
  }

  #data(flags: number, verifies: boolean): Buffer {
    this.#count += 1
    const counter = Buffer.alloc(4)
    counter.writeUInt32BE(this.#count)
    const host = createHash('sha256').update(new URL(this.#origin).hostname).digest()
    return Buffer.concat([host, Buffer.from([flags | present | (verifies ? verified : 0)]), counter])
  }
}

function hex(text: string): Buffer {
  return Buffer.from(text.replaceAll(' ', ''), 'hex')
}

/** Signs in with the passkey of a device. */
export async function signInWith(device: Authenticator, browser: DeskBrowser, verifies = true) {
  const challenge = (await browser.get('/desk/auth/passkey/generate-authenticate-options')).text('challenge')
  return browser.auth('/passkey/verify-authentication', { response: device.signIn(challenge, verifies) })
}
