package io.recourse.deliveries;

import io.recourse.cases.CaseType;
import io.recourse.cases.Channel;
import io.recourse.cases.Reason;
import io.recourse.common.Problem;
import io.recourse.deliveries.ExpressSurcharge.Owed;
import io.recourse.intake.NewCase;
import io.recourse.intake.OpenCase;
import io.recourse.orders.Order;
import io.recourse.orders.OrderLine;
import io.recourse.orders.Orders;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens a case for an express delivery that came late, so that its buyer need not ask (RET-10). */
@Service
public class NoticeLateExpress {

  private static final int AT_ONCE = 200;
  private static final Duration LONG_AGO = Duration.ofDays(60);

  private final LateExpress late;
  private final Orders orders;
  private final ExpressSurcharge surcharge;
  private final OpenCase open;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  NoticeLateExpress(
      LateExpress late,
      Orders orders,
      ExpressSurcharge surcharge,
      OpenCase open,
      ApplicationEventPublisher events,
      Clock clock) {
    this.late = late;
    this.orders = orders;
    this.surcharge = surcharge;
    this.open = open;
    this.events = events;
    this.clock = clock;
  }

  /** The next orders that may have come late, behind {@code last}. */
  public List<String> after(String last) {
    return late.delivered(last == null ? "" : last, clock.instant().minus(LONG_AGO), AT_ONCE);
  }

  /** Says whether a case was opened; an order that the table cannot judge is looked at again. */
  @Transactional
  public boolean notice(String orderNumber) {
    Order order = orders.find(orderNumber).orElseThrow();
    Optional<OrderLine> line =
        order.lines().stream()
            .filter(one -> one.openQuantity() > 0)
            .filter(one -> owed(order, one).isPresent())
            .findFirst();
    if (line.flatMap(one -> owed(order, one)).filter(Owed::isUndecided).isPresent()) {
      return false;
    }
    return late.lookAt(orderNumber)
        && line.isPresent()
        && open.open(late(order, line.get())).isNew();
  }

  private Optional<Owed> owed(Order order, OrderLine line) {
    return surcharge.ofDelivered(order, List.of(line.line()));
  }

  /** It is not looked at again, and the trail says why. */
  @Transactional
  public void refused(String orderNumber, Problem why) {
    if (late.lookAt(orderNumber)) {
      events.publishEvent(TrackingEvent.refused(new ParcelsToWatch.Sent(orderNumber, ""), why));
    }
  }

  /** One piece stands for the delivery; it is free again at once. */
  private static NewCase late(Order order, OrderLine line) {
    NewCase.Line piece =
        new NewCase.Line(line.line(), 1, Reason.LATE, null, null, null, null, List.of(), null);
    return new NewCase(
        CaseType.DELIVERY_PROBLEM,
        Channel.API,
        order.number(),
        null,
        null,
        null,
        null,
        List.of(piece),
        null);
  }
}
