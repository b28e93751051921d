package io.recourse.units;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Units whose owner no line of an order names: given for another, passed on, or registered by who
 * has them.
 */
@Component
public class UnitsApart {

  private final FindUnit units;
  private final UnitBook book;

  UnitsApart(FindUnit units, UnitBook book) {
    this.units = units;
    this.book = book;
  }

  /**
   * @param serials in upper case; empty for every unit of the article
   */
  @Transactional(readOnly = true)
  public List<Unit> of(String sku, Set<String> serials) {
    return book.keptOf(sku).stream()
        .filter(known -> serials.isEmpty() || serials.contains(known.key()))
        .flatMap(known -> units.find(new Serial(known.serial())).stream())
        .filter(unit -> unit.owner() != null && unit.replacedBy() == null)
        .filter(UnitsApart::isApart)
        .toList();
  }

  private static boolean isApart(Unit unit) {
    return unit.replaces() != null
        || unit.changedHands()
        || unit.sale() == null
        || unit.sale().orderNumber() == null;
  }
}
