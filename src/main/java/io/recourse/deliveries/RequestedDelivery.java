package io.recourse.deliveries;

import io.recourse.cases.CaseLine;
import io.recourse.cases.CaseType;
import io.recourse.cases.Reason;
import io.recourse.cases.Remedy;
import io.recourse.cases.ServiceCase;
import io.recourse.common.Problem.FieldError;
import io.recourse.intake.NewCase;
import io.recourse.intake.OwnRequest;
import io.recourse.orders.Order;
import io.recourse.orders.Orders;
import io.recourse.policy.LocalDays;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** A reported problem is one of its kinds, the same for all lines, and late only once it is due. */
@Component
class RequestedDelivery implements OwnRequest {

  static final Set<Remedy> WISHES =
      EnumSet.of(Remedy.REFUND, Remedy.EXCHANGE, Remedy.PRICE_REDUCTION, Remedy.KEEP);

  private static final List<Reason> REASONS =
      List.of(
          Reason.LATE,
          Reason.NOT_RECEIVED,
          Reason.MISSING_PART,
          Reason.WRONG_ITEM,
          Reason.REFUSED_DELIVERY,
          Reason.DAMAGED,
          Reason.DAMAGED_PACKAGING);

  private final DeliveryDue due;
  private final ExpressSurcharge surcharge;
  private final ReadTracking tracking;
  private final ReadWhereabouts whereabouts;
  private final Orders orders;
  private final ProblemBook book;
  private final ApplicationEventPublisher events;
  private final LocalDays days;
  private final Clock clock;

  RequestedDelivery(
      DeliveryDue due,
      ExpressSurcharge surcharge,
      ReadTracking tracking,
      ReadWhereabouts whereabouts,
      Orders orders,
      ProblemBook book,
      ApplicationEventPublisher events,
      LocalDays days,
      Clock clock) {
    this.due = due;
    this.surcharge = surcharge;
    this.tracking = tracking;
    this.whereabouts = whereabouts;
    this.orders = orders;
    this.book = book;
    this.events = events;
    this.days = days;
    this.clock = clock;
  }

  @Override
  public CaseType type() {
    return CaseType.DELIVERY_PROBLEM;
  }

  @Override
  public void check(NewCase request, Order order, List<FieldError> errors) {
    Set<ProblemKind> kinds = new HashSet<>();
    for (int at = 0; at < request.lines().size(); at++) {
      NewCase.Line line = request.lines().get(at);
      Optional<ProblemKind> kind = Optional.ofNullable(line.reason()).flatMap(ProblemKind::of);
      String pointer = "/lines/" + at + "/reason";
      if (kind.isEmpty()) {
        errors.add(FieldError.of(pointer, "field.notOneOf", REASONS));
      } else if (kinds.add(kind.get()) && kinds.size() > 1) {
        errors.add(new FieldError(pointer, "delivery.oneKind"));
      } else if (kind.get() == ProblemKind.LATE || isNotTold(kind.get(), order, line)) {
        checkLate(pointer, order, line, errors);
      }
      if (line.remedy() != null && !WISHES.contains(line.remedy())) {
        errors.add(
            FieldError.of("/lines/" + at + "/remedy", "field.notOneOf", List.copyOf(WISHES)));
      }
    }
  }

  /** What nobody told as delivered is not missing, but late, and that once it is due. */
  private boolean isNotTold(ProblemKind kind, Order order, NewCase.Line line) {
    return kind == ProblemKind.MISSING
        && line.line() != null
        && whereabouts.toldDelivered(order, line.line()).isEmpty();
  }

  private void checkLate(String pointer, Order order, NewCase.Line line, List<FieldError> errors) {
    Instant by = due.of(order);
    if (line.line() != null && ReadWhereabouts.isDelivered(order, line.line())) {
      if (surcharge.ofDelivered(order, List.of(line.line())).isEmpty()) {
        errors.add(new FieldError(pointer, "delivery.arrivedAlready"));
      }
    } else if (clock.instant().isBefore(by) && !isInTrouble(order, line)) {
      String day = days.dayOf(by, order.country()).toString();
      errors.add(FieldError.of(pointer, "delivery.notDueYet", day));
    }
  }

  /** A parcel in trouble is known to be late before it is due. */
  private boolean isInTrouble(Order order, NewCase.Line line) {
    return line.line() != null && tracking.ofLines(order, List.of(line.line())).isPresent();
  }

  @Override
  public void keep(ServiceCase opened, NewCase request) {
    CaseLine first = opened.lines().get(0);
    if (whereabouts.kind(opened) != ProblemKind.LATE) {
      return;
    }
    Order order = orders.find(opened.orderNumber()).orElseThrow();
    Remedy wish = first.remedyAsked() == null ? Remedy.KEEP : first.remedyAsked();
    inTrouble(order, opened, request)
        .map(trouble -> DeliveryProblem.tracked(opened.number(), trouble, wish))
        .ifPresent(this::keep);
  }

  /** The parcel that its carrier told of; of a person's request the first in trouble. */
  private Optional<ReadTracking.InTrouble> inTrouble(
      Order order, ServiceCase opened, NewCase request) {
    return request.parcel() == null
        ? tracking.ofLines(order, opened.lines().stream().map(CaseLine::orderLine).toList())
        : tracking.ofParcel(order, request.parcel());
  }

  private void keep(DeliveryProblem tracked) {
    book.keep(tracked);
    events.publishEvent(TrackingEvent.of(tracked));
  }
}
