package io.recourse.repairs;

import io.recourse.common.CaseNumber;
import io.recourse.orders.Products;
import io.recourse.stock.HoldStock;
import io.recourse.stock.HoldStock.Promised;
import io.recourse.stock.StockHold;
import io.recourse.stock.StockHolds;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Parts are held from the diagnosis until they are built in. Their holds stand beside those of the
 * case's lines, beyond the numbers that lines can have. The case is locked by the caller.
 */
@Component
public class KeepParts {

  private static final int BEYOND_LINES = 1_000;

  private final PartBook book;
  private final KnownParts known;
  private final Products products;
  private final HoldStock stock;
  private final StockHolds holds;

  KeepParts(PartBook book, KnownParts known, Products products, HoldStock stock, StockHolds holds) {
    this.book = book;
    this.known = known;
    this.products = products;
    this.stock = stock;
    this.holds = holds;
  }

  /**
   * The diagnosis says what is needed.
   *
   * @throws io.recourse.common.Problem INVALID for an article that nobody knows
   */
  void need(CaseNumber number, List<RepairPart.Pieces> wanted) {
    book.put(number, new PartList(book.of(number)).need(known.demand(wanted)).all());
  }

  /** Holds what is needed, as far as the shop has it. */
  void hold(CaseNumber number) {
    hold(number, RepairPart::needed);
  }

  /** What was built in is used up; what was held beside it is free again. */
  void use(CaseNumber number, List<RepairPart.Pieces> built) {
    Map<String, Integer> pieces = known.demand(built);
    PartList parts = new PartList(book.of(number)).use(pieces, products.find(pieces.keySet()));
    book.put(number, parts.all());
    hold(number, RepairPart::needed);
    var unused =
        stock.used(
            number,
            pieces.entrySet().stream()
                .collect(
                    Collectors.toMap(
                        it -> BEYOND_LINES + parts.position(it.getKey()), Map.Entry::getValue)));
    free(number);
  }

  /** No more work is done: nothing is held any more. */
  void free(CaseNumber number) {
    hold(number, RepairPart::used);
  }

  /** Pieces that are needed and not held, by article. */
  public Map<String, Integer> missing(CaseNumber number) {
    Map<Integer, StockHold> held = holds.of(number);
    Map<String, Integer> missing = new TreeMap<>();
    for (RepairPart part : book.of(number)) {
      StockHold hold = held.get(BEYOND_LINES + part.position());
      int less = part.needed() - part.used() - (hold == null ? 0 : hold.pieces());
      if (less > 0) {
        missing.put(part.sku(), less);
      }
    }
    return missing;
  }

  private void hold(CaseNumber number, ToIntFunction<RepairPart> pieces) {
    List<Promised> promised =
        book.of(number).stream()
            .map(
                part ->
                    new Promised(
                        BEYOND_LINES + part.position(), part.sku(), pieces.applyAsInt(part)))
            .toList();
    stock.hold(number, promised);
  }
}
