/**
 * Which fields of the subjects of an identity provider a pattern leaves open: `project_path:my-group/*` says nothing of the project, nor of the
 * branch. How subjects are made, src/catalog/identity-provider.ts tells of each provider, with its page.
 */
import type { SubjectField, SubjectForm } from '../catalog/identity-provider.js';
export interface OpenField {
    readonly field: SubjectField;
    /** Some of its values only: `app-*`. */
    readonly partly: boolean;
    /** A narrower field is fixed: one workspace of any project. */
    readonly narrowed: boolean;
}
/** The widest field that the pattern leaves open; undefined where it leaves none, or is not of this form. */
export declare function openField(pattern: string, { form, fields, unless }: SubjectForm): OpenField | undefined;
