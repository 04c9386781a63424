import { defineRule, dialectHint, fieldNode, isLeftOpen, list, parseArn, quote, readPrincipal, replaceValue, rewrite } from '../../src/rule.ts'

export default defineRule({
  id: 'malformed-principal',
  summary: 'A principal has none of the forms that its type takes.',
  category: 'syntax',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  equivalents: [
    'boogy/service_principal_wildcard',
    'access-analyzer/INVALID_PRINCIPAL_FORMAT', 'access-analyzer/UNSUPPORTED_WILDCARD_IN_PRINCIPAL',
    'access-analyzer/INVALID_FEDERATED_PRINCIPAL_SYNTAX_IN_ROLE_TRUST_POLICY', 'parliament/UNKNOWN_PRINCIPAL', 'boogy/invalid_principal', 'cfn-lint/E3512',
    'cfn-lint/E3530', 'cfripper/GenericResourcePartialWildcardPrincipalRule', 'parliament/UNKNOWN_FEDERATION_SOURCE', 'boogy/invalid_provider_format',
  ],
  kinds: ['bucket', 'resource', 'trust', 'vpc-endpoint'],
  why: `AWS refuses a policy whose principal is malformed, or names an account, user or role that it cannot find. Some S3-compatible systems
drop such a principal without a word instead, so that the statement is for fewer than it says.`,
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html',
  ],
  examples: [
    {
      title: 'An ARN without its type',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": [|"arn:aws:iam::111122223333:user/Akua"|], "Action": "s3:GetObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::111122223333:user/Akua" }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*" }] }',
    },
    {
      title: 'The account id of another system',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::[|700001145864652591|]:user/mmustermann" }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::examplebucket/*" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::111122223333:user/mmustermann" }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::examplebucket/*" }] }',
    },
    {
      title: 'A wildcard in a name',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "NotPrincipal": { "AWS": ["111122223333", [|"arn:aws:iam::111122223333:role/*"|]] }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "NotPrincipal": { "AWS": ["111122223333", "arn:aws:iam::111122223333:role/app"] }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*" }] }',
    },
    {
      title: 'Every account',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "AWS": [|"arn:aws:iam::*:root"|] }, "Action": "sts:AssumeRole" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "AWS": "*" }, "Action": "sts:AssumeRole", "Condition": { "StringEquals": { "aws:PrincipalOrgID": "o-a1b2c3d4e5" } } }] }',
    },
    {
      title: 'Services, providers, canonical users',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "Service": [[|"ec2"|], [|"*"|]], "Federated": [|"arn:aws:iam::111122223333:oidc/token.actions.githubusercontent.com"|], "CanonicalUser": [|"111122223333"|] }, "Action": "sts:AssumeRole" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "Service": ["ec2.amazonaws.com"], "Federated": "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com", "CanonicalUser": "79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be" }, "Action": "sts:AssumeRole" }] }',
    },
    {
      title: 'The ARN of a provider has no scheme',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "Federated": [|"arn:aws:iam::111122223333:oidc-provider/https://gitlab.com"|] }, "Action": "sts:AssumeRoleWithWebIdentity", "Condition": { "StringEquals": { "gitlab.com:sub": "project_path:my-group/my-project:ref_type:branch:ref:main" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "Federated": "arn:aws:iam::111122223333:oidc-provider/gitlab.com" }, "Action": "sts:AssumeRoleWithWebIdentity", "Condition": { "StringEquals": { "gitlab.com:sub": "project_path:my-group/my-project:ref_type:branch:ref:main" } } }] }',
    },
    {
      title: 'A role session',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "AWS": [|"arn:aws:iam::111122223333:assumed-role/app/session"|] }, "Action": "sts:AssumeRole" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "AWS": "arn:aws:sts::111122223333:assumed-role/app/session" }, "Action": "sts:AssumeRole" }] }',
    },
    {
      title: 'A partition',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "AWS": "arn:[|amazon|]:iam::111122223333:root" }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "AWS": "arn:aws-cn:iam::111122223333:root" }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*" }] }',
    },
    {
      title: 'A group is a principal of StorageGRID, a role is none',
      dialect: 'storagegrid',
      bad: '{ "Statement": [{ "Effect": "Allow", "Principal": { "AWS": ["arn:aws:iam::95390887230002558202:federated-group/Managers", "arn:aws:iam::95390887230002558202:[|role/app|]"] }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::examplebucket/*" }] }',
      good: '{ "Statement": [{ "Effect": "Allow", "Principal": { "AWS": ["arn:aws:iam::95390887230002558202:federated-group/Managers", "arn:aws:iam::95390887230002558202:user/app"] }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::examplebucket/*" }] }',
    },
  ],
  check: {
    principal({ text, type, typeKey, who, statement }, { dialect, report }) {
      const partition = parseArn(text)?.partition
      if (who.is !== 'malformed' && partition?.value !== undefined && !dialect.partitions.includes(partition.value)) {
        report({ at: fieldNode(text, partition), equivalent: null, message: `${quote(text.raw)} is malformed: there is no partition ${quote(partition.value)}`, help: `write ${list(dialect.partitions.map(quote))}` })
      }
      if (who.is !== 'malformed' || isLeftOpen(text, who)) return
      // Whatever its form, such a principal belongs in a trust policy only.
      if (type === 'Federated' && statement.policy.kind !== 'trust') return
      const isFormOf = (other: typeof dialect) => !['malformed', 'other'].includes(readPrincipal(type, text, other.principals).is)
      const hint = dialectHint(dialect, isFormOf)
      const whole = who.end - who.start === text.raw.length || who.end === who.start || who.meant !== undefined
      const edit = who.meant === undefined ? undefined : rewrite(statement.policy, text, who.start, who.end, who.meant)
      const untyped = type === '*' && typeKey === undefined && !['malformed', 'unknown'].includes(readPrincipal('AWS', text, dialect.principals).is)
      report({
        at: whole ? text : text.part(who.start, who.end), message: `${quote(text.raw)} is malformed: ${who.why}`,
        help: edit ? `write ${quote(edit.text)}` : hint === undefined ? who.help : `${who.help}; ${hint}`, equivalent: who.code === undefined ? null : `access-analyzer/${who.code}`,
        ...(edit && { fix: { title: `write ${quote(edit.text)}`, kind: 'changes-access', edits: [edit] } }),
        ...(untyped && {
          fix: {
            title: 'give it the type `AWS`', kind: 'changes-access',
            edits: [replaceValue(statement.policy, text, `{ "AWS": ${JSON.stringify(text.raw)} }`)],
          },
        }),
      })
    },
  },
})
