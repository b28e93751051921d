package io.recourse.units;

import io.recourse.common.DomainEvent;
import io.recourse.common.Problem;
import io.recourse.common.Problem.FieldError;
import io.recourse.orders.Customers;
import io.recourse.orders.Product;
import io.recourse.orders.Products;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A customer tells of a unit they have, bought with us or elsewhere. */
@Service
public class RegisterUnit {

  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  private final FindUnit units;
  private final KeepUnit keep;
  private final Products products;
  private final Customers customers;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  RegisterUnit(
      FindUnit units,
      KeepUnit keep,
      Products products,
      Customers customers,
      ApplicationEventPublisher events,
      Clock clock) {
    this.units = units;
    this.keep = keep;
    this.products = products;
    this.customers = customers;
    this.events = events;
    this.clock = clock;
  }

  /** What is told of it; sku, day and country are not needed of one that was sold to them here. */
  public record Told(String serial, String sku, LocalDate boughtOn, String country) {}

  /**
   * @param person key of who has it; registering one's own again changes nothing
   * @throws Problem INVALID with what is wrong, also for a serial that is somebody else's
   */
  @Transactional
  public Unit register(String person, Told told) {
    Serial serial = Serial.of(told.serial());
    Optional<Unit> known = units.find(serial);
    if (known.isPresent()) {
      return units.owned(serial.value(), person);
    }
    Product article = checked(told);
    if (customers.find(person).isEmpty()) {
      throw Problem.invalid("/customer", "customer.unknown");
    }
    boolean first =
        keep.keep(
            new UnitBook.Known(
                serial.key(),
                serial.value(),
                article.sku(),
                article.name(),
                person,
                person,
                told.boughtOn(),
                told.country(),
                null));
    if (!first) {
      return units.owned(serial.value(), person);
    }
    events.publishEvent(
        DomainEvent.ofSystem(
            "UnitRegistered", "A unit was registered.", Map.of("serial", serial.value())));
    return units.owned(serial.value(), person);
  }

  private Product checked(Told told) {
    List<FieldError> errors = new ArrayList<>();
    Product article = told.sku() == null ? null : products.find(told.sku().strip()).orElse(null);
    if (article == null) {
      errors.add(new FieldError("/sku", "unit.noArticle"));
    }
    if (told.boughtOn() == null) {
      errors.add(new FieldError("/boughtOn", "field.required"));
    } else if (told.boughtOn().isAfter(LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(14)))
        || told.boughtOn().getYear() < 1990) {
      errors.add(new FieldError("/boughtOn", "unit.boughtOn"));
    }
    if (told.country() == null || !COUNTRIES.contains(told.country())) {
      errors.add(new FieldError("/country", "field.country"));
    }
    if (!errors.isEmpty()) {
      throw Problem.invalid(errors);
    }
    return article;
  }
}
