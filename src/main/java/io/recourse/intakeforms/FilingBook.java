package io.recourse.intakeforms;

import io.recourse.common.CaseNumber;
import java.util.Optional;

/** Keeps what was answered on forms. */
public interface FilingBook {

  void keep(CaseNumber number, Filing filing);

  Optional<Filing> filing(CaseNumber number);
}
