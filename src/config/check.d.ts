/** One error of ajv, as the compiled checker gives it. */
export interface SchemaError {
  readonly instancePath: string
  readonly keyword: string
  readonly params: Readonly<Record<string, unknown>>
  readonly message?: string
}

export const check: {
  (config: unknown): boolean
  readonly errors?: readonly SchemaError[] | null
}
