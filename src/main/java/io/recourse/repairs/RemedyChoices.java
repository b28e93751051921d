package io.recourse.repairs;

import io.recourse.common.CaseNumber;
import java.util.Optional;

/** The choice on each case; changed under the lock of its case only. */
public interface RemedyChoices {

  Optional<RemedyChoice> of(CaseNumber number);

  void put(CaseNumber number, RemedyChoice choice);
}
