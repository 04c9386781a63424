/**
 * The checks that other tools make of what is dangerous in policies, and what answers each here: for who comes from one of them.
 * `docs/coverage.md` is generated from it, and `policylint explain CKV_AWS_40` reads it. Ids of rows that a rule answers are in that rule's
 * `equivalents` too, which test/coverage.test.ts holds.
 */

export interface Row {
  /** What a check of this row finds, or must not. */
  readonly finds: string
  /** The same elsewhere: `checkov/CKV_AWS_70`. Checks without an id of their own are not listed. */
  readonly ids: readonly string[]
  /** Our rules, the nearest first. */
  readonly rules: readonly string[]
  /** Those of them, not strict themselves, that tell it under `strict` only. */
  readonly strict?: readonly string[]
  /** Of what must not be reported: the tests that hold it, as `file: title`. */
  readonly guard?: string
  /** Why no rule answers it, or not all of it. */
  readonly because?: string
}

export interface Section {
  readonly title: string
  readonly rows: readonly Row[]
}

type Answer = string | { readonly because: string; readonly rules?: string } | { readonly guard: string; readonly rules?: string }

const STRICT = ':strict'

/** @param ids blank-separated @param answer our rules, blank-separated, `rule:strict` where it tells this under `strict` only; or why there is none */
function row(finds: string, ids: string, answer: Answer): Row {
  const split = (words: string) => words.split(' ').filter((word) => word !== '')
  const named = split((typeof answer === 'string' ? answer : answer.rules) ?? '')
  const rules = named.map((name) => name.replace(STRICT, ''))
  const strict = rules.filter((_, i) => named[i]?.endsWith(STRICT))
  const own = { finds, ids: split(ids), rules, ...(strict.length > 0 && { strict }) }
  if (typeof answer === 'string') return own
  return { ...own, ...('guard' in answer ? { guard: answer.guard } : { because: answer.because }) }
}

export const coverage: readonly Section[] = [
  {
    title: 'Principals',
    rows: [
      row('a principal that is neither `*` nor typed', 'access-analyzer/INVALID_PRINCIPAL_FORMAT parliament/UNKNOWN_PRINCIPAL boogy/invalid_principal cfn-lint/E3512', 'malformed-principal'),
      row('no principal in the policy of a resource', 'kics/bbe3dd3d-fea9-4b68-a785-cfabe2bbbc54', 'missing-principal'),
      row('an unknown type of principal', 'access-analyzer/INVALID_PRINCIPAL_KEY parliament/UNKNOWN_PRINCIPAL boogy/invalid_principal', 'unknown-principal-type'),
      row('a malformed ARN as principal', 'parliament/UNKNOWN_PRINCIPAL cfn-lint/E3512 cfn-lint/E3530 boogy/invalid_principal', 'malformed-principal'),
      row('a wildcard in a part of a principal', 'access-analyzer/UNSUPPORTED_WILDCARD_IN_PRINCIPAL cfripper/GenericResourcePartialWildcardPrincipalRule', 'malformed-principal'),
      row('the id of a user or role that is gone', 'access-analyzer/INVALID_ROLE_REFERENCE access-analyzer/INVALID_USER_REFERENCE', 'unique-id-principal'),
      row('a whole account that is trusted', 'checkov/CKV_AWS_61 cfripper/PartialWildcardPrincipalRule', 'trust-of-whole-account'),
      row('a federated principal outside a trust policy', 'access-analyzer/FEDERATED_PRINCIPAL_NOT_SUPPORTED', 'misplaced-federated-principal'),
      row('a malformed service principal', 'access-analyzer/INVALID_SERVICE_PRINCIPAL_FORMAT', 'malformed-condition-value unknown-service-principal'),
      row('every service as principal', 'boogy/service_principal_wildcard', 'malformed-principal'),
      row('a service principal that does not exist', '', 'unknown-service-principal'),
      row('a principal that a list of ours does not allow', 'boogy/unauthorized_principal boogy/blocked_principal cfripper/S3BucketPolicyPrincipalRule guard/S3_BUCKET_POLICY_GRANTEE_CHECK', 'foreign-account'),
      row('an account that is not ours', 'cfripper/GenericCrossAccountTrustRule checkov/CKV_AWS_385 prowler/s3_bucket_cross_account_access cloudsploit/trustedCrossAccountRoles prowler/eventbridge_bus_cross_account_access prowler/dynamodb_table_cross_account_access cloudsplaining/AssumableByCrossAccountPrincipal cfripper/CrossAccountTrustRule cfripper/S3CrossAccountTrustRule cfripper/KMSKeyCrossAccountTrustRule cfripper/ElasticsearchDomainCrossAccountTrustRule cfripper/OpenSearchDomainCrossAccountTrustRule cloudsploit/bucketCrossAccountAccess cloudsploit/bucketCrossOrganizationAccess cloudsploit/bucketOrganizationAccountAccess cloudsploit/crossAccountAccess cloudsploit/sqsCrossAccount cloudsploit/snsCrossAccount cloudsploit/eventBusCrossAccountAccess cloudsploit/esCrossAccountAccess cloudsploit/ecrRepositoryPolicy prowler/eventbridge_schema_registry_cross_account_access prowler/vpc_endpoint_connections_trust_boundaries', 'foreign-account'),
      row('a canonical user or an origin access identity in place of origin access control', 'cloudsploit/bucketPolicyCloudFrontOai cloudsploit/bucketPolicyCloudFrontOac', 'legacy-origin-identity'),
      row('Allow with NotPrincipal', 'access-analyzer/ALLOW_WITH_NOT_PRINCIPAL parliament/NOTPRINCIPAL_WITH_ALLOW boogy/not_principal_with_allow cfn-nag/F6 guard/IAM_ROLE_NO_ALLOW_PLUS_NOT_PRINCIPAL cfn-nag/F7 cfn-nag/F8 cfn-nag/F9 guard/S3_BUCKETPOLICY_NO_ALLOW_PLUS_NOTPRINCIPAL kics/4a8fc9a2-2b2f-4b3f-aa8d-401425872034 cfripper/SQSQueuePolicyNotPrincipalRule cfripper/SNSTopicPolicyNotPrincipalRule', 'not-principal-with-allow'),
      row('Deny with NotPrincipal', 'boogy/not_principal_usage', 'not-principal-with-deny'),
    ],
  },
  {
    title: 'Role trust and federation',
    rows: [
      row('Resource in a trust policy', 'access-analyzer/ROLE_TRUST_POLICY_SYNTAX_ERROR_RESOURCE cfn-lint/E3530', 'misplaced-element'),
      row('NotPrincipal in a trust policy', 'access-analyzer/ROLE_TRUST_POLICY_SYNTAX_ERROR_NOTPRINCIPAL', 'unsupported-not-principal'),
      row('a role for anyone', 'access-analyzer/ROLE_TRUST_POLICY_UNSUPPORTED_WILDCARD_IN_PRINCIPAL checkov/CKV_AWS_60 semgrep/wildcard-assume-role regula/FG_R00219 cloudsplaining/AssumableByAnyPrincipal scoutsuite/iam-assume-role-policy-allows-all kics/12b7e704-37f0-4d1e-911a-44bf60c48c21', 'trust-of-anyone unsupported-star-principal'),
      row('the same under a condition', 'cloudsplaining/AssumableByAnyPrincipalWithConditions', { because: 'a condition such as the organization may narrow it enough; of one that does not, these rules tell', rules: 'trust-of-anyone open-if-exists open-negated-operator' }),
      row('an action that does not go with its type of principal', 'access-analyzer/MISMATCHED_ACTION_FOR_PRINCIPAL boogy/invalid_principal_type_for_assume_action', 'mismatched-trust-action'),
      row('a malformed identity provider', 'access-analyzer/INVALID_FEDERATED_PRINCIPAL_SYNTAX_IN_ROLE_TRUST_POLICY parliament/UNKNOWN_FEDERATION_SOURCE boogy/invalid_provider_format', 'malformed-principal'),
      row('an OIDC provider without a condition on its claims', 'access-analyzer/MISSING_CONDITION_KEY_FOR_OIDC_PRINCIPAL boogy/missing_required_condition_for_assume_action', 'trust-of-whole-provider trust-of-shared-provider'),
      row('GitHub Actions of any repository', 'access-analyzer/MISSING_GITHUB_REPO_CONDITION_KEY checkov/CKV_AWS_358 checkov/CKV_AWS_393 prowler/iam_role_github_oidc_trust_subject_restricted semgrep/unrestricted-github-oidc-policy semgrep/aws-oidc-role-policy-missing-sub', 'trust-of-shared-provider'),
      row('GitHub Actions of a wide subject', 'access-analyzer/SPECIFIC_GITHUB_REPO_AND_BRANCH_RECOMMENDED checkov/CKV_AWS_358', 'broad-github-subject'),
      row('other providers: GitLab, Bitbucket, Terraform Cloud, CircleCI, Buildkite', '', 'trust-of-shared-provider broad-subject trust-of-whole-provider foreign-claim missing-audience'),
      row('two blocks of the same operator in HCL, of which one is lost', 'semgrep/aws-oidc-role-policy-duplicate-condition', { because: 'the provider joins the values of both blocks in one list, so that none is lost; they are read so, and the rules judge the list' }),
      row('SAML without its audience', 'boogy/missing_required_condition_for_assume_action', 'trust-of-whole-provider'),
      row('another account without an external id or MFA', 'regula/FG_R00255 scoutsuite/iam-assume-role-lacks-external-id-and-mfa cloudsploit/crossAccountMfaExtIdAccess', 'trust-of-whole-account missing-external-id'),
      row('Roles Anywhere without its actions', 'access-analyzer/MISSING_ACTION_FOR_ROLES_ANYWHERE_TRUST_POLICY', 'missing-trust-action unlimited-trust-anchor'),
      row('a session beside its role', 'access-analyzer/REDUNDANT_PRINCIPAL_IN_ROLE_TRUST_POLICY', 'redundant-principal'),
      row('every action in a trust policy', 'cfn-nag/F2 guard/IAM_ROLE_NO_FULL_ACCESS_ON_TRUST_POLICY', 'every-action whole-service'),
      row('Allow with NotAction in a trust policy', 'cfn-nag/W14 guard/IAM_ROLE_NO_ALLOW_PLUS_NOT_ACTION_ON_TRUST_POLICY', 'not-action-with-allow'),
      row('a role that a compute service may assume', 'cloudsplaining/AssumableByComputeService', { because: 'that is what such a role is for; what the role may do is told where its policies are' }),
      row('Cognito identities of any pool, or without a login', '', 'trust-of-shared-provider trust-of-whole-provider'),
      row('a service account of EKS without a subject', '', 'trust-of-whole-provider broad-subject'),
      row('a session that wants tags, or a source identity, and may not have them', '', 'missing-action-for-session-key unlimited-session-tag'),
    ],
  },
  {
    title: 'Confused deputy',
    rows: [
      row('a service that acts on a resource for any account', 'access-analyzer/RESTRICT_ACCESS_TO_SERVICE_PRINCIPAL boogy/confused_deputy_risk prowler/iam_role_cross_service_confused_deputy_prevention prowler/iam_role_service_trust_restricts_source_to_account checkov/CKV_AWS_364 trivy/AVD-AWS-0067 semgrep/aws-lambda-permission-unrestricted-source-arn', 'unrestricted-service'),
      row('the same of a role, for the services that say for whom they call', 'boogy/confused_deputy_risk prowler/iam_role_cross_service_confused_deputy_prevention prowler/iam_role_service_trust_restricts_source_to_account', 'unrestricted-service-role'),
      row('another key in place of the ones that are meant for it', 'access-analyzer/RECOMMENDED_CONDITION_KEY_FOR_SERVICE_PRINCIPAL', 'unrestricted-service'),
      row('the ARN of a bucket as source, without the account', 'cfn-lint/W3663', 'unpaired-source-arn'),
    ],
  },
  {
    title: 'Public access',
    rows: [
      row('anyone, without a condition that narrows it', 'boogy/missing_principal_condition_any_of checkov/CKV_AWS_70 checkov/CKV_AWS_283 checkov/CKV_AWS_32 checkov/CKV_AWS_33 checkov/CKV_AWS_167 semgrep/aws-glacier-vault-any-principal checkov/CKV_AWS_168 semgrep/aws-sqs-queue-policy-wildcard-principal checkov/CKV_AWS_169 checkov/CKV_AWS_387 trivy/AVD-AWS-0032 semgrep/aws-ecr-repository-wildcard-principal cfn-nag/F16 guard/S3_BUCKET_POLICY_NO_WILDCARD_PRINCIPAL cfn-nag/F18 cfn-nag/F21 cfn-nag/F13 cfn-nag/F76 cfripper/GenericResourceFullWildcardPrincipalRule sonar/S6270 semgrep/public-s3-policy-statement cdk-nag/ECROpenAccess cdk-nag/EventBusOpenAccess regula/FG_R00210 terrascan/allowActionsFromAllPrincipals prowler/sns_topics_not_publicly_accessible prowler/sqs_queues_not_publicly_accessible terrascan/AC_AWS_0365 terrascan/AC_AWS_0385 terrascan/AC_AWS_0217 terrascan/AC_AWS_0218 terrascan/AC_AWS_0219 terrascan/AC_AWS_0220 terrascan/AC_AWS_0221 terrascan/AC_AWS_0224 kics/7af43613-6bb9-4a0e-8c4d-1314b799425e kics/730675f9-52ed-49b6-8ead-0acb5dd7df7f kics/b26d2b7e-60f6-413d-a3a1-a57db24aa2b3 kics/abb06e5f-ef9a-4a99-98c6-376d396bfcdf kics/4ae8af91-5108-42cb-9471-3bdbe596eac9 kics/9b6a3f5b-5fd6-40ee-9bc0-ed604911212d cfripper/FullWildcardPrincipalRule cfripper/SQSQueuePolicyPublicRule cloudsploit/bucketAllUsersPolicy cloudsploit/sqsPublicAccess cloudsploit/snsTopicExposed cloudsploit/topicPolicies scoutsuite/sns-topic-world-policy scoutsuite/sqs-queue-world-policy scoutsuite/s3-bucket-world-policy-arg prowler/s3_bucket_public_access', 'public-access public-read'),
      row('anyone may write', 'prowler/s3_bucket_policy_public_write_access regula/FG_R00210 kics/d24c0755-c028-44b1-b503-8e719c898832 kics/ffdf4b37-7703-4dfe-a682-9d2e99bc6c09 kics/a4966c4f-9141-48b8-a564-ffe9959945bc kics/64a222aa-7793-4e40-915f-4b302c76e4d4 kics/acc78859-765e-4011-a229-a65ea57db252 kics/f6397a20-4cf1-4540-a997-1d363c25ef58 kics/456b00a3-1072-4149-9740-6b8bb60251b0', 'public-access'),
      row('anyone may list', 'regula/FG_R00211 kics/66c6f96f-2d9e-417e-a998-9058aeeecd44 kics/faa8fddf-c0aa-4b2d-84ff-e993e233ebe9', 'public-read'),
      row('anyone may read', 'regula/FG_R00277 regula/FG_R00279 kics/1df37f4b-7197-45ce-83f8-9994d2fcf885 kics/f97b7d23-568f-4bcc-9ac9-02df0d57fbba', 'public-read'),
      row('any AWS account', 'sonar/S6265', 'public-access public-read'),
      row('a condition that anyone can meet', '', 'public-access public-read any-source-ip caller-chosen-key open-set-operator open-if-exists open-negated-operator unenforced-mfa'),
      row('must not: a fixed network, account, organization or source is not public', '', { guard: 'rules/security/public-access.ts: good', rules: 'public-access' }),
      row('the URL of a function, without authorization', 'checkov/CKV_AWS_301 prowler/awslambda_function_url_public cfn-nag/F13', 'public-access:strict'),
    ],
  },
  {
    title: 'Conditions that do not protect',
    rows: [
      row('MFA that is not asked for', 'boogy/mfa_antipattern_bool_false boogy/mfa_antipattern_boolif_exists_false boogy/mfa_antipattern_null_false boogy/mfa_antipattern_null_true', 'unenforced-mfa'),
      row('a group without a policy that asks for MFA', 'trivy/AVD-AWS-0123', { because: 'who has to sign in with MFA is asked for in one policy or another, or by the identity provider; a condition that is to ask for it and does not is told' }),
      row('`IfExists` on a key that protects', '', 'open-if-exists'),
      row('`ForAllValues:` in an Allow', '', 'open-set-operator set-operator-on-single-value'),
      row('a negated operator in an Allow', '', 'open-negated-operator'),
      row('a Deny whose exception is for everyone', 'boogy/ineffective_deny_carve_out', 'wildcard-in-sensitive-key any-source-ip'),
      row('`IfExists` on a key that is always there', 'boogy/ifexists_on_always_present_key', { because: 'it changes nothing, and does no harm' }),
      row('`IfExists` in a Deny, or that it is missing there', 'boogy/ifexists_weakens_deny boogy/ifexists_deny_suggestion', { because: 'with it, a Deny holds for requests without the key as well; which is meant, only the author knows, and of MFA, TLS and networks it is told', rules: 'unenforced-mfa incomplete-tls-deny perimeter-without-services' }),
      row('`ForAnyValue:` in a Deny, without `Null`', 'boogy/foranyvalue_deny_without_null_check', { because: 'a Deny of what has a listed value is to leave what has none; whether it is, only the author knows' }),
    ],
  },
  {
    title: 'Over-permission',
    rows: [
      row('an administrator: every action on everything', 'boogy/full_wildcard checkov/CKV_AWS_1 checkov/CKV_AWS_62 trivy/AVD-AWS-0057 cfn-nag/F3 guard/IAM_ROLE_NO_WILDCARD_ACTIONS_ON_PERMISSIONS cfn-nag/F4 cfn-nag/F5 cdk-nag/IAMPolicyNoStatementsWithAdminAccess guard/IAM_POLICY_NO_STATEMENTS_WITH_ADMIN_ACCESS sonar/S6302 semgrep/aws-iam-admin-policy regula/FG_R00092 terrascan/iamPolicyWithFullAdminControl prowler/iam_customer_attached_policy_no_administrative_privileges prowler/iam_inline_policy_no_administrative_privileges scoutsuite/iam-managed-policy-allows-full-privileges prowler/iam_customer_unattached_policy_no_administrative_privileges terrascan/AC_AWS_0143 terrascan/AC_AWS_0144 terrascan/AC_AWS_0146 terrascan/AC_AWS_0147 kics/2f37c4a3-58b9-4afe-8a87-d7f1d2286f84 tfsec/aws-iam-no-policy-wildcards kics/b1ffa705-19a3-4b73-b9d0-0c97d0663842 kics/a0ae0a4e-712b-4115-8112-51b9eeed9d69 kics/953b3cdb-ce13-428a-aa12-318726506661 semgrep/no-iam-admin-privileges cloudsploit/lambdaAdminPrivileges cloudsploit/iamRolePolicies cloudsploit/iamUserAdmins', 'every-action'),
      row('every action', 'boogy/wildcard_action checkov/CKV_AWS_49 checkov/CKV_AWS_63 cfn-nag/F15 guard/S3_BUCKET_POLICY_NO_WILDCARD_ACTION cfn-nag/F20 cfripper/IAMRoleWildcardActionOnPolicyRule kics/575a2155-6af1-4026-b1af-d5bc8fe2a904 cfripper/GenericResourceWildcardPolicyRule cfripper/S3BucketPolicyWildcardActionRule cfripper/SNSTopicPolicyWildcardActionRule cfripper/SQSQueuePolicyWildcardActionRule semgrep/no-iam-star-actions', 'every-action'),
      row('every action of a service', 'boogy/service_wildcard cdk-nag/IAMPolicyNoStatementsWithFullAccess guard/IAM_POLICY_NO_STATEMENTS_WITH_FULL_ACCESS guard/IAM_MANAGEDPOLICY_NO_STATEMENTS_WITH_FULL_ACCESS cloudsplaining/ServiceWildcard prowler/iam_policy_no_full_access_to_kms prowler/iam_inline_policy_no_full_access_to_kms prowler/iam_policy_no_full_access_to_cloudtrail prowler/iam_inline_policy_no_full_access_to_cloudtrail checkov/CKV2_AWS_40', 'whole-service'),
      row('every resource, for actions that can be scoped', 'parliament/RESOURCE_STAR boogy/wildcard_resource checkov/CKV_AWS_355 checkov/CKV_AWS_356 cfn-nag/W11 cfn-nag/W12 cfn-nag/W13 cfripper/WildcardResourceRule sonar/S6304 cdk-nag/AwsSolutions-IAM5 guard/IAM_POLICYDOCUMENT_NO_WILDCARD_RESOURCE trivy/AVD-AWS-0057 tfsec/aws-iam-no-policy-wildcards', 'unscoped-action unscoped-write unscoped-data-read unscoped-permissions unscoped-credentials'),
      row('an ARN whose wildcards say every resource', 'parliament/RESOURCE_EFFECTIVELY_STAR', 'unscoped-action unscoped-write unscoped-data-read unscoped-permissions unscoped-credentials'),
      row('writing, on every resource', 'cloudsplaining/InfrastructureModification checkov/CKV_AWS_111 checkov/CKV_AWS_290', 'unscoped-write'),
      row('managing permissions, on every resource', 'cloudsplaining/ResourceExposure checkov/CKV_AWS_109 checkov/CKV_AWS_289 parliament/PERMISSIONS_MANAGEMENT_ACTIONS semgrep/no-iam-resource-exposure', 'unscoped-permissions'),
      row('an Allow without a condition', '', { because: 'most grants need none; it would be told of nearly every policy' }),
      row('a condition that a list of ours asks for, or forbids', 'boogy/missing_required_condition_any_of boogy/forbidden_condition_present', { because: 'what a team wants of its policies beyond that is a rule of its own, in the configuration' }),
      row('Allow with NotAction', 'boogy/not_action_allow boogy/not_action_allow_no_condition cfn-nag/W15 cfn-nag/W16 cfn-nag/W17 cfn-nag/W18 cfn-nag/W19 cfn-nag/W20 guard/IAM_ROLE_OR_POLICY_NO_ALLOW_PLUS_NOT_ACTION guard/S3_BUCKET_POLICY_NO_ALLOW_PLUS_NOT_ACTION scoutsuite/iam-managed-policy-allows-NotActions kics/5ea624e4-c8b1-4bb3-87a4-4235a776adcc kics/818f38ed-8446-4132-9c03-474d49e10195 kics/4fbfee74-8186-40d5-a24e-4baa76a855de', 'not-action-with-allow'),
      row('Allow with NotResource', 'parliament/NOTRESOURCE_WITH_ALLOW boogy/not_resource_broad cfn-nag/W21 guard/IAM_ROLE_OR_POLICY_NO_ALLOW_PLUS_NOT_RESOURCE cfn-nag/W22 cfn-nag/W23', 'not-resource-with-allow'),
      row('Allow with NotAction and NotResource', 'boogy/combined_not_action_not_resource', 'not-action-with-allow not-resource-with-allow'),
      row('Deny with NotAction: to be looked at', 'boogy/not_action_deny_review', { because: 'it is how one denies all but a few; `region-deny-of-global-services` and the lock-out rules tell where it goes wrong', rules: 'region-deny-of-global-services' }),
      row('Deny with NotResource of everything, which denies nothing', 'boogy/not_resource_deny_ineffective boogy/not_resource_deny_review', 'negation-of-everything'),
      row('a misspelt name in NotAction', 'aws-iam-language-server/UNRECOGNIZED_ACTION', 'misspelt-action unknown-action'),
      row('assuming any role', 'prowler/iam_no_custom_policy_permissive_role_assumption pathfinding/sts-001 kics/e835bd0d-65da-49f7-b6d1-b646da8727e6 kics/bcdcbdc6-a350-4855-ae7c-d1e6436f7c97', 'unscoped-credentials'),
      row('reading and writing every bucket', 'trivy/AVD-AWS-0346', 'unscoped-data-read unscoped-write'),
      row('all of S3, everywhere', 'trivy/AVD-AWS-0345', 'whole-service'),
      row('listing S3 broadly', 'regula/FG_R00218 regula/FG_R00220', 'unscoped-action'),
      row('subscribing to products of the Marketplace', 'prowler/iam_policy_no_wildcard_marketplace_subscribe prowler/iam_inline_policy_no_wildcard_marketplace_subscribe', { because: 'the action has no resource to scope; `forbidden-access` forbids it where a team wants that', rules: 'forbidden-access' }),
      row('decrypting with every key', 'prowler/iam_policy_no_kms_decryption_actions tfsec/aws-iam-block-kms-policy-wildcard guard/IAM_CUSTOMER_POLICY_BLOCKED_KMS_ACTIONS guard/IAM_INLINE_POLICY_BLOCKED_KMS_ACTIONS', 'unscoped-data-read'),
      row('AdministratorAccess or a FullAccess policy of AWS, attached', 'cfn-nag/W43 cfn-nag/W44 checkov/CKV_AWS_274 checkov/CKV_AWS_275 checkov/CKV2_AWS_56 cdk-nag/AwsSolutions-IAM4 guard/IAM_ROLE_ADMINISTRATOR_ACCESS_POLICY_RULE guard/IAM_ROLE_ELEVATED_MANAGED_POLICY_RULE cfripper/IAMRolesOverprivilegedRule prowler/iam_role_administratoraccess_policy prowler/iam_user_administrator_access_policy prowler/iam_group_administrator_access_policy prowler/iam_aws_attached_policy_no_administrative_privileges prowler/iam_role_cross_account_readonlyaccess_policy cloudsploit/cloudShellFullAccess kics/01986452-bdd8-4aaa-b5df-d6bf61d616ff kics/3206240f-2e87-4e58-8d24-3e19e7c83d7c', { because: 'an attachment is no policy; we read policies' }),
    ],
  },
  {
    title: 'PassRole and service-linked roles',
    rows: [
      row('any role to any service', 'access-analyzer/PASS_ROLE_WITH_STAR_IN_RESOURCE cfn-nag/F38 cfn-nag/F39 cfn-nag/F40 trivy/AVD-AWS-0342 prowler/iam_policy_allows_passrole_without_condition guard/IAM_POLICY_NO_WILDCARD_RESOURCE_ON_PASSROLE guard/IAM_ROLE_NO_WILDCARD_RESOURCE_ON_PASSROLE boogy/missing_required_condition prowler/iam_policy_passrole_to_bedrock_agentcore_restricted scoutsuite/iam-managed-policy-for-role kics/e39bee8c-fe54-4a3f-824d-e5e2d1cca40a', 'unlimited-pass-role'),
      row('the same by a pattern', 'access-analyzer/PASS_ROLE_WITH_STAR_IN_ACTION_AND_RESOURCE', 'unlimited-pass-role'),
      row('the same by NotAction or NotResource', 'access-analyzer/PASS_ROLE_WITH_NOT_RESOURCE access-analyzer/PASS_ROLE_WITH_STAR_IN_ACTION_AND_NOT_RESOURCE access-analyzer/PASS_ROLE_WITH_NOT_ACTION_AND_NOT_RESOURCE access-analyzer/PASS_ROLE_WITH_STAR_IN_RESOURCE_AND_NOT_ACTION', 'unlimited-pass-role'),
      row('service-linked roles of any service', 'access-analyzer/CREATE_SLR_WITH_STAR_IN_RESOURCE', 'unlimited-service-linked-role'),
      row('the same by a pattern', 'access-analyzer/CREATE_SLR_WITH_STAR_IN_ACTION_AND_RESOURCE', 'unlimited-service-linked-role'),
      row('the same by NotAction or NotResource', 'access-analyzer/CREATE_SLR_WITH_NOT_RESOURCE access-analyzer/CREATE_SLR_WITH_STAR_IN_ACTION_AND_NOT_RESOURCE access-analyzer/CREATE_SLR_WITH_NOT_ACTION_AND_NOT_RESOURCE access-analyzer/CREATE_SLR_WITH_STAR_IN_RESOURCE_AND_NOT_ACTION', 'unlimited-service-linked-role'),
    ],
  },
  {
    title: 'Privilege escalation',
    rows: [
      row('giving oneself permissions: policies, their versions, groups', 'parliament/PRIVILEGE_ESCALATION boogy/privilege_escalation cloudsplaining/PrivilegeEscalation checkov/CKV_AWS_110 checkov/CKV_AWS_286 cfripper/PrivilegeEscalationRule sonar/S6317 prowler/iam_policy_allows_privilege_escalation trivy/AVD-AWS-0349 prowler/iam_inline_policy_allows_privilege_escalation terrascan/iamRolePolicyWithPrivilegeEscalation pathfinding/iam-001 pathfinding/iam-005 pathfinding/iam-007 pathfinding/iam-011 pathfinding/iam-008 pathfinding/iam-009 pathfinding/iam-010 pathfinding/iam-013 pathfinding/iam-014 pathfinding/iam-016 pathfinding/iam-017 pathfinding/sso-001 pathfinding/sso-002 pathfinding/sso-003 trivy/AVD-AWS-0347 trivy/AVD-AWS-0351 terrascan/AC_AWS_0473 semgrep/no-iam-priv-esc-funcs semgrep/no-iam-priv-esc-roles semgrep/no-iam-priv-esc-other-users kics/db78d14b-10e5-4e6e-84b1-dace6327b1ec kics/ec49cbfd-fae4-45f3-81b1-860526d66e3f kics/e77c89f6-9c85-49ea-b95b-5f960fe5be92 kics/c0c1e744-0f37-445e-924a-1846f0839f69 kics/60263b4a-6801-4587-911d-919c37ed733b kics/7782d4b3-e23e-432b-9742-d9528432e771 kics/b8a31292-509d-4b61-bc40-13b167db7e9c kics/f906113d-cdc0-415a-ba60-609cc6daaf4d kics/f465fff1-0a0f-457d-aa4d-1bddb6f204ff kics/7c96920c-6fd0-449d-9a52-0aa431b6beaf kics/ee49557d-750c-4cc1-aa95-94ab36cbefde kics/d6047119-a0b2-4b59-a4f2-127a36fb685b kics/eb64f1e9-f67d-4e35-8a3c-3d6a2f9efea7 kics/8f75840d-9ee7-42f3-b203-b40e3979eb12 kics/118281d0-6471-422e-a7c5-051bc667926e kics/bf9d42c7-c2f9-4dfe-942c-c8cc8249a081 kics/6d23d87e-1c5b-4308-b224-92624300f29b kics/e227091e-2228-4b40-b046-fc13650d8e88 kics/70cb518c-d990-46f6-bc05-44a5041493d6 kics/1743f5f1-0bb0-4934-acef-c80baa5dadfa kics/8bfbf7ab-d5e8-4100-8618-798956e101e0 kics/eeb4d37a-3c59-4789-a00c-1509bc3af1e5 kics/0c10d7da-85c4-4d62-b2a8-d6c104f1bd77 kics/43a41523-386a-4cb1-becb-42af6b414433 kics/970ed7a2-0aca-4425-acf1-0453c9ecbca1 kics/70b42736-efee-4bce-80d5-50358ed94990 kics/3dd96caa-0b5f-4a85-b929-acfac4646cc2', 'privilege-escalation'),
      row('credentials of other users', 'pathfinding/iam-002 pathfinding/iam-003 pathfinding/iam-004 pathfinding/iam-006 pathfinding/iam-015 pathfinding/iam-018 kics/113208f2-a886-4526-9ecc-f3218600e12c kics/5b4d4aee-ac94-4810-9611-833636e5916d kics/846646e3-2af1-428c-ac5d-271eccfa6faf kics/04c686f1-e0cd-4812-88e1-4e038410074c kics/ad296c0d-8131-4d6b-b030-1b0e73a99ad3 kics/9a205ba3-0dd1-42eb-8d54-2ffec836b51a kics/35ccf766-0e4d-41ed-9ec4-2dab155082b4 kics/0fd7d920-4711-46bd-aff2-d307d82cd8b7 kics/6deb34e2-5d9c-499a-801b-ea6d9eda894f', 'privilege-escalation'),
      row('changing whom a role trusts', 'pathfinding/iam-012 pathfinding/iam-019 pathfinding/iam-020 pathfinding/iam-021 trivy/AVD-AWS-0352 kics/78f1ec6f-5659-41ea-bd48-d0a142dce4f2 kics/f1173d8c-3264-4148-9fdb-61181e031b51 kics/33627268-1445-4385-988a-318fd9d1a512', 'privilege-escalation'),
      row('passing a role to compute of one\'s own', 'trivy/AVD-AWS-0348 trivy/AVD-AWS-0350 pathfinding/amplify-001 pathfinding/apprunner-001 pathfinding/batch-001 pathfinding/batch-003 pathfinding/bedrock-001 pathfinding/bedrock-003 pathfinding/bedrock-005 pathfinding/bedrock-006 pathfinding/braket-001 pathfinding/cloudformation-001 pathfinding/cloudformation-003 pathfinding/cloudformation-004 pathfinding/codebuild-001 pathfinding/codebuild-004 pathfinding/cognitoidentity-001 pathfinding/datapipeline-001 pathfinding/ec2-001 pathfinding/ec2-004 pathfinding/ecs-001 pathfinding/ecs-002 pathfinding/ecs-003 pathfinding/ecs-004 pathfinding/ecs-005 pathfinding/ecs-007 pathfinding/ecs-008 pathfinding/ecs-009 pathfinding/emr-001 pathfinding/emrserverless-001 pathfinding/gamelift-001 pathfinding/glue-001 pathfinding/glue-003 pathfinding/glue-004 pathfinding/glue-005 pathfinding/glue-006 pathfinding/glue-007 pathfinding/imagebuilder-001 pathfinding/kinesisanalytics-001 pathfinding/lambda-001 pathfinding/lambda-002 pathfinding/lambda-006 pathfinding/mwaa-001 pathfinding/omics-001 pathfinding/sagemaker-001 pathfinding/sagemaker-002 pathfinding/sagemaker-003 pathfinding/scheduler-001 pathfinding/ssm-003 pathfinding/stepfunctions-001 kics/be2aa235-bd93-4b68-978a-1cc65d49082f kics/30b88745-eebe-4ecb-a3a9-5cf886e96204 kics/0a592060-8166-49f5-8e65-99ac6dce9871 kics/fa62ac4f-f5b9-45b9-97c1-625c8b6253ca kics/19ffbe31-9d72-4379-9768-431195eae328 kics/89561b03-cb35-44a9-a7e9-8356e71606f4 kics/94fbe150-27e3-4eba-9ca6-af32865e4503 kics/8055dec2-efb8-4fe6-8837-d9bed6ff202a kics/034d0aee-620f-4bf7-b7fb-efdf661fdb9e kics/9b0ffadc-a61f-4c2a-b1e6-68fab60f6267 kics/15e6ad8c-f420-49a6-bafb-074f5eb1ec74 kics/7d544dad-8a6c-431c-84c1-5f07fe9afc0e', 'pass-role-escalation unlimited-pass-role'),
      row('taking over compute that runs', 'pathfinding/apprunner-002 pathfinding/batch-002 pathfinding/bedrock-002 pathfinding/bedrock-004 pathfinding/bedrock-007 pathfinding/cloudformation-002 pathfinding/cloudformation-005 pathfinding/codebuild-002 pathfinding/codebuild-003 pathfinding/codedeploy-001 pathfinding/ec2-002 pathfinding/ec2-003 pathfinding/ec2-005 pathfinding/ecs-006 pathfinding/glue-002 pathfinding/lambda-003 pathfinding/lambda-004 pathfinding/lambda-005 pathfinding/sagemaker-004 pathfinding/sagemaker-005 pathfinding/ssm-001 pathfinding/ssm-002 pathfinding/stepfunctions-002 kics/571254d8-aa6a-432e-9725-535d3ef04d69 kics/eda48c88-2b7d-4e34-b6ca-04c0194aee17 kics/c583f0f9-7dfd-476b-a056-f47c62b47b46 kics/9b877bd8-94b4-4c10-a060-8e0436cc09fa kics/b69247e5-7e73-464e-ba74-ec9b715c6e12 kics/8f3c16b3-354d-45db-8ad5-5066778a9485', 'compute-takeover'),
      row('a path whose steps stand in several statements', '', 'privilege-escalation pass-role-escalation compute-takeover'),
      row('a path over all policies of one role', '', 'privilege-escalation pass-role-escalation compute-takeover'),
      row('a path over the role that one role may assume', 'prowler/iam_role_chained_privilege_escalation', { because: 'one role is judged at a time; what it may assume is told where that is any role', rules: 'unscoped-credentials' }),
      row('Denies, boundary and conditions are taken into account', '', { guard: 'test/access/escalation.test.ts: what closes a path', rules: 'privilege-escalation pass-role-escalation compute-takeover' }),
      row('the policy of a bucket without a right to its objects', 'parliament/RESOURCE_POLICY_PRIVILEGE_ESCALATION', 'unscoped-permissions'),
      row('taking off a permissions boundary', 'pathfinding/iam-022 pathfinding/iam-023 pathfinding/iam-024 trivy/AVD-AWS-0353', 'privilege-escalation changeable-boundary'),
      row('taking off a policy that denies', 'pathfinding/iam-025 pathfinding/iam-026', { because: 'it gains what another policy allows and the one that is taken off denies; which policies deny, the one at hand does not say' }),
      row('grants and policies of every key', '', 'unscoped-permissions'),
    ],
  },
  {
    title: 'Data exposure and sensitive actions',
    rows: [
      row('reading data everywhere', 'cloudsplaining/DataExfiltration checkov/CKV_AWS_108 checkov/CKV_AWS_288 parliament/SENSITIVE_ACCESS semgrep/no-iam-data-exfiltration', 'unscoped-data-read'),
      row('actions that give out credentials', 'parliament/CREDENTIALS_EXPOSURE cloudsplaining/CredentialsExposure checkov/CKV_AWS_107 checkov/CKV_AWS_287 prowler/iam_policy_no_agentcore_workload_access_token_wildcard semgrep/no-iam-creds-exposure', 'unscoped-credentials'),
      row('actions that share a resource', 'cloudsplaining/ResourceExposure', 'unscoped-permissions'),
      row('actions that destroy', 'cloudsplaining/InfrastructureModification boogy/sensitive_action', 'unscoped-write'),
      row('switching off logs and detectors', 'prowler/iam_policy_no_full_access_to_cloudtrail prowler/iam_inline_policy_no_full_access_to_cloudtrail', 'audit-tampering'),
      row('an action that a list of ours forbids', 'boogy/forbidden_action boogy/action_detected cfripper/SQSDangerousPolicyActionsRule cfripper/SNSTopicDangerousPolicyActionsRule', 'forbidden-access'),
      row('a resource that a list of ours forbids', 'parliament/SENSITIVE_ACCESS', 'forbidden-access'),
      row('more than a policy of before', '', 'new-access'),
    ],
  },
  {
    title: 'SCP',
    rows: [
      row('Principal in an SCP', 'access-analyzer/SCP_SYNTAX_ERROR_PRINCIPAL boogy/invalid_principal', 'misplaced-element'),
      row('a wildcard inside the name of an action; allowed since September 2025', 'access-analyzer/SCP_SYNTAX_ERROR_ACTION_WILDCARD', 'inner-scp-wildcard'),
      row('must not: Allow with a resource, a condition or NotAction, allowed since September 2025', '', { guard: 'test/rules/organizations.test.ts: the full policy language' }),
      row('an SCP that is too long', 'access-analyzer/POLICY_SIZE_EXCEEDS_SCP_QUOTA boogy/policy_size_exceeded', 'oversized-policy'),
      row('denies without an exception for those who mend them', '', 'deny-without-break-glass'),
      row('denies by Region, without the global services', '', 'region-deny-of-global-services'),
      row('a perimeter by network or by organization that forgets AWS services, or what AWS owns', '', 'perimeter-without-services perimeter-without-aws-resources'),
      row('actions and callers that no SCP restricts', '', 'unrestrictable-scp-action'),
    ],
  },
  {
    title: 'RCP',
    rows: [
      row('an effect but Deny', 'access-analyzer/RCP_SYNTAX_ERROR_ALLOW boogy/invalid_rcp_effect', 'rcp-with-allow'),
      row('a principal but `*`', 'access-analyzer/RCP_SYNTAX_ERROR_PRINCIPAL boogy/invalid_rcp_principal boogy/missing_rcp_principal boogy/invalid_rcp_not_principal', 'named-rcp-principal unsupported-not-principal missing-principal'),
      row('NotAction', 'access-analyzer/RCP_SYNTAX_ERROR_NOTACTION boogy/invalid_rcp_not_action', 'misplaced-element'),
      row('a service that takes no RCPs, or every action', 'access-analyzer/RCP_SYNTAX_ERROR_ACTION boogy/unsupported_rcp_service boogy/invalid_rcp_wildcard_action', 'unsupported-rcp-action'),
      row('no Resource', 'boogy/missing_rcp_resource', 'missing-resource'),
      row('an RCP that is too long', 'access-analyzer/POLICY_SIZE_EXCEEDS_RCP_QUOTA boogy/policy_size_exceeded', 'oversized-policy'),
      row('a perimeter that forgets AWS services', 'access-analyzer/RCP_MISSING_RELATED_PRINCIPAL_CONDITION_KEY access-analyzer/RCP_MISSING_RELATED_SERVICE_PRINCIPAL_CONDITION_KEY boogy/rcp_missing_service_carveout', 'unscoped-rcp-condition'),
      row('the organization of the source, without asking whether there is one', 'access-analyzer/RCP_MISSING_SERVICE_CONDITION_KEY_NULL_CHECK', 'unscoped-rcp-condition'),
      row('a perimeter that ends every sign-in with SAML or a web identity', '', 'unscoped-rcp-condition'),
      row('a perimeter that requests without a signature pass', '', 'signed-only-deny'),
      row('a Deny without a condition', 'boogy/rcp_blanket_deny', 'blanket-rcp-deny'),
    ],
  },
  {
    title: 'Other kinds of policies',
    rows: [
      row('policies of VPC endpoints', '', { because: 'they are a kind of their own, to which the rules on principals and actions apply; full access is their default', rules: 'not-principal-with-allow missing-principal' }),
      row('session policies', '', 'oversized-policy'),
      row('a policy that looks like one of another kind', 'boogy/policy_type_hint', { because: 'its kind is taken from where it is attached; elsewhere `--kind` or the configuration says it' }),
      row('a boundary that its holder can change', '', 'changeable-boundary'),
      row('the inline policy of a permission set', 'cfn-lint/E3510 semgrep/aws-iam-admin-policy-ssoadmin kics/132a8c31-9837-4203-9fd1-15ca210c7b73', 'every-action'),
      row('policies of AWS IoT', 'cfn-nag/W38 cfn-nag/W39 kics/4d32780f-43a4-424a-a06d-943c543576a5 kics/be5b230d-4371-4a28-a441-85dc760e2aa3', { because: 'they have actions, resources and variables of their own; rules that need those of IAM are silent' }),
    ],
  },
  {
    title: 'Quotas',
    rows: [
      row('a managed policy that is too long', 'boogy/policy_size_exceeded cfn-lint/E3033', 'oversized-policy'),
      row('inline policies that are too long together', 'access-analyzer/POLICY_SIZE_EXCEEDS_IDENTITY_POLICY_QUOTA boogy/policy_size_exceeded', { because: 'one policy is measured; the sum over the inline policies of one user, group or role is not', rules: 'oversized-policy' }),
      row('a trust policy that is too long', 'access-analyzer/POLICY_SIZE_EXCEEDS_ROLE_TRUST_POLICY_QUOTA cfn-lint/E3033 boogy/policy_size_exceeded', 'oversized-policy'),
      row('the policy of a resource that is too long', 'access-analyzer/POLICY_SIZE_EXCEEDS_RESOURCE_POLICY_QUOTA boogy/policy_size_exceeded', 'oversized-policy'),
      row('a policy that nearly fills its quota', '', 'oversized-policy'),
      row('too many managed policies on one role', '', { because: 'attachments are no policies; what is attached outside the file nobody can count' }),
      row('too many values, keys or principals in a bucket policy', '', { because: 'AWS publishes no such quota but the size, which `oversized-policy` measures', rules: 'oversized-policy' }),
    ],
  },
  {
    title: 'Redundancy and dead code',
    rows: [
      row('an action that another pattern covers', 'access-analyzer/REDUNDANT_ACTION', 'redundant-action'),
      row('a resource that another covers', 'access-analyzer/REDUNDANT_RESOURCE', 'redundant-resource'),
      row('a statement that another covers', 'access-analyzer/REDUNDANT_STATEMENT', 'redundant-statement covered-statement'),
      row('the same value twice', '', 'repeated-value redundant-action redundant-resource'),
      row('an Allow that Denies take away', '', 'shadowed-allow'),
      row('statements that can be one', '', 'covered-statement'),
      row('the case of actions and keys', '', 'odd-action-case'),
      row('actions that are not sorted', '', { because: 'taste; lists that are grouped by purpose read better than sorted ones' }),
    ],
  },
  {
    title: 'S3 bucket policies',
    rows: [
      row('no Deny of requests without TLS', 'checkov/CKV_AWS_379 cdk-nag/S3BucketSSLRequestsOnly guard/S3_BUCKET_SSL_REQUESTS_ONLY sonar/S6249 prowler/s3_bucket_secure_transport_policy scoutsuite/s3-bucket-allowing-cleartext cloudsploit/bucketSecureTransportEnabled regula/FG_R00100 cdk-nag/AwsSolutions-S10 kics/4bc4dd4c-7d8d-405e-a0fb-57fa4c31b4d9 kics/38c64e76-c71e-4d92-a337-60174d1de1c9 cloudsploit/bucketEncryptionInTransit', 'missing-tls-deny incomplete-tls-deny'),
      row('TLS before 1.2, or a Deny of it that misses', '', 'incomplete-tls-deny unlisted-condition-value'),
      row('uploads without encryption, and the Denies that break default encryption', 'cloudsploit/bucketEnforceEncryption', 'denied-default-encryption upload-lock-out any-encryption-key'),
      row('a Deny that locks everyone out', 'checkov/CKV_AWS_93', 'total-lock-out admin-lock-out'),
      row('ACLs that others may set', '', 'acl-grant'),
      row('a public ACL', 'cfn-nag/F14 cfn-nag/W31 cfripper/S3BucketPublicReadAclRule cfripper/S3BucketPublicReadWriteAclRule cfripper/S3BucketPublicReadAclAndListStatementRule cloudsploit/bucketAllUsersAcl scoutsuite/s3-bucket-world-acl', { because: 'an ACL is no policy; what the policy of the same bucket lets anyone do is told' }),
      row('public by policy, and Block Public Access in the same template', '', 'refused-public-policy public-access public-read'),
      row('log delivery for any account', 'access-analyzer/RESTRICT_ACCESS_TO_SERVICE_PRINCIPAL boogy/confused_deputy_risk', 'unrestricted-service incomplete-log-delivery'),
      row('CloudFront for any distribution', 'access-analyzer/RESTRICT_ACCESS_TO_SERVICE_PRINCIPAL', 'unrestricted-service'),
      row('the accounts of load balancers in place of their service', '', 'load-balancer-account'),
      row('an action that no bucket policy has', 'access-analyzer/UNSUPPORTED_ACTION_IN_POLICY', 'foreign-action'),
      row('a bucket without a policy', 'cfn-nag/W51 kics/37fa8188-738b-42c8-bf82-6334ea567738', { because: 'a bucket needs none: without one, only its own account has access' }),
      row('Block Public Access that is off', 'checkov/CKV_AWS_53 checkov/CKV_AWS_54 checkov/CKV_AWS_55 checkov/CKV_AWS_56 checkov/CKV2_AWS_6 trivy/AVD-AWS-0086 trivy/AVD-AWS-0087 trivy/AVD-AWS-0091 trivy/AVD-AWS-0093 trivy/AVD-AWS-0094 kics/1a4bc881-9f69-4d44-8c9a-d37d08f54c50 kics/d0cc8694-fcad-43ff-ac86-32331d7e867f guard/S3_BUCKET_LEVEL_PUBLIC_ACCESS_PROHIBITED prowler/s3_bucket_level_public_access_block prowler/s3_account_level_public_access_blocks cloudsploit/bucketPublicAccessBlock cloudsploit/accountPublicAccessBlock', { because: 'it is a setting of the bucket and no policy; where it is on, a public policy is told as one that S3 refuses or does not heed' }),
      row('a bucket that is left to its access points', '', { guard: 'rules/security/public-access.ts: a bucket left to access points of its own account', rules: 'public-access' }),
    ],
  },
  {
    title: 'Policies of other resources',
    rows: [
      row('a key for anyone', 'checkov/CKV_AWS_33 cfn-nag/F76 cfripper/KMSKeyWildcardPrincipalRule semgrep/aws-kms-key-wildcard-principal prowler/kms_key_not_publicly_accessible regula/FG_R00252 terrascan/AC_AWS_0162 kics/f6049677-ec4a-43af-8779-5190b6d03cba', 'public-access'),
      row('must not: `kms:*` for the account of a key, on `*`', '', { guard: 'rules/security/whole-service.ts: The default key policy leaves the key to its own account', rules: 'whole-service' }),
      row('`kms:*` for the account of a key, told of', 'kics/7ebc9038-0bde-479a-acc4-6ed7b6758899', { because: 'it is the default key policy, which AWS recommends: without it IAM policies do not count, and the key may be lost' }),
      row('a key that nobody can administer', '', 'key-lock-out'),
      row('every action on a queue', 'checkov/CKV_AWS_72 trivy/AVD-AWS-0097 cfn-nag/F20 semgrep/aws-sqs-queue-policy-wildcard-action kics/816ea8cf-d589-442d-a917-2dd0ce0e45e3 tfsec/aws-sqs-no-wildcards-in-policy-documents', 'every-action whole-service'),
      row('queues and topics without a Deny of requests without TLS', 'cdk-nag/SNSTopicSSLPublishOnly cdk-nag/SQSQueueSSLRequestsOnly cdk-nag/AwsSolutions-SNS3 cdk-nag/AwsSolutions-SQS4', 'missing-tls-deny incomplete-tls-deny'),
      row('a permission of a function for anyone, or without its source', 'cfn-nag/F13 checkov/CKV_AWS_301 checkov/CKV_AWS_364 trivy/AVD-AWS-0067 prowler/awslambda_function_not_publicly_accessible regula/FG_R00276 kics/e08ed7eb-f3ef-494d-9d22-2e3db756a347 regula/FG_R00499 tfsec/aws-lambda-restrict-source-arn kics/1d6e16f1-5d8a-4379-bfb3-2dadd38ed5a7 cloudsploit/lambdaPublicAccess kics/3ef8696c-e4ae-4872-92c7-520bb44dfe77', 'public-access unrestricted-service'),
      row('a permission of a function for one service, with a source of another', 'cfn-lint/W3664', { because: 'it lets nobody in who is not meant; no table here tells which service sends which ARNs' }),
      row('a permission of a function for another action than calling it', 'cfn-nag/W24', { because: 'what counts is whom it lets in; a permission for anyone is told whatever the action' }),
      row('a public repository', 'checkov/CKV_AWS_32 trivy/AVD-AWS-0032 semgrep/aws-ecr-repository-wildcard-principal cdk-nag/ECROpenAccess cfn-lint/E3513 prowler/ecr_repositories_not_publicly_accessible cdk-nag/AwsSolutions-ECR1 terrascan/AC_AWS_0084 kics/e86e26fc-489e-44f0-9bcd-97305e4ba69a tfsec/aws-ecr-no-public-access', 'public-access public-read'),
      row('a secret for anyone', 'terrascan/secretManagerPolicyNotSecret prowler/secretsmanager_not_publicly_accessible terrascan/AC_AWS_0501 kics/fa00ce45-386d-4718-8392-fb485e1f3c5b', 'public-access'),
      row('a search domain for anyone', 'cdk-nag/OpenSearchNoUnsignedOrAnonymousAccess prowler/opensearch_service_domains_not_publicly_accessible cdk-nag/AwsSolutions-OS5 terrascan/AC_AWS_0469 cloudsploit/esExposedDomain cloudsploit/esRequireIAMAuth', 'public-access public-read'),
      row('a file system for anyone', 'prowler/efs_not_publicly_accessible kics/fae52418-bb8b-4ac2-b287-0b9082d6a3fd', 'public-access:strict'),
      row('a REST API for anyone', 'kics/b161c11b-a59b-4431-9a29-4e19f63e6b27', 'public-access:strict'),
      row('an event bus for anyone', 'cdk-nag/EventBusOpenAccess prowler/eventbridge_bus_exposed cdk-nag/AwsSolutions-EVB1 cloudsploit/eventBusPublicAccess', 'public-access'),
      row('the Glue catalog for anyone', 'prowler/glue_data_catalogs_not_publicly_accessible', 'public-access public-read'),
      row('a log destination for anyone', '', 'public-access'),
      row('an SES identity for anyone', 'prowler/ses_identity_not_publicly_accessible kics/34b921bd-90a0-402e-a0a5-dc73371fd963 scoutsuite/ses-identity-world-policy', 'public-access'),
      row('a vault for anyone', 'checkov/CKV_AWS_167 semgrep/aws-glacier-vault-any-principal prowler/glacier_vaults_policy_public_access cloudsploit/vaultPublicAccess', 'public-access public-read'),
    ],
  },
  {
    title: 'In templates',
    rows: [
      row('a policy on a user', 'checkov/CKV_AWS_40 trivy/AVD-AWS-0143 cfn-nag/F10 cfn-nag/F11 cfn-nag/F12 cfripper/PolicyOnUserRule cdk-nag/IAMUserNoPolicies regula/FG_R00007 tfsec/aws-iam-no-user-attached-policies kics/e4239438-e639-44aa-adb8-866e400e3ade kics/0e5872b4-19a0-4165-8b2f-56d9e14b909f kics/edc95c10-7366-4f30-9b4b-f995c84eceb5 cfripper/ManagedPolicyOnUserRule guard/IAM_NO_POLICY_ON_USER guard/IAM_USER_NO_POLICIES_CHECK cloudsploit/noUserIamPolicies prowler/iam_policy_attached_only_to_group_or_roles scoutsuite/iam-user-with-policies kics/b4378389-a9aa-44ee-91e7-ef183f11079e', { because: 'it is about where a policy is attached, not about what it says' }),
      row('an inline policy', 'cdk-nag/IAMNoInlinePolicy kics/a58d1a2d-4078-4b80-855b-84cc3f7f4540 kics/9e8c89b3-7997-4d15-93e4-7911b9db99fd guard/IAM_NO_INLINE_POLICY_CHECK cloudsploit/groupInlinePolicies scoutsuite/iam-role-with-inline-policies', { because: 'it is about where a policy is attached, not about what it says' }),
      row('a policy of AWS', 'cdk-nag/AwsSolutions-IAM4', { because: 'an attachment is no policy; we read policies' }),
      row('inline_policy and managed_policy_arns of a role in Terraform', '', { because: 'a deprecation of the provider, not of a policy; its policies are read' }),
      row('aws_iam_policy_attachment', '', { because: 'a trap of the provider, not of a policy' }),
      row('Ref to a role with a path, where an ARN is needed', 'cfn-lint/E3050', { because: 'it is about properties of a template that are no policies' }),
      row('malformed ARNs of roles in properties', 'cfn-lint/E3511', { because: 'it is about properties of a template that are no policies' }),
      row('the default effect and the merging of documents in Terraform', '', { because: 'no fault of a policy: the reader fills in the default and merges the documents as the provider does, and the rules judge what comes out' }),
      row('variables of Terraform where those of IAM are meant', '', { because: 'Terraform itself refuses `${aws:username}`; `&{aws:username}` is read as the variable', rules: 'unknown-variable malformed-variable' }),
      row('policy templates and connectors of SAM', '', { because: 'a name with parameters is no policy; what stands in the template as a policy is read' }),
      row('the statements of serverless.yml', 'checkov/CKV_AWS_1 checkov/CKV_AWS_49', 'every-action whole-service'),
      row('findings at the construct of the CDK', '', { because: 'no fault of a policy: the reader of synthesized templates names the construct beside the finding' }),
    ],
  },
]

/** Ids of other tools that no rule answers, with the reason. */
export function unanswered(): ReadonlyMap<string, string> {
  const answered = new Set(coverage.flatMap(({ rows }) => rows.filter(({ rules }) => rules.length > 0).flatMap(({ ids }) => ids)))
  return new Map(coverage.flatMap(({ rows }) => rows.flatMap(({ ids, because, finds }) => (because === undefined ? [] : ids.filter((id) => !answered.has(id)).map((id) => [id, `${finds}: ${because}`] as const)))))
}
