import { conditionsOn, defineRule, isOn, readOperator, whenAbsent, writtenCondition, type Catalog, type Statement } from '../../src/rule.ts'

export default defineRule({
  id: 'attributes-without-select',
  summary: 'A limit on the attributes of a DynamoDB table is lifted by a read that names none.',
  category: 'security',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  dialects: ['aws'],
  equivalents: ['access-analyzer/DYNAMODB_ATTRIBUTES_WITHOUT_SELECT'],
  why: `DynamoDB fills in \`dynamodb:Attributes\` with the attributes that a request names. One that names none has no such key, passes
\`ForAllValues\`, and gets the whole item, with all that was to be kept from it. \`dynamodb:Select\` of \`SPECIFIC_ATTRIBUTES\` makes readers name
what they want.`,
  references: [
    'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/specifying-conditions.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html',
  ],
  examples: [
    {
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": ["dynamodb:Query", "dynamodb:PutItem"], "Resource": "arn:aws:dynamodb:eu-west-1:111122223333:table/GameScores", "Condition": { "ForAllValues:StringEquals": { [|"dynamodb:Attributes"|]: ["UserId", "TopScore"] } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": ["dynamodb:Query", "dynamodb:PutItem"], "Resource": "arn:aws:dynamodb:eu-west-1:111122223333:table/GameScores", "Condition": { "ForAllValues:StringEquals": { "dynamodb:Attributes": ["UserId", "TopScore"] }, "StringEqualsIfExists": { "dynamodb:Select": "SPECIFIC_ATTRIBUTES" } } }] }',
    },
    {
      title: 'A Deny of some attributes; writes have no projection',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Action": "dynamodb:*", "Resource": "*", "Condition": { "ForAnyValue:StringEquals": { [|"dynamodb:Attributes"|]: "Salary" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Action": ["dynamodb:PutItem", "dynamodb:UpdateItem"], "Resource": "*", "Condition": { "ForAnyValue:StringEquals": { "dynamodb:Attributes": "Salary" } } }] }',
    },
  ],
  check: {
    condition(condition, { catalog, report }) {
      const { key, operator, statement } = condition
      const read = readOperator(operator)
      if (!isOn(condition, 'dynamodb:Attributes') || read?.family !== 'String' || statement.effect === undefined) return
      const denies = statement.effect === 'Deny'
      if (whenAbsent(read) === denies || !mayRead(statement, catalog) || (denies ? statement.policy.statements.some(selects) : selects(statement))) return
      report({
        at: key, message: `a read that names no attributes gets them all, past this ${statement.effect}`,
        help: denies ? 'deny reads whose `dynamodb:Select` is not `SPECIFIC_ATTRIBUTES`, in a statement of their own' : `add ${writtenCondition(statement, 'StringEquals', 'dynamodb:Select', 'SPECIFIC_ATTRIBUTES')}`,
      })
    },
  },
})

/** Is it about an action whose requests may leave the attributes open? */
function mayRead({ actions }: Statement, catalog: Catalog): boolean {
  return actions?.negated === true || actions?.values.some(({ value }) => {
    const said = value === undefined ? undefined : catalog.expand(value)
    return said?.everything === true || said?.actions.some(({ conditionKeys }) => conditionKeys.includes('dynamodb:Select'))
  }) === true
}

/** Does it say which reads, or may it, as far as the file tells? */
function selects(statement: Statement): boolean {
  const values = conditionsOn(statement, 'dynamodb:Select').flatMap((condition) => condition.values)
  return statement.conditionsPartial || values.some(({ value }) => value === undefined || value === 'SPECIFIC_ATTRIBUTES')
}
