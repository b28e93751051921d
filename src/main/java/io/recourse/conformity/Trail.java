package io.recourse.conformity;

import io.recourse.common.CaseNumber;
import io.recourse.conformity.Conformity.Proof;
import java.util.Optional;

/** Port: the entries of a case's trail that prove what became of its duties. */
public interface Trail {

  /** The last thing that was written of this clock. */
  Optional<Proof> ofClock(CaseNumber number, String clock);

  /** Where the rules of the case were fixed. */
  Optional<Proof> ofRules(CaseNumber number);
}
