package io.recourse.units;

import io.recourse.units.UnitBook.Known;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Writes a unit down before something is kept about it. */
@Component
public class KeepUnit {

  private final UnitBook book;
  private final Clock clock;

  KeepUnit(UnitBook book, Clock clock) {
    this.book = book;
    this.clock = clock;
  }

  /** Changes nothing of one that is known. */
  public void keep(Unit unit) {
    if (book.find(unit.serial().key()).isEmpty()) {
      book.keep(
          new Known(
              unit.serial().key(),
              unit.serial().value(),
              unit.sku(),
              unit.name(),
              null,
              null,
              null,
              null,
              null),
          clock.instant());
    }
  }

  void keep(Known known) {
    book.keep(known, clock.instant());
  }
}
