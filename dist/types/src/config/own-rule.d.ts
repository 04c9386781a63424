import type { PolicyKind } from '../policy/model.js';
import { type OptionSpecs, type Rule, type Severity } from '../rule.js';
/** A rule of one's own as its module writes it: what has a default may be left out. */
export type OwnRule<S extends OptionSpecs = OptionSpecs> = Pick<Rule<S>, 'id' | 'check'> & Partial<Omit<Rule<S>, 'id' | 'check'>>;
/**
 * Declare a rule: gives the check its types, and what is left out its default: category `security`, severity `warning`, preset
 * `recommended`.
 */
export declare function defineRule<const S extends OptionSpecs = OptionSpecs>(rule: OwnRule<S>): Rule;
/** Has the rule examples that can be tried? */
export declare function hasExamples({ examples }: Rule): boolean;
/** Why a value that a module exports is no rule; undefined where it is one. */
export declare function whyNoRule(value: unknown, taken: ReadonlySet<string>): string | undefined;
export declare const ID: RegExp;
/** A rule as the configuration declares it: the Allow statements that it is about, and one demand. */
export interface DeclaredRule {
    readonly id: string;
    readonly message: string;
    readonly help?: string;
    readonly severity?: Severity;
    readonly url?: string;
    readonly kinds?: readonly PolicyKind[];
    /** Patterns such as `s3:Put*`; default: any. */
    readonly actions?: readonly string[];
    /** Patterns of ARNs; default: any. */
    readonly resources?: readonly string[];
    readonly forbid?: true;
    readonly conditions?: readonly Required[];
    /** Tags that a request has to carry: conditions on `aws:RequestTag/…`. */
    readonly tags?: readonly string[];
    /** Account ids, or patterns of principals. */
    readonly principals?: readonly string[];
    /** `file` is the name of the file that they stand for: `main.tf`, `template.yaml`; default: `policy.json`. */
    readonly examples?: readonly {
        readonly title?: string;
        readonly file?: string;
        readonly kind?: PolicyKind;
        readonly bad: unknown;
        readonly good: unknown;
    }[];
}
interface Required {
    readonly key: string;
    /** As written in the policy; default: any that no request without the key meets. */
    readonly operator?: string;
    /** Patterns; default: any value. */
    readonly values?: readonly string[];
}
/** What a declaration may ask; it asks one thing at least. */
export declare const demands: readonly ["forbid", "conditions", "tags", "principals"];
/** The rule that a declaration stands for. */
export declare function declared(spec: DeclaredRule): Rule;
export {};
