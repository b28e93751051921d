package io.recourse.warranty.web;

import io.recourse.common.Money;
import io.recourse.common.Problem;
import io.recourse.ladder.RemedyLadder;
import io.recourse.orders.PlainText;
import io.recourse.policy.RemedyVerdict;
import io.recourse.units.SeenUnits;
import io.recourse.units.Unit;
import io.recourse.warranty.Coverage;
import io.recourse.warranty.GrantWarranty;
import io.recourse.warranty.JudgeCoverage;
import io.recourse.warranty.UnitWarranty;
import io.recourse.warranty.WarrantyBook;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What answers for a unit, and the warranties granted or sold for it (REP-05). */
@RestController
@RequestMapping("/api/v1/units/{serial}")
class WarrantyApi {

  private static final int LONGEST_REASON = 500;

  private final SeenUnits units;
  private final JudgeCoverage coverage;
  private final RemedyLadder ladder;
  private final GrantWarranty grant;
  private final WarrantyBook book;
  private final Clock clock;

  WarrantyApi(
      SeenUnits units,
      JudgeCoverage coverage,
      RemedyLadder ladder,
      GrantWarranty grant,
      WarrantyBook book,
      Clock clock) {
    this.units = units;
    this.coverage = coverage;
    this.ladder = ladder;
    this.grant = grant;
    this.book = book;
    this.clock = clock;
  }

  /** {@code remedies} is null where nobody knows when the unit was bought. */
  record Answer(Coverage coverage, RemedyVerdict remedies) {}

  /** {@code from} and {@code price} may be null, as {@link GrantWarranty.Wish} says. */
  record Body(String plan, LocalDate from, Money price, String reason) {}

  /** A unit has few, so {@code next} is always null; customers are not told names. */
  record Rows(List<Row> items, String next) {}

  record Row(
      String plan,
      String name,
      LocalDate from,
      LocalDate to,
      Money price,
      String grantedBy,
      String state,
      String sale) {}

  @GetMapping("/coverage")
  Answer coverage(
      @PathVariable String serial,
      @RequestParam(required = false) String fault,
      Authentication who) {
    Unit unit = units.demand(serial, who);
    return new Answer(
        coverage.judge(
            new JudgeCoverage.Question(null, null, unit, fault, Set.of()), clock.instant()),
        ladder.preview(unit, fault).orElse(null));
  }

  @GetMapping("/warranties")
  Rows of(@PathVariable String serial, Authentication who) {
    Unit unit = units.demand(serial, who);
    boolean named = !units.isCustomer(who);
    return new Rows(
        book.of(List.of(unit.serial().key())).stream().map(one -> row(one, named)).toList(), null);
  }

  @PostMapping("/warranties")
  @ResponseStatus(HttpStatus.CREATED)
  Row grant(@PathVariable String serial, @RequestBody Body body, Authentication who) {
    Unit unit = units.demand(serial, who);
    return row(grant.grant(unit, wish(body)), true);
  }

  static GrantWarranty.Wish wish(Body body) {
    if (body.plan() == null) {
      throw Problem.invalid("/plan", "field.required");
    }
    if (body.reason() == null) {
      throw Problem.invalid("/reason", "field.required");
    }
    PlainText.flaw(body.reason(), LONGEST_REASON)
        .ifPresent(
            flaw -> {
              throw Problem.invalid(List.of(new Problem.FieldError("/reason", flaw)));
            });
    return new GrantWarranty.Wish(body.plan(), body.from(), body.price(), body.reason().strip());
  }

  private static Row row(UnitWarranty one, boolean named) {
    return new Row(
        one.plan(),
        one.name(),
        one.startsOn(),
        one.endsOn(),
        one.price(),
        named ? one.grantedBy() : null,
        one.state().name(),
        one.sale() == null ? null : one.sale().value());
  }
}
