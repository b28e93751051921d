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
    var unused =
        keep(
            new Known(
                unit.serial().key(),
                unit.serial().value(),
                unit.sku(),
                unit.name(),
                null,
                null,
                null,
                null,
                null));
  }

  /** False, and nothing changed, where somebody was quicker. */
  boolean keep(Known known) {
    return book.add(known, clock.instant());
  }
}
