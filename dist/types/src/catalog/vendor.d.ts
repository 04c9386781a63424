/**
 * Accounts of companies that act in the accounts of their customers, each from the page on which the company names it, as of 2026-11. One account
 * serves all customers, so that only an external id tells for whom it calls:
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html
 * Each row is one of https://github.com/fwdcloudsec/known_aws_accounts, which collects them with their pages; held against it on 2026-11-29.
 */
export interface Vendor {
    readonly name: string;
    readonly accounts: readonly string[];
    readonly page: string;
}
export declare const vendors: readonly Vendor[];
/** The company whose account it is, where it acts from it for all of its customers. */
export declare function vendorOf(account: string): Vendor | undefined;
