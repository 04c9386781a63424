import type { ESLint, Linter } from 'eslint';
import { type PolicyKind } from './policy/model.js';
import { type Preset } from './rule.js';
/** `settings.policylint` of a configuration object. */
export interface PolicylintSettings {
    /** The system that the policies are for: `aws` (default), `storagegrid`. */
    readonly dialect?: string;
    /** What the policies are attached to; default: told from each one's shape. */
    readonly kind?: PolicyKind;
    /** `strict` shows also what hangs on something that the file does not say. */
    readonly preset?: Preset;
}
/** As `ESLint.Plugin`, with the names of its configurations. */
export interface PolicylintPlugin extends ESLint.Plugin {
    readonly configs: {
        readonly recommended: Linter.Config;
        readonly strict: Linter.Config;
    };
}
declare const plugin: PolicylintPlugin;
export default plugin;
