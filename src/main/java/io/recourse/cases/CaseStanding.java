package io.recourse.cases;

import io.recourse.common.CaseNumber;
import java.util.Optional;
import java.util.Set;

/**
 * What a line says of its cases beside the status that all lines share: a suggestion is weighed or
 * adopted. The bundles say it under {@code standing.} and the word.
 */
public interface CaseStanding {

  Set<CaseType> types();

  /** Empty while the line has nothing to say of the case. */
  Optional<String> of(CaseNumber number);
}
