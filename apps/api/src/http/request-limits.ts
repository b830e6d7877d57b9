/** What a body may be where nothing larger is expected. */
export const maxBodyBytes = 16_384

/** How addresses are told apart: a name in one may be long. */
export const routerOptions = { maxParamLength: 2_048 }
