package io.recourse.units;

import io.recourse.cases.LineRequest;
import io.recourse.common.CaseNumber;
import io.recourse.orders.Order;
import io.recourse.orders.OrderLine;
import io.recourse.orders.Orders;
import io.recourse.policy.Buyer;
import io.recourse.policy.CaseContext;
import io.recourse.policy.GoodsDates;
import io.recourse.policy.LineFacts;
import io.recourse.terms.LineTraits;
import io.recourse.terms.PurchaseFacts;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts a unit with a fault as the rules look at it: its purchase, and every try to cure it. */
@Service
public class FactsOfUnit {

  private final Orders orders;
  private final UnitHistory history;
  private final FindUnit units;
  private final UnitBook book;
  private final LineTraits lineTraits;

  FactsOfUnit(
      Orders orders, UnitHistory history, FindUnit units, UnitBook book, LineTraits lineTraits) {
    this.orders = orders;
    this.history = history;
    this.units = units;
    this.book = book;
    this.lineTraits = lineTraits;
  }

  /**
   * @param number the case that keeps receipts; null for a preview
   * @param version the rules the case stands under already; null for those of the purchase
   * @param fault code of the fault; null where it is not known, so that every try counts
   * @param found what was found of the goods beside what the shop told, such as MISUSED
   * @return empty where nobody knows when the unit was bought
   */
  @Transactional(readOnly = true)
  public Optional<LineFacts> of(
      CaseNumber number, String version, Unit unit, String fault, Set<String> found) {
    if (unit.sale() == null) {
      return Optional.empty();
    }
    Order order =
        unit.sale().orderNumber() == null
            ? null
            : orders.find(unit.sale().orderNumber()).orElse(null);
    OrderLine line = order == null ? null : order.line(unit.sale().orderLine()).orElse(null);
    GoodsDates dates =
        line == null
            ? GoodsDates.delivered(unit.sale().boughtAt())
            : PurchaseFacts.dates(order, line);
    Set<String> traits = new HashSet<>(found);
    if (line != null) {
      traits.addAll(lineTraits.of(order, line, null));
    }
    return Optional.of(
        new LineFacts(
            number,
            null,
            "DEFECTIVE",
            unit.sale().country(),
            unit.sale().boughtAt(),
            dates
                .repaired(
                    unit.isUnnumbered() ? tries(number, line, unit, fault) : tries(unit, fault))
                .exchanged(book.givenAt(unit.serial().key()).orElse(null)),
            traits,
            null,
            order == null ? Buyer.CONSUMER : PurchaseFacts.buyer(order),
            null,
            null,
            new CaseContext(version, 0, 0, null, null, null, null, false)));
  }

  /** Tries of this fault for the piece that a line names; none where its customer has no such. */
  @Transactional(readOnly = true)
  public List<GoodsDates.Repair> tries(LineRequest line, String person) {
    return line.serial() == null
        ? List.of()
        : units
            .find(new Serial(line.serial().strip()))
            .filter(unit -> unit.isPiece(line.sku(), person))
            .map(unit -> tries(unit, line.subReason()))
            .orElse(List.of());
  }

  /** Of several pieces without a number each case speaks of its own alone. */
  private List<GoodsDates.Repair> tries(
      CaseNumber number, OrderLine line, Unit unit, String fault) {
    return line == null
        ? List.of()
        : repairs(
            book.attempts(unit.sale().orderNumber(), line.line()).stream()
                .filter(one -> one.isAbout(fault))
                .filter(one -> line.quantity() == 1 || one.caseNumber().equals(number)));
  }

  private List<GoodsDates.Repair> tries(Unit unit, String fault) {
    return repairs(history.attempts(unit, fault).stream());
  }

  private static List<GoodsDates.Repair> repairs(Stream<Attempt> tries) {
    return tries
        .map(one -> new GoodsDates.Repair(one.takenAt(), one.returnedAt(), one.basis()))
        .toList();
  }
}
