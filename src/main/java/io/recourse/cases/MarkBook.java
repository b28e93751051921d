package io.recourse.cases;

import io.recourse.common.CaseNumber;
import java.util.Optional;

/** The marks behind the ratings of cases. */
public interface MarkBook {

  /** Given once. */
  void keep(CaseNumber number, RatingMarks marks);

  Optional<RatingMarks> of(CaseNumber number);
}
