/** Whether the Denies of a policy leave a service only the calls that it makes for those whom the policy names. */
import type { Catalog } from '../catalog/catalog.js';
import type { Statement } from '../policy/model.js';
/** Does a Deny take the calls of the service, which this Allow lets in, for all accounts that the policy does not name? */
export declare function isKeptToOwn(statement: Statement, service: string, catalog: Catalog): boolean;
