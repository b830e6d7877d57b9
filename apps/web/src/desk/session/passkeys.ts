import { Refusal } from '../refusal.ts'
import { askAuth } from './auth-door.ts'

/** A passkey of mine by its name. */
export interface Passkey {
  readonly id: string
  readonly name?: string | null
  readonly createdAt?: string | null
}

/** Whether this browser can use passkeys. */
export function hasPasskeys(): boolean {
  return typeof PublicKeyCredential !== 'undefined' && 'parseRequestOptionsFromJSON' in PublicKeyCredential
}

/** Signs in with a passkey of this device or of another. */
export async function signInWithPasskey(): Promise<void> {
  const options = await askAuth<PublicKeyCredentialRequestOptionsJSON>('passkey/generate-authenticate-options')
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON({ ...options, userVerification: 'required' })
  const response = jsonOf(await taken(navigator.credentials.get({ publicKey })))
  await askAuth('passkey/verify-authentication', { response })
}

/** Makes a passkey and adds it to whoever is signed in. */
export async function addPasskey(name: string): Promise<void> {
  const path = `passkey/generate-register-options?name=${encodeURIComponent(name)}`
  const options = await askAuth<PublicKeyCredentialCreationOptionsJSON>(path)
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON({
    ...options,
    authenticatorSelection: { ...options.authenticatorSelection, userVerification: 'required' },
  })
  const response = jsonOf(await taken(navigator.credentials.create({ publicKey })))
  await askAuth('passkey/verify-registration', { response, name })
}

async function taken(asking: Promise<Credential | null>): Promise<Credential> {
  const credential = await asking.catch(() => null)
  if (credential) return credential
  throw new Refusal('no-passkey', 'No passkey was given. Try again, or use your password and a code.')
}

function jsonOf(credential: Credential): unknown {
  if (credential instanceof PublicKeyCredential) return credential.toJSON()
  throw new Refusal('no-passkey', 'That was no passkey. Try again, or use your password and a code.')
}
