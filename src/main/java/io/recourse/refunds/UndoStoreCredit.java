package io.recourse.refunds;

import io.recourse.cases.Cases;
import io.recourse.common.CaseNumber;
import io.recourse.common.Money;
import io.recourse.common.Problem;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Undoes refunds that were paid as store credit, while nothing of it is spent: a balancing entry
 * takes the credit back, and the order's account has the money free again.
 */
@Service
public class UndoStoreCredit {

  private final Cases cases;
  private final Refunds refunds;
  private final PaymentAccounts accounts;
  private final LineMoney lineMoney;
  private final StoreCredit storeCredit;

  UndoStoreCredit(
      Cases cases,
      Refunds refunds,
      PaymentAccounts accounts,
      LineMoney lineMoney,
      StoreCredit storeCredit) {
    this.cases = cases;
    this.refunds = refunds;
    this.accounts = accounts;
    this.lineMoney = lineMoney;
    this.storeCredit = storeCredit;
  }

  /**
   * Undoes them in the books of their order; the credit itself is taken back by {@link #takeBack},
   * in the same transaction, once no order is touched any more.
   *
   * @throws Problem CONFLICT when none was granted
   */
  @Transactional
  public List<Refund> undo(CaseNumber number, String reason) {
    var unused = cases.lock(number);
    List<Refund> granted =
        refunds.ofCase(number).stream()
            .map(refund -> refunds.lock(refund.id()))
            .filter(Refund::isOnlyCredit)
            .toList();
    if (granted.isEmpty()) {
      throw Problem.conflict("credit.noneGranted");
    }
    granted.forEach(refund -> undo(refund, reason));
    return granted;
  }

  /**
   * @return what was taken back
   * @throws Problem CONFLICT when some of it is spent
   */
  @Transactional
  public Money takeBack(List<Refund> undone) {
    undone.forEach(
        refund ->
            storeCredit.takeBack(
                refund.promise(),
                storeCredit.grantOf(refund.promise(), refund.progress().out().byHand())));
    return undone.stream()
        .map(refund -> refund.promise().amount())
        .reduce(Money::plus)
        .orElseThrow();
  }

  private void undo(Refund refund, String reason) {
    RefundPromise promise = refund.promise();
    refund.undone(reason);
    refunds.save(refund);
    accounts.takeBack(refund);
    Refund owed = refunds.lock(refund.id());
    owed.givenBack(reason);
    refunds.save(owed);
    accounts.release(owed);
    lineMoney.failed(promise);
  }
}
