import { coversAction, defineRule, quote } from '../../src/rule.ts'

/** What a caller may hand over, and the conditions that say which. */
const handed = [
  { action: 'sts:TagSession', keys: /^(?:aws:RequestTag\/.+|aws:TagKeys|sts:TransitiveTagKeys)$/i, what: 'tags', help: 'add conditions on `aws:RequestTag/<key>` and `aws:TagKeys`, or remove `sts:TagSession`' },
  { action: 'sts:SetSourceIdentity', keys: /^sts:SourceIdentity$/i, what: 'source identity', help: 'add `StringEquals` or `StringLike` on `sts:SourceIdentity`, such as `${aws:username}`' },
] as const

export default defineRule({
  id: 'unlimited-session-tag',
  summary: 'Whoever assumes the role chooses the tags, or the source identity, of the session.',
  category: 'security',
  severity: 'warning',
  preset: 'strict',
  since: '0.1.0',
  kinds: ['trust'],
  dialects: ['aws'],
  why: `The tags of a session are \`aws:PrincipalTag/…\` in every policy that it meets. Where policies give access by tag, a caller who may set any tag
gives itself that access: \`--tags Key=department,Value=finance\`. The source identity is what CloudTrail shows of who it was; where it is free, it proves
nothing. Say in the trust policy which tags, with which values, and which identity. Tags that come from an identity provider or from an AWS service are theirs
to make.`,
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_session-tags.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp_control-access_monitor.html',
  ],
  examples: [
    {
      title: 'Any tag',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::111122223333:role/app" }, "Action": ["sts:AssumeRole", [|"sts:TagSession"|]] }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::111122223333:role/app" }, "Action": ["sts:AssumeRole", "sts:TagSession"], "Condition": { "StringLike": { "aws:RequestTag/team": "*" }, "ForAllValues:StringEquals": { "aws:TagKeys": "team" } } }] }',
    },
    {
      title: 'Any source identity; those of a service or a provider',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "AWS": "111122223333" }, "Action": ["sts:AssumeRole", [|"sts:SetSourceIdentity"|]] }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "AWS": "111122223333" }, "Action": ["sts:AssumeRole", "sts:SetSourceIdentity"], "Condition": { "StringLike": { "sts:SourceIdentity": "${aws:username}" } } }, { "Effect": "Allow", "Principal": { "Service": "pods.eks.amazonaws.com" }, "Action": ["sts:AssumeRole", "sts:TagSession"] }, { "Effect": "Allow", "Principal": { "Federated": "arn:aws:iam::111122223333:saml-provider/adfs" }, "Action": ["sts:AssumeRoleWithSAML", "sts:TagSession"], "Condition": { "StringEquals": { "SAML:aud": "https://signin.aws.amazon.com/saml" } } }] }',
    },
  ],
  check: {
    statement(statement, { report }) {
      const { actions, principals, conditions, conditionsPartial, complete, effect } = statement
      if (effect !== 'Allow' || !complete || conditionsPartial || !actions || actions.negated) return
      if (!principals?.values.some(({ type }) => type === 'AWS')) return
      for (const { action, keys, what, help } of handed) {
        const at = actions.values.find(({ value }) => value?.toLowerCase() === action.toLowerCase())
        if (!at || coversAction(statement, action) !== 'yes' || conditions.some(({ key }) => key.value === undefined || keys.test(key.value))) continue
        report({ at, message: `whoever assumes this role chooses the ${what} of the session: nothing limits ${quote(action)}`, help })
      }
    },
  },
})
