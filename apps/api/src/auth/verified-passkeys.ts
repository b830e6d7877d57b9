import type { PasskeyOptions } from '@better-auth/passkey'
import { APIError } from 'better-auth/api'

const unverified = {
  code: 'PASSKEY_WITHOUT_VERIFICATION',
  message: 'This passkey asked for no PIN, fingerprint or face. Set one up on the device, and try again.',
}

/**
 * Passkeys stand for both factors, so that the device must have checked who holds it: the library only asks it to. One that did not is
 * neither taken nor let in.
 */
export const verifiedPasskeys: Pick<PasskeyOptions, 'authenticatorSelection' | 'registration' | 'authentication'> = {
  authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  registration: {
    afterVerification: ({ verification }) => {
      if (verification.registrationInfo?.userVerified !== true) throw new APIError('BAD_REQUEST', unverified)
    },
  },
  authentication: {
    afterVerification: ({ verification }) => {
      if (!verification.authenticationInfo.userVerified) throw new APIError('UNAUTHORIZED', unverified)
    },
  },
}
