import { admissionDoubt, coversAction, defineRule, keepsOut, quote, vendorOf } from '../../src/rule.ts'

export default defineRule({
  id: 'missing-external-id',
  summary: 'A role for a company that acts for many customers does not ask for an external id.',
  category: 'security',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  subsumes: ['wildcard-for-presence'],
  kinds: ['trust'],
  dialects: ['aws'],
  why: `A monitoring or cost service assumes the roles of all its customers from one account. Whoever is a customer there, too, can enter the ARN of *your*
role in their own settings, and the service fetches your data for them: it is the confused deputy. The external id, which the service makes up for each
customer and sends along, tells whom it acts for; the role has to ask for it. Reported for accounts of which the company itself says that they are its
own.`,
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_common-scenarios_third-party.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_iam-condition-keys.html',
  ],
  examples: [
    {
      title: 'Datadog',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "AWS": [|"arn:aws:iam::464622532012:root"|] }, "Action": "sts:AssumeRole" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::464622532012:root" }, "Action": "sts:AssumeRole", "Condition": { "StringEquals": { "sts:ExternalId": "4c8f1b2e7d" } } }] }',
    },
    {
      title: 'An id that can be left out, a role of the company; an account of nobody known',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "AWS": ["222233334444", [|"arn:aws:iam::754728514883:role/worker"|]] }, "Action": ["sts:AssumeRole", "sts:TagSession"], "Condition": { "StringEqualsIfExists": { "sts:ExternalId": "4c8f1b2e7d" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "AWS": ["222233334444"] }, "Action": ["sts:AssumeRole", "sts:TagSession"] }] }',
    },
  ],
  check: {
    principal({ who, text, statement }, { report }) {
      if (!('account' in who) || statement.effect !== 'Allow' || statement.principals?.negated || statement.conditionsPartial || !statement.complete) return
      const vendor = vendorOf(who.account)
      if (!vendor || coversAction(statement, 'sts:AssumeRole') !== 'yes' || statement.conditions.some((each) => /^sts:ExternalId$/i.test(each.key.raw) && keepsOut(each))) return
      const other = statement.conditions.find(keepsOut)
      const unsure = other ? `${quote(other.key.raw)} may say for whom` : admissionDoubt(statement)?.unsure
      report({
        at: text, message: `any customer of ${vendor.name} can have it assume this role`, help: 'add `StringEquals` on `sts:ExternalId`, with the id that it shows in its settings',
        ...(unsure !== undefined && { unsure }),
      })
    },
  },
})
