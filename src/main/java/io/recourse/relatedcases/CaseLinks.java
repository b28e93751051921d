package io.recourse.relatedcases;

import io.recourse.common.CaseNumber;
import java.util.Optional;

/** Which case is the child of which. */
public interface CaseLinks {

  /** False when the child has a parent already. */
  boolean add(CaseNumber parent, CaseNumber child, LinkKind kind);

  /** From here to the end of the transaction nobody else who asks for this links known cases. */
  void holdAll();

  Optional<RelatedCase> parentOf(CaseNumber child);

  Family of(CaseNumber number);

  /** Whether this case is the other one, its child, or a child of its children. */
  boolean isAtOrBelow(CaseNumber number, CaseNumber of);
}
