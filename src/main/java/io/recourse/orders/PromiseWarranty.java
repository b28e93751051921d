package io.recourse.orders;

import io.recourse.common.DomainEvent;
import io.recourse.common.Problem;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes over a warranty term of an article; what past buyers were promised is never shortened. */
@Service
public class PromiseWarranty {

  /** Where a day begins first; who bought there has bought on that day already. */
  private static final ZoneId EARLIEST_DAY = ZoneId.of("Pacific/Kiritimati");

  private final Warranties warranties;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  PromiseWarranty(Warranties warranties, ApplicationEventPublisher events, Clock clock) {
    this.warranties = warranties;
    this.events = events;
    this.clock = clock;
  }

  /**
   * @throws Problem CONFLICT when it would take away what somebody who bought already was promised
   */
  @Transactional
  public void promise(Warranty told) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), EARLIEST_DAY);
    if (told.from().isBefore(today)) {
      demandNotShorter(told, today);
    }
    warranties.keep(told);
    events.publishEvent(
        DomainEvent.ofSystem(
            "WarrantyPromised",
            "Article " + told.sku() + " has a warranty of " + told.months() + " months.",
            Map.of(
                "sku", told.sku(),
                "from", told.from().toString(),
                "to", String.valueOf(told.to()),
                "months", told.months())));
  }

  private void demandNotShorter(Warranty told, LocalDate today) {
    Optional<Warranty> given = warranties.inForce(told.sku(), told.from());
    boolean shorter = given.filter(old -> old.months() > told.months()).isPresent();
    boolean endsEarlier =
        given.filter(old -> old.from().equals(told.from())).isPresent()
            && told.to() != null
            && told.to().isBefore(today)
            && (given.get().to() == null || told.to().isBefore(given.get().to()));
    if (shorter || endsEarlier) {
      throw Problem.conflict("order.warrantyKept");
    }
  }
}
