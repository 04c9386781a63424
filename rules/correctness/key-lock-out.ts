import { anyEditor, coversAction, defineRule, editOfNamed, opening, witnessOf } from '../../src/rule.ts'

export default defineRule({
  id: 'key-lock-out',
  summary: 'The policy of a KMS key lets nobody change it.',
  category: 'correctness',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  kinds: ['resource'],
  dialects: ['aws'],
  why: `Not even the root user has access to a key that its policy does not give. Where no statement allows \`kms:PutKeyPolicy\`, or Denies and conditions leave nobody of those to whom it is given, the policy can
never be changed again, and only AWS Support can help. KMS refuses such a policy unless the check is bypassed. The default policy gives \`kms:*\` to the account
(\`arn:aws:iam::<account-id>:root\`), which leaves it to the policies of the account. By its shape alone a policy may be a part of one, to be added to what is there:
then this is told under \`strict\` only, unless its \`Id\` is that of a whole one (\`key-default-1\`).`,
  references: [
    'https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html',
    'https://docs.aws.amazon.com/kms/latest/developerguide/key-policies.html',
  ],
  examples: [
    {
      title: 'A Deny takes from everyone what is given to the account',
      kind: 'resource',
      bad: '[|{|] "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::111122223333:root" }, "Action": "kms:*", "Resource": "*" }, { "Effect": "Deny", "Principal": "*", "Action": "kms:Put*", "Resource": "*" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::111122223333:root" }, "Action": "kms:*", "Resource": "*" }, { "Effect": "Deny", "Principal": "*", "Action": "kms:Put*", "Resource": "*", "Condition": { "ArnNotEquals": { "aws:PrincipalArn": "arn:aws:iam::111122223333:role/admin" } } }] }',
    },
    {
      kind: 'resource',
      bad: '[|{|] "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::111122223333:role/app" }, "Action": ["kms:Encrypt", "kms:Decrypt"], "Resource": "*" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::111122223333:root" }, "Action": "kms:*", "Resource": "*" }, { "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::111122223333:role/app" }, "Action": ["kms:Encrypt", "kms:Decrypt"], "Resource": "*" }] }',
    },
    {
      title: 'The `Id` of a whole key policy; a role that administers it is enough',
      bad: '[|{|] "Version": "2012-10-17", "Id": "key-default-1", "Statement": [{ "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::111122223333:role/app" }, "Action": ["kms:Encrypt", "kms:Decrypt"], "Resource": "*" }] }',
      good: '{ "Version": "2012-10-17", "Id": "key-default-1", "Statement": [{ "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::111122223333:role/admin" }, "Action": "kms:*", "Resource": "*" }] }',
    },
    {
      title: 'What the file leaves open of a principal may well be somebody',
      kind: 'resource',
      bad: '[|{|] "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::<account-id>:role/Admin" }, "Action": "kms:Put*", "Resource": "*" }, { "Effect": "Deny", "Principal": "*", "Action": "kms:PutKeyPolicy", "Resource": "*" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::<account-id>:role/Admin" }, "Action": "kms:Put*", "Resource": "*" }, { "Effect": "Deny", "Principal": "*", "Action": "kms:DeleteAlias", "Resource": "*" }] }',
    },
    {
      title: 'Who administers it is known in part, and which key it is by a pattern',
      kind: 'resource',
      bad: '[|{|] "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::<account-id>:role/admin" }, "Action": "kms:Describe*", "Resource": "arn:aws:kms:eu-west-1:<account-id>:key/*" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::<account-id>:role/admin" }, "Action": "kms:*", "Resource": "arn:aws:kms:eu-west-1:111122223333:key/*" }] }',
    },
    {
      title: 'In a template, where a statement comes from elsewhere',
      file: 'template.json',
      bad: '{ "Resources": { "Key": { "Type": "AWS::KMS::Key", "Properties": { "KeyPolicy": [|{|] "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::111122223333:role/app" }, "Action": "kms:Decrypt", "Resource": "*" }] } } } } }',
      good: '{ "Resources": { "Key": { "Type": "AWS::KMS::Key", "Properties": { "KeyPolicy": { "Version": "2012-10-17", "Statement": [{ "Ref": "Administration" }, { "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::111122223333:role/app" }, "Action": "kms:Decrypt", "Resource": "*" }] } } } } }',
    },
    {
      title: 'A principal that is malformed is told as that',
      kind: 'resource',
      bad: '[|{|] "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::111122223333:role/app" }, "Action": "kms:Decrypt", "Resource": "*" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": "admin", "Action": "kms:*", "Resource": "*" }] }',
    },
  ],
  check: {
    policy(policy, { report, catalog }) {
      const allows = policy.statements.filter(({ effect }) => effect !== 'Deny')
      const isKey = allows.length > 0 && allows.every(({ actions }) => actions && !actions.negated && actions.values.every(({ value }) => /^kms:/i.test(value ?? '')))
      if (!isKey || !policy.complete || policy.partial || policy.statements.some(({ complete }) => !complete) || anyEditor(policy, catalog).is !== 'no') return
      // AWS refuses such a policy, and whom it is to name may be the one who administers the key.
      if (allows.some(({ principals }) => principals?.values.some(({ who }) => who.is === 'malformed'))) return
      const call = editOfNamed(policy, catalog)
      const silent = allows.every((statement) => coversAction(statement, 'kms:PutKeyPolicy') === 'no')
      report({
        at: opening(policy), message: silent ? 'no statement lets anyone change the policy of this key' : 'nobody can change the policy of this key: Denies or conditions leave no request', help: 'allow `kms:*` to `arn:aws:iam::<account-id>:root`, or `kms:PutKeyPolicy` to a role',
        ...(call && { witness: witnessOf(call, catalog) }), ...(policy.kindFrom === 'shape' && !/^key-/i.test(policy.id?.value ?? '') && { unsure: 'it may be a part of a key policy' }),
      })
    },
  },
})
