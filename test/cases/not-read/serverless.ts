export default { service: 'orders', provider: { name: 'aws', iam: { role: { statements: [{ Effect: 'Allow', Action: 's3:GetObject', Resource: '*' }] } } } }
