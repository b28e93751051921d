package io.recourse.returns;

import io.recourse.cases.CaseLine;
import io.recourse.cases.LineDecision;
import io.recourse.cases.ServiceCase;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * What of an outcome a second look could change: lines that were not granted, pieces that the
 * inspection rejected, and refunds that finance refused.
 */
@Component
class Disputes {

  private final ReturnBook book;
  private final RejectedGoods rejected;

  Disputes(ReturnBook book, RejectedGoods rejected) {
    this.book = book;
    this.rejected = rejected;
  }

  boolean any(ServiceCase of) {
    return of.lines().stream().anyMatch(line -> line.decision() != LineDecision.APPROVED)
        || RejectedGoods.any(of) && rejected.areFree(of)
        || book.settlements(of.number()).values().stream().anyMatch(LineSettlement::refused);
  }

  /**
   * Grants what was kept back on lines that were granted before, except where the decision says no.
   * Changes the case without saving it.
   */
  void grant(ServiceCase on, Map<Integer, LineChoice> choices, String ground) {
    List<LineSettlement> appealed =
        book.settlements(on.number()).values().stream()
            .filter(LineSettlement::refused)
            .filter(line -> isGranted(choices.get(line.item())))
            .map(LineSettlement::appealed)
            .toList();
    book.keepSettlements(on.number(), appealed);
    appealed.forEach(line -> accept(on, on.line(line.item()), ground));
    boolean all = choices.values().stream().allMatch(LineChoice::approved);
    if (all) {
      var unused = rejected.grant(on, ground);
    }
  }

  private static void accept(ServiceCase on, CaseLine line, String ground) {
    on.accept(line.item(), line.acceptedQuantity(), ground);
  }

  private static boolean isGranted(LineChoice choice) {
    return choice == null || choice.approved();
  }
}
