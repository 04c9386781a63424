import { defineRule, quote, readKey } from '../../src/rule.ts'

export default defineRule({
  id: 'unknown-condition-key',
  summary: 'A condition key is not among those that AWS documents.',
  category: 'correctness',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  equivalents: [
    'access-analyzer/INVALID_GLOBAL_CONDITION_KEY', 'access-analyzer/INVALID_SERVICE_CONDITION_KEY', 'access-analyzer/INVALID_SERVICE',
    'parliament/UNKNOWN_CONDITION_FOR_ACTION', 'boogy/invalid_condition_key',
  ],
  why: `No request carries a key that does not exist, so that its condition is never met, or, negated, always. policylint knows the keys that AWS documents
on the day that the message names; one that came later is right all the same, and \`catalog.additional.conditionKeys\` of the configuration makes it known.
That is why this is a warning, and a key that looks like a typing error is an error (\`misspelt-condition-key\`). Claims of identity providers
(\`accounts.google.com:email\`, \`saml:department\`) may be any.`,
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html',
    'https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html',
  ],
  dialects: ['aws'],
  examples: [
    {
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*", "Condition": { "StringEquals": { [|"s3:BucketOwner"|]: "111122223333", "saml:department": "web" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*", "Condition": { "StringEquals": { "s3:ResourceAccount": "111122223333", "saml:department": "web" } } }] }',
    },
    {
      title: 'Every word of it is in use, so that it may be newer than the data; and a service',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*", "Condition": { "StringEquals": { [|"aws:SourceOrgPath"|]: "o-a1b2c3d4e5/r-ab12/", [|"teapot:Size"|]: "small" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*", "Condition": { "StringEquals": { "aws:SourceOrgPaths": "o-a1b2c3d4e5/r-ab12/", "accounts.google.com:email": "jane@example.com" } } }] }',
    },
    {
      title: 'Keys of devices, in a policy of AWS IoT',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "iot:Connect", "Resource": "*", "Condition": { "Bool": { [|"iot:Connection.Thing.Attached"|]: "true" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "iot:Connect", "Resource": "*", "Condition": { "Bool": { "iot:Connection.Thing.IsAttached": "true" }, "StringEquals": { "iot:Connection.Thing.Attributes[site]": "a1", "iot:Certificate.Subject.CommonName.1": "device" } } }] }',
    },
  ],
  check: {
    condition({ key, statement }, { catalog, report }) {
      const said = readKey(key, catalog)
      if (said.is !== 'missing') return
      const prefix = key.raw.slice(0, key.raw.indexOf(':'))
      // That the service is not known, the actions tell already.
      if (said.of === 'service' && statement.actions?.values.some(({ raw }) => raw.toLowerCase().startsWith(`${prefix}:`.toLowerCase()))) return
      const code = said.of === 'service' ? 'INVALID_SERVICE' : said.service === undefined ? 'INVALID_GLOBAL_CONDITION_KEY' : 'INVALID_SERVICE_CONDITION_KEY'
      report({
        at: key, equivalent: `access-analyzer/${code}`,
        message: said.of === 'service' ? `AWS documents no condition keys of ${quote(prefix)}, as of ${catalog.date}` : `AWS documents no condition key ${quote(key.raw)}, as of ${catalog.date}`,
        help: `${said.near === undefined ? 'remove it if it is retired' : `write ${quote(said.near)} if that is meant`}; if it is newer, add it to \`catalog.additional.conditionKeys\` of the configuration`,
      })
    },
  },
})
