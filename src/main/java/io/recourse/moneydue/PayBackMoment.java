package io.recourse.moneydue;

import io.recourse.policy.Term;
import java.util.EnumSet;
import java.util.Set;

/** What happens to a line that a term to pay back may begin with. */
enum PayBackMoment {
  /** The refund was agreed to; the notice came before. */
  AGREED(EnumSet.of(Term.Start.NOTICE, Term.Start.DECISION)),
  /** The carrier has the goods, which proves that they were sent. */
  SENT(EnumSet.of(Term.Start.GOODS_OR_PROOF)),
  /** The goods are here. */
  BACK(EnumSet.of(Term.Start.GOODS_OR_PROOF, Term.Start.GOODS_BACK)),
  /** The sum is known, whether or not goods come back. */
  OWED(EnumSet.allOf(Term.Start.class));

  private final Set<Term.Start> starts;

  PayBackMoment(Set<Term.Start> starts) {
    this.starts = starts;
  }

  boolean startsTerm(Term.Start start) {
    return starts.contains(start);
  }
}
