package io.recourse.backtocustomer;

import io.recourse.cases.Cases;
import io.recourse.cases.GoodsState;
import io.recourse.cases.Party;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.policy.TermName;
import io.recourse.terms.CaseClocks;
import io.recourse.terms.CaseTerms;
import io.recourse.terms.Due;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A parcel that was on the road when its request was withdrawn goes back to the customer. */
@Service
public class ReturnLateParcel {

  static final String CLOCK = "sendParcelBack";

  private static final String LOST =
      "Withdrawn by the customer; the parcel was lost on its way to us.";
  private static final String BACK =
      "Withdrawn by the customer; the carrier brought the parcel back.";

  private final Cases cases;
  private final CaseClocks clocks;
  private final CaseTerms terms;

  ReturnLateParcel(Cases cases, CaseClocks clocks, CaseTerms terms) {
    this.cases = cases;
    this.clocks = clocks;
    this.terms = terms;
  }

  /** It arrived: the warehouse is asked to send it back; returns by when. */
  @Transactional
  public Instant takeIn(CaseNumber number) {
    ServiceCase withdrawn = cases.lock(number);
    Due due = terms.due(withdrawn, TermName.INSPECT);
    clocks.start(number, CLOCK, Party.STAFF.name(), due.at(), "sentBackUnseen", due.ground());
    withdrawn.nextStep(Party.STAFF, CLOCK, due.at(), "sentBackUnseen");
    cases.save(withdrawn);
    return due.at();
  }

  /** The warehouse has seen to it. */
  @Transactional
  public void sent(CaseNumber number) {
    cases.lock(number);
    clocks.meet(number, CLOCK);
  }

  /** It never arrived. The case ends; if it was lost, reopened, that is our risk (RET-10). */
  @Transactional
  public void closeWithout(CaseNumber number) {
    ServiceCase withdrawn = cases.lock(number);
    clocks.cancelAll(number);
    boolean lost = withdrawn.lines().stream().anyMatch(line -> line.goods() == GoodsState.LOST);
    withdrawn.close(lost ? LOST : BACK);
    cases.save(withdrawn);
  }
}
