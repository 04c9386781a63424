/** Which conditions of a module can hold together, as far as their texts tell. */
import type { Assignment } from '../assignments.js';
/** False only where one thing would have two values: `var.stage == "dev"` and `var.stage == "prod"`, or `var.a && var.b` without `var.a`. */
export declare function isPossible(conditions: Assignment): boolean;
