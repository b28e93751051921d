package io.recourse.deliveries;

import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.orders.Order;
import io.recourse.orders.Orders;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets an open case of a late parcel follow what its carrier, or the shop, says since. */
@Service
public class FollowTracking {

  private static final int AT_ONCE = 200;

  private final ParcelsToWatch parcels;
  private final Cases cases;
  private final Orders orders;
  private final ProblemBook book;
  private final ReadTracking tracking;
  private final DeliveryClocks clocks;
  private final ProblemNews news;
  private final ApplicationEventPublisher events;

  FollowTracking(
      ParcelsToWatch parcels,
      Cases cases,
      Orders orders,
      ProblemBook book,
      ReadTracking tracking,
      DeliveryClocks clocks,
      ProblemNews news,
      ApplicationEventPublisher events) {
    this.parcels = parcels;
    this.cases = cases;
    this.orders = orders;
    this.book = book;
    this.tracking = tracking;
    this.clocks = clocks;
    this.news = news;
    this.events = events;
  }

  /** The next cases behind {@code last}. */
  public List<CaseNumber> after(CaseNumber last) {
    return parcels.awaited(last, AT_ONCE);
  }

  /** Says whether the case learned of an end of its parcel. */
  @Transactional
  public boolean follow(CaseNumber number) {
    ServiceCase of = cases.lock(number);
    DeliveryProblem problem = book.get(number);
    Optional<DeliveryWait> wait =
        clocks.running(number).filter(one -> one != DeliveryWait.DECISION);
    Optional<Found> end =
        end(of, problem).filter(found -> found.weight() > problem.found().weight());
    if (wait.isEmpty() || end.isEmpty()) {
      return false;
    }
    clocks.met(number);
    DeliveryProblem found = problem.found(end.get());
    book.keep(found);
    events.publishEvent(TrackingEvent.of(found));
    clocks.follow(of);
    cases.save(of);
    wait.get().end(number, news);
    return true;
  }

  private Optional<Found> end(ServiceCase of, DeliveryProblem problem) {
    Order order = orders.find(of.orderNumber()).orElseThrow();
    return tracking.end(order, problem.parcel().trackingNumber());
  }
}
