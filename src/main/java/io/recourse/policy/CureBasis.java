package io.recourse.policy;

/** Why goods were put right, or tried to be. */
public enum CureBasis {
  /** The law of the sale owed it: only such tries open its next remedy and lengthen its terms. */
  LAW,
  /** The maker, a plan or the goodwill of the shop. */
  PROMISE,
  /** Nobody owed it: the customer paid, nothing was wrong yet, or a recall asked for it. */
  NONE
}
