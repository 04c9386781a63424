import { type Action, auditEndingActions, defineRule, givenWidely, grantedActions, list, quote, untaken } from '../../src/rule.ts'

export default defineRule({
  id: 'audit-tampering',
  summary: 'An Allow switches off the logs and detectors of an account.',
  category: 'security',
  severity: 'warning',
  preset: 'strict',
  since: '0.1.0',
  equivalents: ['prowler/iam_policy_no_full_access_to_cloudtrail', 'prowler/iam_inline_policy_no_full_access_to_cloudtrail'],
  kinds: ['identity'],
  dialects: ['aws'],
  why: `The first thing an intruder does is to stop what tells of it: the trail of CloudTrail, the detector of GuardDuty, the recorder of Config. Those
who need such actions are few, and most organizations deny them to all others with an SCP. Reported are Allows that name them, or have
a pattern such as \`cloudtrail:Stop*\`; a pattern for the whole service, and \`*\`, are told by rules of their own.`,
  references: [
    'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/best-practices-security.html',
    'https://docs.aws.amazon.com/guardduty/latest/ug/guardduty_suspend-disable.html',
    'https://docs.aws.amazon.com/config/latest/developerguide/stop-start-recorder.html',
  ],
  examples: [
    {
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": ["cloudtrail:LookupEvents", [|"cloudtrail:Stop*"|], [|"guardduty:DeleteDetector"|]], "Resource": "*" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": ["cloudtrail:LookupEvents", "guardduty:GetDetector"], "Resource": "*" }, { "Effect": "Deny", "Action": "cloudtrail:*", "Resource": "*" }] }',
    },
    {
      title: 'One trail that is named',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": [|"config:StopConfigurationRecorder"|], "Resource": "*" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "cloudtrail:UpdateTrail", "Resource": "arn:aws:cloudtrail:eu-west-1:111122223333:trail/test" }] }',
    },
  ],
  check: {
    action(action, { statement, catalog, report }) {
      if (statement.actions?.negated !== false || action.value === undefined) return
      const { actions } = catalog.expand(action.value)
      if (/[*?]/.test(action.value) && actions.length === catalog.service(action.value.split(':')[0] ?? '')?.actions.size) return
      const ending = untaken(statement, actions.filter(({ full, resources }) => auditEndingActions.has(full) && allOf(resources).some((all) => givenWidely(statement, full, all, catalog))), catalog)
      if (ending.length === 0) return
      const named = ending.length === 1 && ending[0]?.full.toLowerCase() === action.value.toLowerCase()
      report({
        at: action, message: `${quote(action.value)} ${named ? 'switches off' : `allows ${list(ending.map(({ full }) => quote(full)))}, which switch off`} what records an attack`, granted: grantedActions(statement, ending),
        help: 'leave this to the few who run the logs, and name what they may switch off',
      })
    },
  },
})

/** `trail/*`: the resource part of an ARN for all resources of the action. */
function allOf(resources: Action['resources']): readonly string[] {
  return resources.length === 0 ? ['*'] : resources.map(({ type }) => type.arn.split(':').slice(5).join(':').replace(/\$\{\w+\}/g, '*'))
}
