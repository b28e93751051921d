package io.recourse.deliveries;

import io.recourse.cases.CaseType;
import io.recourse.cases.Channel;
import io.recourse.cases.Reason;
import io.recourse.common.Problem;
import io.recourse.deliveries.ParcelsToWatch.Sent;
import io.recourse.intake.NewCase;
import io.recourse.intake.OpenCase;
import io.recourse.orders.Order;
import io.recourse.orders.OrderLine;
import io.recourse.orders.OrderParcel;
import io.recourse.orders.Orders;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens a case for a parcel of an order whose tracking says that it will not arrive as it should,
 * once a parcel, so that its buyer hears of it before they ask (RET-10). Pieces that another case
 * has already, or that nobody can claim any more, open none.
 */
@Service
public class NoticeTrouble {

  private static final int AT_ONCE = 200;
  private static final Duration SHORTEST_SILENCE = Duration.ofDays(1);
  private static final Duration LONG_AGO = Duration.ofDays(60);

  private final ParcelsToWatch parcels;
  private final Orders orders;
  private final ReadTracking tracking;
  private final OpenCase open;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  NoticeTrouble(
      ParcelsToWatch parcels,
      Orders orders,
      ReadTracking tracking,
      OpenCase open,
      ApplicationEventPublisher events,
      Clock clock) {
    this.parcels = parcels;
    this.orders = orders;
    this.tracking = tracking;
    this.open = open;
    this.events = events;
    this.clock = clock;
  }

  /** The next parcels that may be in trouble, behind {@code last}. */
  public List<Sent> after(Sent last) {
    Instant now = clock.instant();
    return parcels.doubtful(last, now.minus(SHORTEST_SILENCE), now.minus(LONG_AGO), AT_ONCE);
  }

  /** Says whether a case was opened. */
  @Transactional
  public boolean notice(Sent sent) {
    Order order = orders.find(sent.orderNumber()).orElseThrow();
    Optional<OrderParcel> parcel =
        order.fulfilment().parcels().stream()
            .filter(one -> one.trackingNumber().equals(sent.trackingNumber()))
            .filter(one -> tracking.of(order, one).isPresent())
            .findFirst();
    return parcel.isPresent() && parcels.lookAt(sent) && open(order, parcel.get());
  }

  /** Its parcel is not looked at again, and the trail says why. */
  @Transactional
  public void refused(Sent sent, Problem why) {
    if (parcels.lookAt(sent)) {
      events.publishEvent(TrackingEvent.refused(sent, why));
    }
  }

  private boolean open(Order order, OrderParcel parcel) {
    List<NewCase.Line> lines =
        parcel.lines().stream()
            .flatMap(line -> order.line(line).stream())
            .filter(line -> line.openQuantity() > 0)
            .map(line -> late(line, pieces(order, line)))
            .toList();
    return !order.neverLeft()
        && !lines.isEmpty()
        && open.open(late(order, lines).in(parcel.trackingNumber())).isNew();
  }

  /** All that are left of it; one where its pieces lie in several parcels, nobody knows how. */
  private static int pieces(Order order, OrderLine line) {
    long parcels =
        order.fulfilment().parcels().stream()
            .filter(parcel -> parcel.lines().contains(line.line()))
            .count();
    return parcels > 1 ? 1 : line.openQuantity();
  }

  private static NewCase.Line late(OrderLine line, int pieces) {
    return new NewCase.Line(
        line.line(), pieces, Reason.LATE, null, null, null, null, List.of(), null);
  }

  private static NewCase late(Order order, List<NewCase.Line> lines) {
    return new NewCase(
        CaseType.DELIVERY_PROBLEM,
        Channel.API,
        order.number(),
        null,
        null,
        null,
        null,
        lines,
        null);
  }
}
