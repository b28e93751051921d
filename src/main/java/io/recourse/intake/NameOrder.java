package io.recourse.intake;

import io.recourse.cases.CaseType;
import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.cases.VersionCheck;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.orders.Order;
import io.recourse.orders.Orders;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives an order to an inquiry that was about none, so that it can become a return, an exchange or
 * a repair of what was bought (INT-01). Staff name the order; customers prove that it is theirs.
 */
@Service
public class NameOrder {

  private static final String AT = "/orderNumber";

  private final Cases cases;
  private final Orders orders;
  private final TellOrderChanges orderChanges;

  NameOrder(Cases cases, Orders orders, TellOrderChanges orderChanges) {
    this.cases = cases;
    this.orders = orders;
    this.orderChanges = orderChanges;
  }

  /** Whether the case could be given an order now. */
  public boolean isPossible(ServiceCase of) {
    return of.type() == CaseType.INQUIRY && of.orderNumber() == null && !of.isEnded();
  }

  /**
   * @param expectedVersion null for any
   * @throws Problem INVALID at {@code /orderNumber} for an unknown order or another customer's,
   *     CONFLICT for a case that takes none
   */
  @Transactional
  public ServiceCase name(CaseNumber number, String orderNumber, Integer expectedVersion) {
    return name(number, find(orderNumber), expectedVersion);
  }

  /**
   * @param email with which the order was placed; a wrong one looks like an unknown order
   * @throws Problem as {@link #name(CaseNumber, String, Integer)}
   */
  @Transactional
  public ServiceCase prove(CaseNumber number, String orderNumber, String email) {
    if (orderNumber == null || email == null) {
      throw Problem.invalid(orderNumber == null ? AT : "/email", "field.given");
    }
    Order proved =
        orders.findFor(orderNumber.strip(), email.strip()).orElseThrow(NameOrder::unknown);
    return name(number, proved, null);
  }

  /** As a part of another act on the case, which holds its lock and saves it. */
  void name(ServiceCase locked, Order order) {
    if (locked.orderNumber() != null) {
      throw Problem.conflict("case.hasOrder", locked.number(), locked.orderNumber());
    }
    if (locked.type() != CaseType.INQUIRY) {
      throw Problem.conflict("case.orderNotFor", locked.type().name());
    }
    if (locked.customerId() != null && !order.customer().is(locked.customerId())) {
      throw Problem.invalid(AT, "order.ofAnother");
    }
    locked.concerns(order);
    orderChanges.before(locked);
  }

  Order find(String orderNumber) {
    if (orderNumber == null || orderNumber.isBlank()) {
      throw Problem.invalid(AT, "field.given");
    }
    return orders.find(orderNumber.strip()).orElseThrow(NameOrder::unknown);
  }

  private ServiceCase name(CaseNumber number, Order order, Integer expectedVersion) {
    ServiceCase locked = cases.lock(number);
    VersionCheck.demand(locked, expectedVersion);
    name(locked, order);
    cases.save(locked);
    return cases.get(number);
  }

  private static Problem unknown() {
    return Problem.invalid(AT, IntakeCheck.NO_SUCH_ORDER);
  }
}
