import { defineRule, isEscape, quote, readKey, replace, variablesOf } from '../../src/rule.ts'

export default defineRule({
  id: 'unknown-variable',
  summary: 'A policy variable names a condition key that no request can fill it in from.',
  category: 'correctness',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  why: `A variable takes the value of a condition key. Where there is no such key, it has no value, and the resource or condition that holds it
matches no request, without any error to tell. The same goes for a tag key that is left out, and a key with several values cannot be a variable at all.`,
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html',
  ],
  examples: [
    {
      title: 'A typing error',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": [|"arn:aws:s3:::amzn-s3-demo-bucket/${aws:user-name}/*"|] }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/${aws:username}/*" }] }',
    },
    {
      title: 'Several values',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*", "Condition": { "StringEquals": { "aws:ResourceTag/path": [|"${aws:PrincipalOrgPaths}"|] } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*", "Condition": { "StringEquals": { "aws:ResourceTag/org": "${aws:PrincipalOrgID}" } } }] }',
    },
    {
      title: 'No tag; keys of services and identity providers are fine',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": [|"arn:aws:s3:::amzn-s3-demo-bucket/${aws:PrincipalTag}/*"|] }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": ["arn:aws:s3:::amzn-s3-demo-bucket/${aws:PrincipalTag/team}/*", "arn:aws:s3:::amzn-s3-demo-bucket/${cognito-identity.amazonaws.com:sub}/${iot:ClientId}/*"] }] }',
    },
  ],
  check: {
    policy(policy, { catalog, report }) {
      for (const variable of variablesOf(policy)) {
        const { text, name, raw, start, end } = variable
        const said = readKey({ value: name }, catalog)
        if (isEscape(variable)) continue
        if (said.is === 'known' && said.key.multivalued) report({ at: text, message: `${quote(raw)} is no variable: its key may have several values`, help: 'write the values, or a key that has one' })
        if (said.is === 'tagless') report({ at: text, message: `${quote(raw)} names no tag`, help: `write ${quote(`\${${said.key}/tag-key}`)} with the key of the tag` })
        // The variables of services that are no condition keys, as those of AWS IoT, are in no list.
        if (said.is !== 'misspelt' || !/^aws:/i.test(name)) continue
        const meant = `\${${said.meant}${raw.slice(2 + name.length)}`
        const fix = { title: `write ${quote(meant)}`, kind: 'changes-access', edits: [replace(policy, text.part(start, end), meant)] } as const
        report({ at: text, message: `${quote(raw)} names a condition key that does not exist`, help: fix.title, fix })
      }
    },
  },
})
