const made = { createdAt: 'created_at', updatedAt: 'updated_at' }

/** Where the sign-in library finds what it keeps: its names for tables and columns, and ours. */
export const libraryTables = {
  user: { modelName: 'person', fields: { emailVerified: 'email_verified', ...made } },
  account: {
    modelName: 'credential',
    fields: {
      userId: 'person_id',
      accountId: 'account_id',
      providerId: 'provider_id',
      accessToken: 'access_token',
      refreshToken: 'refresh_token',
      idToken: 'id_token',
      accessTokenExpiresAt: 'access_token_expires_at',
      refreshTokenExpiresAt: 'refresh_token_expires_at',
      ...made,
    },
  },
  session: {
    modelName: 'session',
    fields: { userId: 'person_id', expiresAt: 'expires_at', ipAddress: 'address', userAgent: 'user_agent', ...made },
  },
  verification: { modelName: 'verification', fields: { expiresAt: 'expires_at', ...made } },
} as const

/** The same for what its plugins keep. */
export const pluginTables = {
  twoFactor: {
    user: { fields: { twoFactorEnabled: 'second_factor' } },
    twoFactor: {
      modelName: 'second_factor',
      fields: {
        userId: 'person_id',
        backupCodes: 'backup_codes',
        failedVerificationCount: 'failed_verification_count',
        lockedUntil: 'locked_until',
      },
    },
  },
  passkey: {
    passkey: {
      modelName: 'passkey',
      fields: {
        userId: 'person_id',
        publicKey: 'public_key',
        credentialID: 'credential_id',
        deviceType: 'device_type',
        backedUp: 'backed_up',
        createdAt: 'created_at',
      },
    },
  },
} as const
