package io.recourse.complaints;

import io.recourse.cases.CaseStanding;
import io.recourse.cases.CaseType;
import io.recourse.common.CaseNumber;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Pages and answers say how a complaint stands beside the status of its case. */
@Component
class StandingOfComplaint implements CaseStanding {

  private final ComplaintBook book;

  StandingOfComplaint(ComplaintBook book) {
    this.book = book;
  }

  @Override
  public Set<CaseType> types() {
    return EnumSet.of(CaseType.COMPLAINT);
  }

  @Override
  public Optional<String> of(CaseNumber number) {
    return book.find(number).map(Complaint::standing).map(Enum::name);
  }
}
