package io.recourse.complaints;

import io.recourse.assignment.OwnerBar;
import io.recourse.cases.CaseType;
import io.recourse.cases.ServiceCase;
import io.recourse.common.Problem;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who decided before looks after no complaint about it, chosen by the table or by hand. */
@Component
class OwnersOfComplaints implements OwnerBar {

  private final EarlierDeciders earlier;

  OwnersOfComplaints(EarlierDeciders earlier) {
    this.earlier = earlier;
  }

  @Override
  public Optional<Problem> bars(ServiceCase of, String person) {
    return of.type() == CaseType.COMPLAINT ? earlier.bars(of.number(), person) : Optional.empty();
  }
}
