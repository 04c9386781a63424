/** Errors that are the user's to mend. */

/** The run cannot be done as it was asked for. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** Is the error the user's to mend, so that its message says it all? By name: the configuration's is in a chunk of its own. */
export function isForUser(error: unknown): error is Error {
  return error instanceof Error && (error.name === 'UsageError' || error.name === 'ConfigError')
}
