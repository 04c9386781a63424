/**
 * A plan or a state without what Terraform shows nobody. The file has such values in clear text beside marks of them, and all of
 * it may be one line, of which reports show a part: so what is read is a text of the same length that does not have them.
 * https://developer.hashicorp.com/terraform/internals/json-format#plan-representation
 */
import { type ObjectTree, type Tree } from '../../syntax/tree.js';
import { type Source } from '../../text.js';
/** The file as it may be shown; the same one where all of it may. */
export declare function withoutSecrets(source: Source, root: Tree): Source;
/** The paths of a state, `[[{ "type": "get_attr", "value": "policy" }]]`, as the marks of a plan: of the argument that each begins with. */
export declare function marksOf(paths: Tree | undefined): ObjectTree | undefined;
