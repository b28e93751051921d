package io.recourse.settlement;

import io.recourse.common.CaseNumber;
import io.recourse.common.Money;
import io.recourse.common.Problem;
import io.recourse.conversation.WordRules;
import io.recourse.messages.TellCustomer;
import io.recourse.refunds.Refund;
import io.recourse.refunds.UndoStoreCredit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes back the store credit that a case granted. Its lines stand then as if finance had refused
 * the refund: reopened, they are paid anew, any way that is open.
 */
@Service
public class UndoCredit {

  private final UndoStoreCredit credit;
  private final PrepareRefund refunds;
  private final TellCustomer tell;

  UndoCredit(UndoStoreCredit credit, PrepareRefund refunds, TellCustomer tell) {
    this.credit = credit;
    this.refunds = refunds;
    this.tell = tell;
  }

  /**
   * @param reason why, which the customer reads
   * @throws Problem CONFLICT when none was granted, or some of it is spent: then it says how much
   */
  @Transactional
  public void undo(CaseNumber number, String reason) {
    if (reason == null || reason.isBlank()) {
      throw Problem.invalid("/reason", "field.given");
    }
    WordRules.demand("/reason", reason, WordRules.NOTE);
    List<Refund> undone = credit.undo(number, reason);
    refunds.refused(number);
    Money taken = credit.takeBack(undone);
    tell.tell(
        number,
        "creditUndone",
        Map.of("amount", taken, "reason", reason),
        number + "/credit-undone/" + UUID.randomUUID());
  }
}
