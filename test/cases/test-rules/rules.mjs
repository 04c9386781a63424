export default [
  {
    id: 'shouting-sid',
    severity: 'info',
    examples: [{ bad: '{ "Version": "2012-10-17", "Statement": [{ "Sid": "READ", "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*" }] }', good: '{ "Version": "2012-10-17", "Statement": [{ "Sid": "Read", "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*" }] }' }],
    check: {
      statement({ sid }, { report }) {
        if (sid?.value !== undefined && /^[A-Z]+$/.test(sid.value)) report({ at: sid, message: `\`${sid.value}\` shouts` })
      },
    },
  },
]
