package io.recourse.complaints;

import io.recourse.cases.CaseType;
import io.recourse.common.Problem;
import io.recourse.intake.ConvertCase;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * A complaint that turns out to be a report of a data leak becomes one, with its number, words and
 * files: before the assessment is committed, once its task is over, so that both happen or none.
 */
@Component
class HandOverLeak {

  private static final String REASON = "Personal data may have got into other hands.";

  private final ConvertCase convert;

  HandOverLeak(ConvertCase convert) {
    this.convert = convert;
  }

  /**
   * @throws Problem CONFLICT where something is promised that such a report cannot keep
   */
  @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
  public void handOver(LeakShown shown) {
    var unused = convert.convert(shown.number(), CaseType.DATA_LEAK, REASON, null);
  }
}
