package io.recourse.assignment;

import io.recourse.cases.ServiceCase;
import io.recourse.common.Problem;
import java.util.Optional;

/** Port: a ground why somebody of the right team may not look after a case all the same. */
public interface OwnerBar {

  /** Why not, in words; empty when they may. */
  Optional<Problem> bars(ServiceCase of, String person);
}
