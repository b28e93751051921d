package io.recourse.deliveries;

import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.common.Money;
import io.recourse.deliveries.ExpressSurcharge.Owed;
import io.recourse.messages.TellCustomer;
import io.recourse.orders.Orders;
import io.recourse.policy.JudgeSurcharge;
import io.recourse.policy.NoAnswer;
import io.recourse.refunds.RefundId;
import io.recourse.refunds.ReserveRefund;
import io.recourse.refunds.RoomToRefund;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Promises back what was paid for express when the delivery was not express (RET-10). */
@Service
public class PaySurcharge {

  private final Cases cases;
  private final Orders orders;
  private final ProblemBook book;
  private final ExpressSurcharge surcharge;
  private final JudgeSurcharge policy;
  private final RoomToRefund room;
  private final ReserveRefund refunds;
  private final TellCustomer tell;

  PaySurcharge(
      Cases cases,
      Orders orders,
      ProblemBook book,
      ExpressSurcharge surcharge,
      JudgeSurcharge policy,
      RoomToRefund room,
      ReserveRefund refunds,
      TellCustomer tell) {
    this.cases = cases;
    this.orders = orders;
    this.book = book;
    this.surcharge = surcharge;
    this.policy = policy;
    this.room = room;
    this.refunds = refunds;
    this.tell = tell;
  }

  /**
   * Keeps the receipt and tells the customer; empty where nothing is owed back.
   *
   * @throws NoAnswer where the table cannot say: nothing ends until it is mended
   */
  @Transactional
  public Optional<RefundId> reserve(CaseNumber number) {
    ServiceCase of = cases.lock(number);
    return surcharge.of(of, book.get(number)).flatMap(owed -> reserve(of, owed));
  }

  /** Never more than is left of what was paid. */
  private Optional<RefundId> reserve(ServiceCase of, Owed owed) {
    if (owed.isUndecided()) {
      throw owed.verdict().judgement().none();
    }
    Money amount = owed.amount().atMost(room.left(orders.find(of.orderNumber()).orElseThrow()));
    if (!amount.exceedsZero()) {
      return Optional.empty();
    }
    policy.keep(of.number(), owed.verdict());
    RefundId reserved =
        refunds.reserve(
            of.number(),
            ExpressSurcharge.key(of.orderNumber()),
            List.of(),
            amount,
            owed.verdict().ground());
    tell.tell(of.number(), "expressLate", Map.of("amount", amount), of.number() + ":express");
    return Optional.of(reserved);
  }
}
