/**
 * How a caller comes to permissions that nobody gave it, by published research. A path is one or more actions that the caller must be
 * allowed; read on 2026-11-28:
 * https://github.com/DataDog/pathfinding.cloud
 * https://rhinosecuritylabs.com/aws/aws-privilege-escalation-methods-mitigation/
 * https://github.com/prowler-cloud/prowler/blob/master/prowler/providers/aws/services/iam/lib/privilege_escalation.py
 * https://hackingthe.cloud/aws/exploitation/iam_privilege_escalation/
 * https://github.com/nccgroup/PMapper/tree/master/principalmapper/graphing
 * https://github.com/BishopFox/iam-vulnerable/tree/main/modules/free-resources/privesc-paths
 * https://cloud.hacktricks.wiki/en/pentesting-cloud/aws-security/aws-privilege-escalation/index.html (the pages that rows name, 2026-11-29)
 * Published, and not here: taking off a policy that denies (iam-025, iam-026, and the same of roles), which gains what another policy allows, so that it is no
 * path of this one; assuming any role (sts-001), which `unscoped-credentials` tells; joining the team of a CodeStar project, a service that is closed;
 * and what needs rights inside a cluster (Pod Identity) or a shell that an application may not have (AppStream).
 */
/**
 * What the caller gains: permissions of its choice; another user; any role, by changing whom it trusts, or by handing it to compute of its
 * own; the role of compute that is there; what a permissions boundary kept from it.
 */
export type Gain = 'permissions' | 'users' | 'trust' | 'passed roles' | 'running roles' | 'boundary';
export interface Step {
    /** `iam:PassRole` */
    readonly action: string;
    /** The type of resource, as the catalog calls it, of which the caller must reach one that it does not choose; undefined: any of its own will do. */
    readonly on?: string;
    /** The service to which the role is passed. */
    readonly to?: string;
}
export interface EscalationPath {
    /** That of pathfinding.cloud, where it has the path. */
    readonly id: string;
    readonly gain: Gain;
    /** In words: with `passed roles`, what runs; with `running roles`, whose role it is; else how. */
    readonly by: string;
    readonly steps: readonly Step[];
    readonly source: string;
}
export declare const escalationPaths: readonly EscalationPath[];
