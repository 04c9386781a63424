import { defineRule, loadBalancerAccounts, quote, written } from '../../src/rule.ts'

export default defineRule({
  id: 'load-balancer-account',
  summary: 'A bucket takes the logs of load balancers by the account of one Region, not by the service.',
  category: 'portability',
  severity: 'warning',
  preset: 'strict',
  since: '0.1.0',
  kinds: ['bucket'],
  dialects: ['aws'],
  why: `Load balancers wrote their access logs from an account that is another one in each Region, and newer Regions have none. The service principal
\`logdelivery.elasticloadbalancing.amazonaws.com\` writes from everywhere, and AWS asks to use it. A policy with the account of one Region is copied to
another, and the logs stay away without a word.`,
  references: ['https://docs.aws.amazon.com/elasticloadbalancing/latest/application/enable-access-logging.html'],
  examples: [
    {
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "AWS": [|"arn:aws:iam::127311923021:root"|] }, "Action": "s3:PutObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/AWSLogs/111122223333/*" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "Service": "logdelivery.elasticloadbalancing.amazonaws.com" }, "Action": "s3:PutObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/AWSLogs/111122223333/*" }] }',
    },
  ],
  check: {
    principal({ who, text, statement }, { report }) {
      const region = who.is === 'account' ? loadBalancerAccounts.get(who.account) : undefined
      if (region === undefined || statement.effect !== 'Allow' || statement.principals?.negated) return
      report({ at: text, message: `this is the account of load balancers in ${quote(region)} only`, help: `write ${written(statement, 'Principal', { Service: 'logdelivery.elasticloadbalancing.amazonaws.com' })}` })
    },
  },
})
