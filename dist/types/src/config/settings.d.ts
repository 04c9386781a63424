/** What a run is to do: the defaults, what the configuration says, and what the command line says over it. */
import type { Additional } from '../catalog/catalog.js';
import { type Dialect } from '../catalog/dialect.js';
import type { ActionPattern, Ignore } from '../extract/document.js';
import type { PolicyKind } from '../policy/model.js';
import type { Preset, Rule, Severity } from '../rule.js';
import type { Source } from '../text.js';
export interface Settings {
    readonly preset: Preset;
    readonly failOn: Severity | 'never';
    /** Kind that the user gives to the policies of a file. */
    readonly kindOf: (path: string) => PolicyKind | undefined;
    readonly dialectOf: (path: string) => Dialect;
    /** Severity that the user gives to a rule; undefined: the rule's own, by the preset. */
    readonly severityOf: (rule: Rule, path: string) => Severity | 'off' | undefined;
    readonly optionsOf: (rule: Rule, path: string) => Readonly<Record<string, unknown>>;
    /** Is the file left out of the walk? */
    readonly excludes: (path: string) => boolean;
    readonly ignores: readonly IgnoreEntry[];
    /** Rules of the user's own: of the configuration, and of modules that were named. */
    readonly ownRules: readonly Rule[];
    /** The run is over the whole folder of the configuration, so that an ignore for a file that is not there is stale. */
    readonly whole?: boolean;
    /** What exists beside the catalog. */
    readonly additional?: Additional;
    /** The configuration file, where there is one. */
    readonly config?: Source;
    /** The patterns of actions that it has. */
    readonly patterns?: readonly ActionPattern[];
}
/** An ignore with its test for files. */
export interface IgnoreEntry extends Pick<Ignore, 'span' | 'rules' | 'file' | 'sid' | 'statement' | 'fingerprint' | 'value' | 'because' | 'until'> {
    readonly matchesFile: (path: string) => boolean;
    /** The file's path as fingerprints have it: relative to the folder of the configuration. */
    readonly pathOf: (path: string) => string;
}
/** A rule's options where nobody says otherwise. */
export declare function defaultOptions(rule: Rule): Readonly<Record<string, unknown>>;
export declare const defaultSettings: Settings;
/** What the command line, the action's inputs or a caller say over the configuration. */
export interface Overrides {
    readonly preset?: Preset | undefined;
    readonly failOn?: Severity | 'never' | undefined;
    readonly kind?: PolicyKind | undefined;
    readonly dialect?: Dialect | undefined;
    readonly severities?: ReadonlyMap<string, Severity | 'off'> | undefined;
}
export declare function override(settings: Settings, over: Overrides): Settings;
/** The rule with this id, or with this as an old id. */
export declare function ruleNamed(rules: readonly Rule[], id: string): Rule | undefined;
