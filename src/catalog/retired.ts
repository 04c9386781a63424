/**
 * What AWS has given up, and yet accepts in policies: no request asks for it. As of 2026-11.
 */
import { lookUp } from '../lookup.ts'

/** `instead` is what to use in its place; nothing where the service is closed. */
export interface Retirement {
  readonly what: 'service' | 'action'
  readonly instead: readonly string[]
}

/** Prefixes of services that are closed. Access Analyzer still knows them. */
const closed = [
  // https://docs.aws.amazon.com/general/latest/gr/lifecycle-doc-history.html
  'deepcomposer', 'deeplens', 'deepracer',
  // https://docs.aws.amazon.com/iot-1-click/latest/developerguide/doc-history.html
  'iot1click',
]

/**
 * Actions that others have replaced, in lower case, with the first of those.
 * https://docs.aws.amazon.com/awsaccountbilling/latest/aboutv2/migrate-granularaccess-iam-mapping-reference.html
 */
const replaced: Readonly<Record<string, readonly string[]>> = {
  'aws-portal:viewaccount': ['account:GetAccountInformation', 'account:GetContactInformation', 'billing:GetSellerOfRecord'],
  'aws-portal:modifyaccount': ['account:CloseAccount', 'account:PutContactInformation', 'account:PutAlternateContact'],
  'aws-portal:viewbilling': ['billing:GetBillingData', 'billing:GetBillingDetails', 'invoicing:GetInvoicePDF', 'cur:GetUsageReport'],
  'aws-portal:modifybilling': ['billing:PutContractInformation', 'billing:UpdateBillingPreferences', 'invoicing:PutInvoiceEmailDeliveryPreferences'],
  'aws-portal:viewpaymentmethods': ['payments:GetPaymentInstrument', 'payments:GetPaymentStatus', 'payments:ListPaymentPreferences'],
  'aws-portal:modifypaymentmethods': ['payments:CreatePaymentInstrument', 'payments:UpdatePaymentPreferences', 'payments:MakePayment'],
  'aws-portal:viewusage': ['cur:GetUsageReport'],
  'purchase-orders:viewpurchaseorders': ['purchase-orders:GetPurchaseOrder', 'purchase-orders:ListPurchaseOrders', 'invoicing:GetInvoicePDF'],
  'purchase-orders:modifypurchaseorders': ['purchase-orders:AddPurchaseOrder', 'purchase-orders:UpdatePurchaseOrder', 'purchase-orders:DeletePurchaseOrder'],
}

const BILLING_SERVICES = ['account:*', 'billing:*', 'invoicing:*', 'payments:*', 'cur:*', 'tax:*']

/**
 * Condition keys that no request carries any more. `aws:ARN` is the example that the page gives under both codes for it:
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html
 */
const keys: Readonly<Record<string, readonly string[]>> = { 'aws:arn': ['aws:PrincipalArn', 'aws:SourceArn'] }

/** The keys that are to be used in place of this one, if it is retired. */
export function keysInsteadOf(key: string): readonly string[] | undefined {
  return lookUp(keys, key.toLowerCase())
}

/** The retirement of what an action, or pattern of actions, names; undefined where something of it is in use. */
export function retirementOf(action: string): Retirement | undefined {
  const lower = action.toLowerCase()
  const [prefix = ''] = lower.split(':')
  if (closed.includes(prefix)) return { what: 'service', instead: [] }
  const instead = lookUp(replaced, lower)
  if (instead) return { what: 'action', instead }
  return prefix === 'aws-portal' ? { what: 'action', instead: BILLING_SERVICES } : undefined
}

/** Every prefix and action of the tables, for the tests. */
export function retiredNames(): readonly string[] {
  return [...closed.map((prefix) => `${prefix}:*`), ...Object.keys(replaced)]
}

/** What is to be used in place of anything retired, for the tests. */
export function replacements(): readonly string[] {
  return [...Object.values(replaced).flat(), ...BILLING_SERVICES]
}
