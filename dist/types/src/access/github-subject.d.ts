/**
 * How much of GitHub a subject of its tokens stands for: `repo:octo-org/octo-repo:ref:refs/heads/main`, and for repositories of
 * 2026-07 and later `repo:octo-org@123456/octo-repo@456789:…`. https://docs.github.com/en/actions/reference/security/oidc
 */
export type SubjectReading = 
/** Repositories of this owner whose names match; `*` for all. */
{
    readonly of: 'repositories';
    readonly owner: string;
    readonly names: string;
}
/** All of one repository, or what of it matches `what`. */
 | {
    readonly of: 'refs';
    readonly repository: string;
    readonly what?: string;
} | {
    readonly of: 'environment';
    readonly repository: string;
    readonly name: string;
} | {
    readonly of: 'pull requests';
    readonly repository: string;
}
/** A subject that the organization composes itself, with a wildcard. */
 | {
    readonly of: 'pattern';
}
/** One branch, or what only the organization can read. */
 | {
    readonly of: 'one';
};
/** @param wildcards `*` and `?` in it are wildcards */
export declare function readSubject(subject: string, wildcards: boolean): SubjectReading;
