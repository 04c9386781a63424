/**
 * Condition keys about what a caller hands over to a role session. Handing it over takes an action of its own, which the role's
 * trust policy must allow beside the one that assumes the role; a request that is not allowed it carries no such key.
 * As of 2026-09:
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_session-tags.html#id_session-tags_permissions-required
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp_control-access_monitor.html
 * https://docs.aws.amazon.com/service-authorization/latest/reference/list_awssecuritytokenservice.html
 */
const actionOf: readonly (readonly [RegExp, string])[] = [
  [/^aws:(?:RequestTag\/.+|TagKeys)$|^sts:TransitiveTagKeys$/i, 'sts:TagSession'],
  [/^sts:SourceIdentity$/i, 'sts:SetSourceIdentity'],
  [/^sts:RequestContext(?:Providers$|\/)/i, 'sts:SetContext'],
]

/** The actions that AWS asks about within a request that assumes a role. */
export const sessionActions: readonly string[] = actionOf.map(([, action]) => action)

/** The action that sets this key of a role session, if it is one. */
export function actionThatSets(key: string): string | undefined {
  return actionOf.find(([pattern]) => pattern.test(key))?.[1]
}
