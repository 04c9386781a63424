/** Conditions of a module that cannot hold together, by their texts. */
import { describe, expect, test } from 'vitest'
import { isPossible } from '../../src/extract/terraform/conditions.ts'

describe('impossible', () => {
  const impossible: readonly (readonly (readonly [string, boolean])[])[] = [
    [['var.stage == "dev"', true], ['var.stage == "prod"', true]],
    [['var.stage == "dev"', true], ['var.stage=="prod"', true]],
    [['var.stage == "dev"', true], ['var.stage != "dev"', true]],
    [['var.stage != "dev"', false], ['var.stage == "prod"', true]],
    [['var.a && var.b', true], ['var.a', false]],
    [['var.a || var.b', false], ['var.b', true]],
    [['(var.a && (var.b || var.c)) && !var.d', true], ['var.d', true]],
    [['var.a == null', true], ['var.a == ""', true]],
  ]
  for (const conditions of impossible) test(JSON.stringify(conditions), () => { expect(isPossible(new Map(conditions))).toBe(false) })
})

describe('possible', () => {
  const possible: readonly (readonly (readonly [string, boolean])[])[] = [
    [],
    [['var.stage == "dev"', false], ['var.stage == "prod"', false]],
    [['var.stage == "dev"', true], ['var.stage == "prod"', false]],
    [['var.stage == "dev"', true], ['var.other == "prod"', true]],
    [['var.stage == "dev"', true], ['var.stage == var.other', true]],
    [['var.stage == "dev"', true], ['var.stage == "${var.other}"', true]],
    [['var.a && var.b', false], ['var.a', true]],
    [['var.a || var.b', true], ['var.a', false]],
    [['contains(["a", "&& b"], var.a)', true], ['b"], var.a)', false]],
    [['var.n == 1', true], ['var.n > 0', true]],
    [['x'.padStart(100_000, '!'), true], [`${'('.repeat(50_000)}x${')'.repeat(50_000)}`, true], [`x${' '.repeat(100_000)}y`, true]],
    [['var.a ? var.b && var.c : var.d', true], ['var.c', false]],
  ]
  for (const conditions of possible) test(JSON.stringify(conditions).slice(0, 200), () => { expect(isPossible(new Map(conditions))).toBe(true) })
})
