import { binaryRecipes } from './binary-recipes.ts';
import { otherRecipes } from './other-recipes.ts';
import { packageRecipes } from './package-recipes.ts';
import type { Recipe } from './recipe.ts';
import { sheetRecipes } from './sheet-recipes.ts';

export const hostileRecipes: readonly Recipe[] = [
  ...packageRecipes,
  ...sheetRecipes,
  ...binaryRecipes,
  ...otherRecipes,
];
