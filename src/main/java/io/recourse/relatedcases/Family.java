package io.recourse.relatedcases;

import java.util.List;
import java.util.Optional;

/**
 * The cases round one case.
 *
 * @param children the oldest link first
 */
public record Family(Optional<RelatedCase> parent, List<RelatedCase> children) {

  public boolean isEmpty() {
    return parent.isEmpty() && children.isEmpty();
  }

  /** What this customer may read of it: cases of their own. */
  Family asReadBy(String customer) {
    return new Family(
        parent.filter(one -> one.isOpenTo(customer)),
        children.stream().filter(one -> one.isOpenTo(customer)).toList());
  }
}
