/**
 * How much of GitHub a subject of its tokens stands for: `repo:octo-org/octo-repo:ref:refs/heads/main`, and for repositories of
 * 2026-07 and later `repo:octo-org@123456/octo-repo@456789:…`. https://docs.github.com/en/actions/reference/security/oidc
 */
export type SubjectReading =
  /** Repositories of this owner whose names match; `*` for all. */
  | { readonly of: 'repositories'; readonly owner: string; readonly names: string }
  /** All of one repository, or what of it matches `what`. */
  | { readonly of: 'refs'; readonly repository: string; readonly what?: string }
  | { readonly of: 'environment'; readonly repository: string; readonly name: string }
  | { readonly of: 'pull requests'; readonly repository: string }
  /** A subject that the organization composes itself, with a wildcard. */
  | { readonly of: 'pattern' }
  /** One branch, or what only the organization can read. */
  | { readonly of: 'one' }

/** @param wildcards `*` and `?` in it are wildcards */
export function readSubject(subject: string, wildcards: boolean): SubjectReading {
  const wild = (text: string) => wildcards && /[*?]/.test(text)
  const [, owner, name = '', context] = /^repo:([^/:]+)\/([^:]*)(?::(.*))?$/.exec(subject) ?? []
  if (owner === undefined) return wild(subject) ? { of: 'pattern' } : { of: 'one' }
  const [plain = ''] = name.split('@')
  if (wild(plain)) return { of: 'repositories', owner: owner.split('@')[0] ?? '', names: plain }
  const repository = `${owner.split('@')[0] ?? ''}/${plain}`
  if (context === undefined || (wildcards && /^\*+$/.test(context))) return { of: 'refs', repository }
  if (context === 'pull_request') return { of: 'pull requests', repository }
  const [, kind, rest = ''] = /^(ref|environment):(.*)$/.exec(context) ?? []
  if (kind === 'environment' && !rest.includes(':') && !wild(rest)) return { of: 'environment', repository, name: rest }
  return wild(context) ? { of: 'refs', repository, what: kind === 'ref' ? rest : context } : { of: 'one' }
}
