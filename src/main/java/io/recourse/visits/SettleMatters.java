package io.recourse.visits;

import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a dissatisfied customer said became another case: they hear what came of it (NTF-08). */
@Service
public class SettleMatters {

  private static final int AT_ONCE = 200;

  private final Cases cases;
  private final VisitBook book;
  private final VisitClocks clocks;
  private final SurveyFlow flow;

  SettleMatters(Cases cases, VisitBook book, VisitClocks clocks, SurveyFlow flow) {
    this.cases = cases;
    this.book = book;
    this.clocks = clocks;
    this.flow = flow;
  }

  /** Visits whose matter has ended meanwhile. */
  @Transactional(readOnly = true)
  public List<CaseNumber> due() {
    return book.settled(AT_ONCE);
  }

  @Transactional
  public void settle(CaseNumber number) {
    var unused = cases.lock(number);
    flow.matterSettled(number);
  }

  /** The wait is over, because the matter has ended or because its term has. */
  @Transactional
  public void close(CaseNumber number) {
    ServiceCase of = cases.lock(number);
    if (cases.get(book.get(number).matter()).isEnded()) {
      clocks.meet(number, VisitClocks.MATTER);
    } else {
      clocks.breach(number, VisitClocks.MATTER);
    }
    book.matterTold(number);
    clocks.follow(of);
    cases.save(of);
  }
}
