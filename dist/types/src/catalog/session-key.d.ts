/** The actions that AWS asks about within a request that assumes a role. */
export declare const sessionActions: readonly string[];
/** The action that sets this key of a role session, if it is one. */
export declare function actionThatSets(key: string): string | undefined;
