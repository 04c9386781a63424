import { defineRule, hasWildcard, isArn, moveCondition, quote, readKey, readOperator, renamed, type Catalog, type Condition, type Operator } from '../../src/rule.ts'

export default defineRule({
  id: 'wildcard-without-like',
  summary: 'A `*` or `?` stands in a value that an operator without `Like` compares.',
  category: 'correctness',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  supersedes: ['dead-statement'],
  equivalents: ['access-analyzer/WILDCARD_WITHOUT_LIKE_OPERATOR'],
  why: `\`StringEquals\` compares character by character: \`home/*\` matches only a value that has an asterisk at its end. An Allow with it lets
nobody in; a Deny with \`StringNotEquals\` keeps everybody out. Wildcards work with \`StringLike\` and \`StringNotLike\`, and with all operators
that compare ARNs. Where a plain asterisk is meant, write \`\${*}\`, and \`\${?}\` for a question mark.`,
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_String',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-general-warning-wildcard-without-like-operator',
  ],
  examples: [
    {
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket", "Condition": { "StringEquals": { "s3:prefix": ["", [|"home/*"|], "shared/?/*"], "s3:delimiter": "/" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket", "Condition": { "StringEquals": { "s3:delimiter": "/" }, "StringLike": { "s3:prefix": ["", "home/*", "shared/?/*"] } } }] }',
    },
    {
      title: 'ARNs have operators of their own, in which wildcards work',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Action": "s3:*", "Resource": "*", "Condition": { "StringNotEqualsIfExists": { "aws:PrincipalArn": [|"arn:aws:iam::111122223333:role/app-*"|] }, "ArnEquals": { "aws:SourceArn": "arn:aws:s3:::amzn-s3-demo-*" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Action": "s3:*", "Resource": "*", "Condition": { "ArnNotLikeIfExists": { "aws:PrincipalArn": "arn:aws:iam::111122223333:role/app-*" }, "ArnEquals": { "aws:SourceArn": "arn:aws:s3:::amzn-s3-demo-*" } } }] }',
    },
    {
      title: 'There is no `Like` that ignores case; `${*}` is an asterisk',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "ec2:StartInstances", "Resource": "*", "Condition": { "StringEqualsIgnoreCase": { "ec2:ResourceTag/team": [|"data-*"|] } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "ec2:StartInstances", "Resource": "*", "Condition": { "StringLike": { "ec2:ResourceTag/team": "data-*" }, "StringEquals": { "ec2:ResourceTag/note": "${*} 24/7", "aws:PrincipalTag/team": "${aws:RequestTag/team}" } } }] }',
    },
    {
      title: 'A certificate for all names of a domain has an asterisk in its name',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "acm:RequestCertificate", "Resource": "*", "Condition": { "ForAllValues:StringEquals": { "acm:DomainNames": [|"*.example.com"|] } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "acm:RequestCertificate", "Resource": "*", "Condition": { "ForAllValues:StringEquals": { "acm:DomainNames": "${*}.example.com" } } }] }',
    },
  ],
  check: {
    condition(condition, { catalog, report }) {
      const { operator, key, values } = condition
      const read = readOperator(operator)
      const [at, ...others] = values.filter(({ value }) => value !== undefined && hasWildcard(value))
      if (read?.family !== 'String' || read.wildcards || !at) return
      const mayBePlain = mayHoldAsterisk(key.raw) || (at.raw.startsWith('http') && !at.raw.includes('*'))
      const meant = likeOf(read, condition, catalog)
      const edit = meant !== undefined && !mayBePlain ? moveCondition(condition, meant) : undefined
      report({
        at, related: others.map((other) => ({ at: other, message: 'here too' })),
        message: `${quote(operator.raw)} compares ${quote(at.raw)} as it is: its ${at.raw.includes('*') ? '`*`' : '`?`'} is no wildcard`,
        help: meant === undefined ? 'write `StringLike`, which minds the case, or values without wildcards' : `write ${quote(meant)}`,
        ...(mayBePlain && { unsure: 'the value may have that character itself' }),
        ...(edit && { fix: { title: `write ${quote(meant ?? '')}`, kind: 'changes-access', edits: [edit] } }),
      })
    },
  },
})

/** Names of hosts, in which an asterisk stands for itself: https://docs.aws.amazon.com/acm/latest/userguide/acm-conditions.html */
function mayHoldAsterisk(key: string): boolean {
  return /DomainNames?$|SpecifiedDomains$|RecordNames$/i.test(key)
}

/** The operator that reads wildcards; none for an ARN that has not all its fields, and none that ignores case. */
function likeOf(read: Operator, { key, values }: Condition, catalog: Catalog): string | undefined {
  if (read.ignoresCase) return undefined
  const known = readKey(key, catalog)
  const arn = known.is === 'known' && known.key.type === 'ARN' && values.every(({ value }) => value !== undefined && isArn(value))
  return renamed(read, `${arn ? 'Arn' : 'String'}${read.negated ? 'Not' : ''}Like`)
}
