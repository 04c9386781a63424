/** Actions that weigh more than their access level says, read on 2026-11-28 from the pages of their services. */
/**
 * Their answers hold credentials: keys, passwords, tokens, sessions.
 * https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html
 * https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide/get-workload-access-token.html
 */
export declare const credentialActions: ReadonlySet<string>;
/** They read what is stored, rather than what a resource is called and how it is set up. */
export declare const dataActions: ReadonlySet<string>;
/**
 * They end or blind what tells of an attack.
 * https://docs.aws.amazon.com/awscloudtrail/latest/userguide/best-practices-security.html
 * https://docs.aws.amazon.com/guardduty/latest/ug/guardduty_suspend-disable.html
 * https://docs.aws.amazon.com/config/latest/developerguide/stop-start-recorder.html
 */
export declare const auditEndingActions: ReadonlySet<string>;
export declare function opensToOthers(action: string): boolean;
