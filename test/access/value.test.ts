import { expect, test } from 'vitest'
import { hasHostBits, isBase64, isPrivate, mayBeArn, meantRange, networkOf, rangeHolds, readDate, readNumber, readRange, writeDate } from '../../src/access/value.ts'

test.each([['10', 10], ['-1', -1], ['1.50', 1.5], ['.5', 0.5], ['1e3', 1000], ['', undefined], ['ten', undefined], ['1,5', undefined], ['0x10', undefined], ['10s', undefined], ['1 0', undefined]])('the number %j', (value, expected) => {
  expect(readNumber(value)).toBe(expected)
})

test.each([
  ['1997', '1997-01-01T00:00:00Z'],
  ['1997-07', '1997-07-01T00:00:00Z'],
  ['1997-07-16', '1997-07-16T00:00:00Z'],
  ['1997-07-16T19:20+01:00', '1997-07-16T18:20:00Z'],
  ['1997-07-16T19:20:30+01:00', '1997-07-16T18:20:30Z'],
  ['1997-07-16T19:20:30.45+01:00', '1997-07-16T18:20:30.450Z'],
  ['1997-07-16T19:20:30-0130', '1997-07-16T20:50:30Z'],
  ['2026-01-01t00:00:00z', '2026-01-01T00:00:00Z'],
  ['2028-02-29', '2028-02-29T00:00:00Z'],
])('the date %j', (value, expected) => {
  const read = readDate(value)
  expect(read?.epoch).toBe(false)
  expect(read && writeDate(read.time)).toBe(expected)
})

test.each(['', 'tomorrow', '2026-13-01', '2026-02-30', '2026-06-31', '2026-01-01T25:00:00Z', '2026-01-01T00:00:00', '2026-01-01 00:00:00Z', '01.02.2026', '2026/01/01', '26-01-01', '-1'])('%j is no date', (value) => {
  expect(readDate(value)).toBeUndefined()
})

test('seconds since 1970 are a date, and four digits are a year', () => {
  expect(readDate('1767225600')).toEqual({ time: Date.UTC(2026, 0), epoch: true })
  expect(readDate('2026')?.epoch).toBe(false)
  expect(writeDate(1_767_225_600_000_000)).toBeUndefined()
})

test.each([['QmluYXJ5VmFsdWVJbkJhc2U2NA==', true], ['QmluYXJ5VmFsdWU=', true], ['AAAA', true], ['not base64!', false], ['AAA', false], ['A===', false], ['QQ==QQ==', false]])('base64 %j: %j', (value, expected) => {
  expect(isBase64(value)).toBe(expected)
})

test.each([
  ['arn:aws:iam::111122223333:role/app', true], ['arn:*:*:*:*:*', true], ['arn:aws:sns:*', true], ['arn:aws:iam:*:role/x', true], ['*', true], ['a*:aws:sns:::x', true], ['arn:aws:logs:*:*:log-group:/aws/x:*', true],
  ['111122223333', false], ['', false], ['role/app', false], ['arn:aws:s3:amzn-s3-demo-bucket', false], ['ARN:aws:iam::111122223333:root', false], ['aws:arn:*', false],
])('an ARN %j: %j', (value, expected) => {
  expect(mayBeArn(value)).toBe(expected)
})

test.each(['203.0.113.0/24', '203.0.113.7', '0.0.0.0/0', '2001:DB8:1234:5678::/64', '::/0', '::1', '::ffff:203.0.113.7'])('the range %j', (value) => {
  expect(readRange(value)).toBeDefined()
})

test.each(['', '203.0.113.0/33', '203.0.113/24', '203.0.113.256', '203.0.113.007', '203.0.113.*', '203.0.113.0/255.255.255.0', '203.0.113.1-203.0.113.9', ' 203.0.113.0/24', '2001:db8::/129', 'fe80::1%eth0', '203.0.113.0/', '1/2/3', 'localhost'])('%j is no range', (value) => {
  expect(readRange(value)).toBeUndefined()
})

function range(value: string) {
  const read = readRange(value)
  if (!read) throw new Error(value)
  return read
}

test.each([
  ['203.0.113.7/24', '203.0.113.0/24'], ['203.0.113.7/0', '0.0.0.0/0'], ['203.0.113.7/31', '203.0.113.6/31'], ['2001:db8:1234:5678::1/64', '2001:db8:1234:5678::/64'], ['203.0.113.255/12', '203.0.0.0/12'],
])('%j has host bits, and is %j', (value, expected) => {
  expect(hasHostBits(range(value))).toBe(true)
  expect(networkOf(range(value))).toBe(expected)
})

test.each([['203.0.113.0/24', '203.0.113.0/24'], ['203.0.113.7', '203.0.113.7'], ['203.0.113.7/32', '203.0.113.7'], ['2001:DB8::/32', '2001:db8::/32'], ['::1/128', '::1']])('%j has none', (value, written) => {
  expect(hasHostBits(range(value))).toBe(false)
  expect(networkOf(range(value))).toBe(written)
})

test('one block holds another', () => {
  expect(rangeHolds(range('10.0.0.0/8'), range('10.1.2.3'))).toBe(true)
  expect(rangeHolds(range('10.0.0.0/8'), range('10.0.0.0/7'))).toBe(false)
  expect(rangeHolds(range('0.0.0.0/0'), range('::/0'))).toBe(false)
  expect(rangeHolds(range('172.16.0.0/12'), range('172.32.0.0/16'))).toBe(false)
})

test.each([
  ['10.0.0.0/8', true], ['172.31.255.255', true], ['192.168.1.0/24', true], ['127.0.0.1', true], ['169.254.169.254', true], ['fd00::/8', true], ['fe80::1', true], ['::1', true],
  ['10.0.0.0/7', false], ['172.32.0.0/16', false], ['0.0.0.0/0', false], ['203.0.113.0/24', false], ['2001:db8::/32', false], ['::/0', false],
])('private %j: %j', (value, expected) => {
  expect(isPrivate(range(value))).toBe(expected)
})

test.each([['203.0.113.*', '203.0.113.0/24'], ['203.0.*.*', '203.0.0.0/16'], ['10.*.*.*', '10.0.0.0/8'], ['203.0.*', undefined], ['203.*.113.*', undefined], ['300.0.0.*', undefined], ['*', undefined]])('%j meant %j', (value, expected) => {
  expect(meantRange(value)).toBe(expected)
})
