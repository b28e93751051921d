package io.recourse.repairs;

import io.recourse.cases.CaseType;
import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.conversation.CaseWords;
import io.recourse.shipping.GoodsAreHome;
import io.recourse.terms.CaseClock;
import io.recourse.terms.CaseClocks;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The customer has the goods back and says whether they work. */
@Service
public class ConfirmRepair {

  private final Cases cases;
  private final CaseClocks clocks;
  private final CaseWords words;
  private final TakeUpRepair takeUp;
  private final CloseRepair close;
  private final GoodsAreHome home;
  private final ConfirmationNews news;

  ConfirmRepair(
      Cases cases,
      CaseClocks clocks,
      CaseWords words,
      TakeUpRepair takeUp,
      CloseRepair close,
      GoodsAreHome home,
      ConfirmationNews news) {
    this.cases = cases;
    this.clocks = clocks;
    this.words = words;
    this.takeUp = takeUp;
    this.close = close;
    this.home = home;
    this.news = news;
  }

  /** Whether the customer is asked now. */
  public boolean isAsked(ServiceCase of) {
    return of.type() == CaseType.REPAIR
        && !of.isEnded()
        && clocks.of(of.number()).stream()
            .filter(CaseClock::isRunning)
            .anyMatch(clock -> clock.name().equals(RepairWait.CONFIRMATION.clock()));
  }

  /**
   * @param note the customer's words; may be null
   * @throws Problem CONFLICT when nothing is asked: not yet, answered before, or the term is over
   */
  @Transactional
  public void confirm(CaseNumber number, boolean works, String note) {
    ServiceCase of = cases.lock(number);
    if (!isAsked(of)) {
      throw Problem.conflict("repair.notAsked", number);
    }
    if (note != null && !note.isBlank()) {
      words.reason(of, note);
    }
    home.confirmed(number);
    if (works) {
      close.confirmed(number);
    } else {
      takeUp.stillFaulty(number);
    }
    if (!news.confirmed(number, works)) {
      throw Problem.conflict("repair.notAsked", number);
    }
  }
}
