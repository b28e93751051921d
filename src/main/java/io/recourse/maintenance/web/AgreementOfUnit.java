package io.recourse.maintenance.web;

import io.recourse.maintenance.Agreement;
import io.recourse.maintenance.AgreementBook;
import io.recourse.units.Unit;
import io.recourse.units.UnitHistory;
import io.recourse.units.UnitPart;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The maintenance agreed on for a unit, or for one it was given for, and its visits. */
@Component
class AgreementOfUnit implements UnitPart {

  private final AgreementBook book;
  private final UnitHistory history;

  AgreementOfUnit(AgreementBook book, UnitHistory history) {
    this.book = book;
    this.history = history;
  }

  @Override
  public String fragment() {
    return "maintenance/part :: part";
  }

  @Override
  public Optional<AgreementPages.Shown> of(Unit unit) {
    List<String> keys = history.of(unit).units().stream().map(one -> one.serial().key()).toList();
    return book.of(keys).stream()
        .filter(Agreement::isInForce)
        .findFirst()
        .map(one -> new AgreementPages.Shown(one, book.visits(one.id())));
  }
}
