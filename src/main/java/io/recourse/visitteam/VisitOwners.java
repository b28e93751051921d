package io.recourse.visitteam;

import io.recourse.assignment.OwnerBar;
import io.recourse.cases.CaseType;
import io.recourse.cases.ServiceCase;
import io.recourse.common.Problem;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Visits are looked after by people of the trained team only (FUP-09). */
@Component
class VisitOwners implements OwnerBar {

  private final MayMakeVisits mayMake;

  VisitOwners(MayMakeVisits mayMake) {
    this.mayMake = mayMake;
  }

  @Override
  public Optional<Problem> bars(ServiceCase of, String person) {
    return of.type() == CaseType.FOLLOW_UP ? mayMake.refusal(person) : Optional.empty();
  }
}
