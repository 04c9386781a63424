import { beyondScps, defineRule, isOn, quote, readOperator } from '../../src/rule.ts'

export default defineRule({
  id: 'unrestrictable-scp-action',
  summary: 'A service control policy denies what no service control policy restricts.',
  category: 'correctness',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  kinds: ['scp'],
  dialects: ['aws'],
  why: `SCPs do not restrict service-linked roles, the management account, nor the requests to Mechanical Turk and the Alexa services. A Deny of these
is accepted, and does nothing.`,
  references: ['https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps.html'],
  examples: [
    {
      kind: 'scp',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Action": ["ec2:RunInstances", [|"mechanicalturk:*"|]], "Resource": "*" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Action": "ec2:RunInstances", "Resource": "*" }] }',
    },
    {
      title: 'Service-linked roles',
      kind: 'scp',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Action": "s3:*", "Resource": "*", "Condition": { "ArnLike": { "aws:PrincipalArn": [|"arn:aws:iam::*:role/aws-service-role/*"|] } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Action": "s3:*", "Resource": "*", "Condition": { "ArnLike": { "aws:PrincipalArn": "arn:aws:iam::*:role/service-role/*" } } }] }',
    },
  ],
  check: {
    action(action, { statement: { effect, actions }, report }) {
      const service = action.value?.slice(0, action.value.indexOf(':')).toLowerCase() ?? ''
      if (effect !== 'Deny' || actions?.negated || !beyondScps.has(service)) return
      report({ at: action, message: `no SCP restricts ${quote(`${service}:*`)}, so this denies nothing`, help: 'remove it' })
    },
    condition(condition, { report }) {
      const { operator, values, statement } = condition
      if (statement.effect !== 'Deny' || !isOn(condition, 'aws:PrincipalArn') || readOperator(operator)?.negated !== false) return
      const linked = values.filter(({ value }) => /^arn:[^:]*:iam::[^:]*:role\/aws-service-role\//.test(value ?? ''))
      for (const value of linked) report({ at: value, message: 'no SCP restricts service-linked roles, so this denies nothing', help: 'remove it' })
    },
  },
})
