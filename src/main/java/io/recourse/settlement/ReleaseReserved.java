package io.recourse.settlement;

import io.recourse.cases.Cases;
import io.recourse.common.CaseNumber;
import io.recourse.refunds.CancelRefund;
import io.recourse.refunds.Refund;
import io.recourse.refunds.RefundId;
import io.recourse.refunds.RefundItem;
import io.recourse.refunds.RefundState;
import io.recourse.refunds.Refunds;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives back money that stayed reserved though no step of its case works on it any more: earlier
 * versions let a case be converted or withdrawn and kept its reservation.
 */
@Service
public class ReleaseReserved {

  private final Cases cases;
  private final Refunds refunds;
  private final CancelRefund cancelRefund;
  private final SettlementBook book;

  ReleaseReserved(Cases cases, Refunds refunds, CancelRefund cancelRefund, SettlementBook book) {
    this.cases = cases;
    this.refunds = refunds;
    this.cancelRefund = cancelRefund;
    this.book = book;
  }

  /** Decisions of which money is reserved. */
  public List<RefundId> reserved() {
    return refunds.reserved();
  }

  @Transactional
  public void release(RefundId decision) {
    CaseNumber number = refunds.get(decision).promise().caseNumber();
    var unused = cases.lock(number);
    cancelRefund.cancel(decision, "No step of the case works on it any more");
    Set<Integer> promisedAnew = itemsOfOthers(number, decision);
    Set<Integer> released = items(decision);
    List<LineSettlement> freed =
        book.settlements(number).values().stream()
            .filter(line -> released.contains(line.item()) && !promisedAnew.contains(line.item()))
            .map(LineSettlement::released)
            .toList();
    book.keep(number, freed);
  }

  private Set<Integer> itemsOfOthers(CaseNumber number, RefundId decision) {
    return refunds.ofCase(number).stream()
        .filter(other -> other.state() != RefundState.CANCELLED)
        .map(Refund::promise)
        .map(promise -> promise.decision())
        .filter(other -> !other.equals(decision))
        .distinct()
        .flatMap(other -> items(other).stream())
        .collect(Collectors.toSet());
  }

  private Set<Integer> items(RefundId decision) {
    return refunds.items(decision).stream().map(RefundItem::item).collect(Collectors.toSet());
  }
}
