package io.recourse.maintenance.web;

import io.recourse.common.Money;
import io.recourse.maintenance.AgreeMaintenance;
import io.recourse.maintenance.Agreement;
import io.recourse.maintenance.AgreementBook;
import io.recourse.units.SeenUnits;
import io.recourse.units.Unit;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The maintenance agreed on for a unit (REP-04). */
@RestController
@RequestMapping("/api/v1/units/{serial}/maintenance")
class AgreementApi {

  private final SeenUnits units;
  private final AgreeMaintenance agree;
  private final AgreementBook book;

  AgreementApi(SeenUnits units, AgreeMaintenance agree, AgreementBook book) {
    this.units = units;
    this.agree = agree;
    this.book = book;
  }

  /** {@code price} is null where it is granted. */
  record Body(Integer everyMonths, LocalDate from, LocalDate until, Money price, String reason) {}

  /** A unit has few, so {@code next} is always null. */
  record Rows(List<Row> items, String next) {}

  record Row(
      long id,
      int everyMonths,
      LocalDate from,
      LocalDate until,
      LocalDate nextOn,
      Money price,
      String state,
      String sale,
      boolean declining,
      List<Brought> visits) {}

  record Brought(LocalDate dueOn, String caseNumber) {}

  @GetMapping
  Rows of(@PathVariable String serial, Authentication who) {
    Unit unit = units.demand(serial, who);
    return new Rows(book.of(List.of(unit.serial().key())).stream().map(this::row).toList(), null);
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Row agree(@PathVariable String serial, @RequestBody Body body, Authentication who) {
    return row(
        agree.agree(
            units.demand(serial, who),
            new AgreeMaintenance.Wish(
                body.everyMonths(), body.from(), body.until(), body.price(), body.reason())));
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void end(@PathVariable String serial, @PathVariable long id, Authentication who) {
    agree.end(units.demand(serial, who), id);
  }

  private Row row(Agreement one) {
    return new Row(
        one.id(),
        one.everyMonths(),
        one.startsOn(),
        one.endsOn(),
        one.isInForce() ? one.nextOn() : null,
        one.price(),
        one.state().name(),
        one.sale() == null ? null : one.sale().value(),
        one.declining(),
        book.visits(one.id()).stream()
            .map(visit -> new Brought(visit.dueOn(), visit.number().value()))
            .toList());
  }
}
