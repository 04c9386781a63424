/**
 * Accounts of companies that act in the accounts of their customers, each from the page on which the company names it, as of 2026-11. One account
 * serves all customers, so that only an external id tells for whom it calls:
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html
 * Each row is one of https://github.com/fwdcloudsec/known_aws_accounts, which collects them with their pages; held against it on 2026-11-29.
 */
export interface Vendor {
  readonly name: string
  readonly accounts: readonly string[]
  readonly page: string
}

export const vendors: readonly Vendor[] = [
  { name: 'Alert Logic', accounts: ['239734009475', '733251395267', '857795874556', '230378978437'], page: 'https://docs.alertlogic.com/prepare/iam-role-creation.htm' },
  { name: 'Cloudability', accounts: ['165736516723'], page: 'https://developers.cloudability.com/docs/vendor-credentials-end-point' },
  { name: 'Databricks', accounts: ['414351767826'], page: 'https://docs.databricks.com/administration-guide/account-settings/aws-accounts.html' },
  { name: 'Datadog', accounts: ['464622532012'], page: 'https://docs.datadoghq.com/integrations/guide/aws-manual-setup/' },
  { name: 'DoiT', accounts: ['068664126052'], page: 'https://help.doit.com/docs/flexsave/aws/standalone/required-policies' },
  { name: 'Domo', accounts: ['339405024189'], page: 'https://knowledge.domo.com/Connect/Connecting_to_Data_with_Connectors/Configuring_Each_Connector/Connectors_for_File_Retrieval/Amazon_S3_AssumeRole_Connector' },
  { name: 'Drata', accounts: ['269135526815'], page: 'https://github.com/drata/terraform-aws-drata-autopilot-role' },
  { name: 'Dynatrace', accounts: ['509560245411'], page: 'https://help.dynatrace.com/monitor-cloud-virtualization-and-hosts/cloud/how-do-i-start-amazon-web-services-monitoring/' },
  { name: 'env0', accounts: ['913128560467'], page: 'https://docs.env0.com/docs/aws-costs' },
  { name: 'Fivetran', accounts: ['834469178297'], page: 'https://fivetran.com/docs/logs/cloudwatch/setup-guide' },
  { name: 'Grafana Cloud', accounts: ['008923505280'], page: 'https://grafana.com/docs/grafana-cloud/integrations/integrations/integration-cloudwatch/' },
  { name: 'Hightouch', accounts: ['324528010823'], page: 'https://hightouch.com/docs/security/aws' },
  { name: 'Lacework', accounts: ['434813966438'], page: 'https://support.lacework.com/hc/en-us/articles/360017546933-Getting-Started' },
  { name: 'Microsoft Cost Management', accounts: ['432263259397'], page: 'https://docs.microsoft.com/en-us/azure/cost-management/aws-integration-manage' },
  { name: 'New Relic', accounts: ['754728514883'], page: 'https://docs.newrelic.com/docs/integrations/amazon-integrations/get-started/connect-aws-services-infrastructure' },
  { name: 'nOps', accounts: ['202279780353'], page: 'https://help.nops.io/manual_setup' },
  { name: 'Prisma Cloud', accounts: ['188619942792'], page: 'https://docs.paloaltonetworks.com/prisma/prisma-cloud/prisma-cloud-admin/connect-your-cloud-platform-to-prisma-cloud/onboard-aws/manually-set-up-prisma-cloud-role-for-aws' },
  { name: 'Qualys', accounts: ['080595016317', '205767712438'], page: 'https://qualysguard.qualys.com/qwebhelp/fo_portal/scans/ec2_connector.htm' },
  { name: 'Rapid7', accounts: ['336818582268'], page: 'https://insightvm.help.rapid7.com/docs/aws-connect-to-cloud-configuration-assessment' },
  { name: 'Red Canary', accounts: ['823104324086'], page: 'https://help.redcanary.com/hc/en-us/articles/16640944173463-Integrate-Amazon-Web-Services-AWS-with-Red-Canary' },
  { name: 'RudderStack', accounts: ['422074288268'], page: 'https://www.rudderstack.com/docs/destinations/aws-iam-role-for-rudderstack/' },
  { name: 'Scalr', accounts: ['919814621061'], page: 'https://docs.scalr.io/docs/aws' },
  { name: 'Snyk', accounts: ['198361731867'], page: 'https://support.snyk.io/hc/en-us/articles/360004002418-AWS-Lambda-integration' },
  { name: 'Spacelift', accounts: ['324880187172'], page: 'https://docs.spacelift.io/integrations/cloud-providers/aws' },
  { name: 'Spot', accounts: ['922761411349'], page: 'https://docs.spot.io/connect-your-cloud-provider/first-account/aws-manually' },
  { name: 'Sumo Logic', accounts: ['926226587429'], page: 'https://help.sumologic.com/03Send-Data/Sources/02Sources-for-Hosted-Collectors/Amazon-Web-Services/Grant-Access-to-an-AWS-Product' },
  { name: 'Sysdig', accounts: ['761931097553', '263844535661'], page: 'https://docs.sysdig.com/en/docs/administration/saas-regions-and-ip-ranges/' },
  { name: 'Tenable', accounts: ['012615275169'], page: 'https://docs.tenable.com/tenableio/vulnerabilitymanagement/Content/Settings/Connectors_ConfigureAWS_KeylessAutoDiscovery.htm' },
  { name: 'Vanta', accounts: ['956993596390'], page: 'https://help.vanta.com/hc/en-us/articles/8451925240980-Connecting-Vanta-AWS-Organization' },
  { name: 'Workato', accounts: ['353360065216'], page: 'https://docs.workato.com/connectors/s3.html' },
]

const byAccount: ReadonlyMap<string, Vendor> = new Map(vendors.flatMap((vendor) => vendor.accounts.map((account) => [account, vendor] as const)))

/** The company whose account it is, where it acts from it for all of its customers. */
export function vendorOf(account: string): Vendor | undefined {
  return byAccount.get(account)
}
