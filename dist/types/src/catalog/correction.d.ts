/** Where AWS's pages or its validator say of a condition key what the compiled data does not. Keys in lower case. */
import type { KeyType } from './catalog.js';
/**
 * Types that the data has wrong.
 * `aws:SourceVpcArn`: "Data type – ARN", https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-sourcevpcarn (2026-11-24)
 * `glacier:ArchiveAgeInDays`: the policies there compare it with `NumericLessThan`, https://docs.aws.amazon.com/amazonglacier/latest/dev/vault-lock-policy.html (2026-11-24)
 */
export declare const correctedTypes: Readonly<Record<string, KeyType>>;
/**
 * Lists that the data has as single values.
 * `…:amr`: "The key is multivalued", https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_iam-condition-keys.html#condition-keys-wif (2026-11-24)
 */
export declare const correctedLists: ReadonlySet<string>;
/**
 * Keys of which the data says that they have one value, while AWS treats them as lists elsewhere.
 * `…:ProviderAction`: AWS's own policies use it with `ForAllValues:`, and IAM Access Analyzer has nothing against it:
 * https://docs.aws.amazon.com/aws-managed-policy/latest/reference/AmazonCodeGuruReviewerServiceRolePolicy.html (2026-11-24)
 * `identitystore:UserId`: one value in every request, but a list in requests to the identity store:
 * https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsidentitystore.html (2026-11-24)
 */
export declare const perhapsMultivalued: ReadonlySet<string>;
/**
 * Keys that the data does not give to actions with which AWS's pages show them.
 * `iam:AWSServiceName`: the pages of many services let their service-linked role be edited and deleted under this key, as
 * https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/UsingWithRDS.IAM.ServiceLinkedRoles.html (2026-11-24)
 */
export declare const perhapsCarried: Readonly<Record<string, readonly string[]>>;
/**
 * Lists of which a request for an action may well have one value: each event that is put has one source and one type, and AWS compares them
 * with `StringEquals`, https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-event-bus-example-policy-cross-account-custom-bus-source.html (2026-11-24)
 */
export declare const perhapsSingle: Readonly<Record<string, readonly string[]>>;
/**
 * What conditions on devices hold in policies of AWS IoT, where variables are keys: no list has them.
 * https://docs.aws.amazon.com/iot/latest/developerguide/thing-policy-examples.html,
 * https://docs.aws.amazon.com/iot/latest/developerguide/iot-policy-variables.html (2026-11-29)
 */
export declare const deviceKeys: RegExp;
