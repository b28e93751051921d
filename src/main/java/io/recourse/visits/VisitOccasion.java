package io.recourse.visits;

/** Why a customer is visited. */
public enum VisitOccasion {
  /** They, or staff for them, asked for it. */
  ASKED,
  /** A case of theirs was solved (FUP-05). */
  SOLVED,
  /** Goods arrived (FUP-10). */
  DELIVERED,
  /** Time passed since the last word (FUP-10). */
  INTERVAL,
  /** A care plan says so (FUP-13). */
  CARE
}
