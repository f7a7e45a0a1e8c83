import type { Reason } from '../../../src/article.ts';
import { type ClassNames, noClass } from './class-names.ts';
import type { Region } from './region.ts';

/** What an element's attributes and name say of it. */
export type RegionTold = {
  hint: string;
  names: ClassNames;
  others: string;
  hidden: boolean;
  centred: boolean;
  apart: Reason | null;
};

/** Of an element that says nothing. */
export const toldNothing: RegionTold = {
  hint: '',
  names: noClass,
  others: '',
  hidden: false,
  centred: false,
  apart: null,
};

/** An element that has no piece yet. All are made here: with one shape of object for all of them reading one costs least. */
export function newRegion(name: string, parent: Region | null, from: number, told: RegionTold): Region {
  const { hint, names, others, hidden, centred, apart } = told;
  return { name, hint, names, others, parent, from, to: from, hidden, centred, pictures: 0, apart };
}
