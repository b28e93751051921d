package io.recourse.repairs;

import io.recourse.common.CaseNumber;
import io.recourse.common.Phrase;
import io.recourse.common.Problem;
import java.util.List;

/** Nobody can choose a remedy while no rule says which are offered; that is kept on the case. */
class RemediesUnclear extends Problem {

  private static final long serialVersionUID = 1L;

  RemediesUnclear(CaseNumber number) {
    super(Kind.CONFLICT, Phrase.of("repair.remediesUnclear", number), List.of());
  }
}
