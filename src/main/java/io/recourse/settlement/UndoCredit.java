package io.recourse.settlement;

import io.recourse.common.CaseNumber;
import io.recourse.common.Money;
import io.recourse.common.Problem;
import io.recourse.conversation.WordRules;
import io.recourse.messages.TellCustomer;
import io.recourse.refunds.Refund;
import io.recourse.refunds.RefundItem;
import io.recourse.refunds.RefundState;
import io.recourse.refunds.Refunds;
import io.recourse.refunds.UndoStoreCredit;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes back the store credit that a case granted. Its lines stand then as if finance had refused
 * the refund: reopened, they are paid anew, any way that is open.
 */
@Service
public class UndoCredit {

  private static final Set<RefundState> ENDED =
      EnumSet.of(RefundState.SETTLED, RefundState.CANCELLED);

  private final UndoStoreCredit credit;
  private final Refunds refunds;
  private final PrepareRefund prepare;
  private final TellCustomer tell;

  UndoCredit(UndoStoreCredit credit, Refunds refunds, PrepareRefund prepare, TellCustomer tell) {
    this.credit = credit;
    this.refunds = refunds;
    this.prepare = prepare;
    this.tell = tell;
  }

  /**
   * @param reason why, which the customer reads
   * @throws Problem CONFLICT when none was granted, some of it is spent (then it says how much), or
   *     another refund of the same lines still runs
   */
  @Transactional
  public void undo(CaseNumber number, String reason) {
    if (reason == null || reason.isBlank()) {
      throw Problem.invalid("/reason", "field.given");
    }
    WordRules.demand("/reason", reason, WordRules.NOTE);
    List<Refund> undone = credit.undo(number, reason);
    Set<Integer> items = items(undone.stream());
    demandNoneRuns(number, items);
    prepare.refused(number, items);
    Money taken = credit.takeBack(undone);
    tell.tell(
        number,
        "creditUndone",
        Map.of("amount", taken, "reason", reason),
        number + "/credit-undone/" + UUID.randomUUID());
  }

  private void demandNoneRuns(CaseNumber number, Set<Integer> items) {
    Set<Integer> running =
        items(refunds.ofCase(number).stream().filter(other -> !ENDED.contains(other.state())));
    if (!Collections.disjoint(running, items)) {
      throw Problem.conflict("credit.refundRuns");
    }
  }

  private Set<Integer> items(Stream<Refund> of) {
    return of.map(refund -> refund.promise().decision())
        .distinct()
        .flatMap(decision -> refunds.items(decision).stream())
        .map(RefundItem::item)
        .collect(Collectors.toSet());
  }
}
