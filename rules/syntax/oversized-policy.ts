import { count, defineRule, holds, list, quotasOf, quote, sizeOf, type Policy, type Quota } from '../../src/rule.ts'

export default defineRule({
  id: 'oversized-policy',
  summary: 'A policy is longer than AWS takes, or nearly so.',
  category: 'syntax',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  equivalents: [
    'access-analyzer/POLICY_SIZE_EXCEEDS_IDENTITY_POLICY_QUOTA', 'access-analyzer/POLICY_SIZE_EXCEEDS_RESOURCE_POLICY_QUOTA',
    'access-analyzer/POLICY_SIZE_EXCEEDS_ROLE_TRUST_POLICY_QUOTA', 'access-analyzer/POLICY_SIZE_EXCEEDS_SCP_QUOTA', 'access-analyzer/POLICY_SIZE_EXCEEDS_RCP_QUOTA',
    'boogy/policy_size_exceeded', 'cfn-lint/E3033',
  ],
  dialects: ['aws'],
  why: `AWS refuses a policy that is too long, and that shows when it is deployed. IAM counts no white space: 6,144 characters for a managed policy,
and for all inline policies of a user 2,048, of a group 5,120, of a role 10,240 together. A trust policy may have 2,048, or up to 8,192 where the
quota was raised. An SCP has 10,240 characters since May 2026 (before: 5,120), an RCP 5,120, with all white space unless the console saves it. The
policies of buckets, queues, keys and so on have quotas of their own, in bytes.

The rule counts the policy, not the file: comments, indentation and the escapes of a string that holds it do not count, nor does what a template fills
in. By default it tells only what fits nowhere. Under \`strict\` it tells as well what is too long for a managed policy, what fits only without its
white space, and what nearly fills its quota.`,
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html',
    'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_reference_limits.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-general-warning-policy-size-exceeds-identity-policy-quota',
  ],
  options: {
    trustPolicy: { type: 'number', default: 2048, about: 'The quota of role trust policies in your accounts: 2048, or up to 8192 where it was raised.' },
    nearPercent: { type: 'number', default: 95, about: 'Under `strict`, from what part of its quota a policy is told of.' },
  },
  examples: [
    {
      title: 'As an example, with a quota of 160 characters',
      options: { trustPolicy: 160 },
      kind: 'trust',
      bad: '[|{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "AWS": ["arn:aws:iam::111122223333:role/build", "arn:aws:iam::111122223333:role/deploy"] }, "Action": "sts:AssumeRole" }] }|]',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "AWS": ["arn:aws:iam::111122223333:role/build"] }, "Action": "sts:AssumeRole" }] }',
    },
    {
      title: 'It fits, but nearly fills the quota',
      options: { trustPolicy: 160, nearPercent: 80 },
      kind: 'trust',
      bad: '[|{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "AWS": ["arn:aws:iam::111122223333:role/build"] }, "Action": "sts:AssumeRole" }] }|]',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "AWS": "111122223333" }, "Action": "sts:AssumeRole" }] }',
    },
  ],
  check: {
    policy(policy, { options, report }) {
      const quotas = quotasOf(policy, options.trustPolicy)
      // Nothing of the policy is longer than in the file, and a character is three bytes at most.
      const written = policy.span.end - policy.span.start
      if (!policy.scattered && quotas.every(({ most, unit }) => written * (unit === 'bytes' ? 300 : 100) < most * options.nearPercent)) return
      const size = sizeOf(policy)
      for (const quota of quotas) {
        const length = quota.counted === 'unblanked' ? size.unblanked : quota.unit === 'bytes' ? size.bytes : size.characters
        const asWritten = quota.counted === 'as written' && size.whole && policy.notation.verbatim ? written : length
        const over = length > quota.most
        if (!over && asWritten <= quota.most && (length * 100 < quota.most * options.nearPercent || length === 0)) continue
        const unsure = over ? (quota.unless ?? whyLess(policy)) : asWritten > quota.most ? 'it fits where its white space is left out, as by the console' : 'it still fits'
        const least = size.whole ? '' : 'at least '
        const has = over || asWritten > quota.most ? `${number(over ? length : asWritten)} ${quota.unit}, and ${quota.of} may have ${number(quota.most)}` : `${number(length)} of the ${number(quota.most)} ${quota.unit} that ${quota.of} may have`
        report({
          at: policy, message: `this policy has ${least}${has}`, help: helpFor(policy, quota),
          equivalent: over && quota.code !== undefined ? `access-analyzer/${quota.code}` : null, ...(unsure !== undefined && { unsure }),
        })
        return
      }
    },
  },
})

/** Documents that a policy takes in, a count or a condition may leave out. */
function whyLess({ statements, span }: Policy): string | undefined {
  return statements.every((statement) => holds(span, statement.span)) ? undefined : 'not all documents that it is made of need be there at once'
}

/** Where to begin. Of these kinds there can be several policies. */
function helpFor({ kind, statements }: Policy, { raisedTo }: Quota): string {
  const sized = statements.map((statement) => ({ name: statement.sid?.value ? quote(statement.sid.value) : `number ${statement.index + 1}`, length: sizeOf(statement).characters }))
  const largest = sized.toSorted((a, b) => b.length - a.length).slice(0, 2).map(({ name, length }) => `${name} with ${number(length)}`)
  return [
    ['identity', 'scp', 'rcp'].includes(kind) ? 'make several policies of it' : 'shorten it: a condition such as `aws:PrincipalOrgID` may stand for a list',
    ...(statements.length < 2 || sized.some(({ length }) => length === 0) ? [] : [`of its ${count(statements.length, 'statement')} the longest are ${list(largest)}`]),
    ...(raisedTo === undefined ? [] : [`AWS raises this quota on request, up to ${number(raisedTo)}`]),
  ].join('; ')
}

function number(value: number): string {
  return value.toLocaleString('en-US')
}
