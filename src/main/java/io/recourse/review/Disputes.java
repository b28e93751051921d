package io.recourse.review;

import io.recourse.cases.CaseLine;
import io.recourse.cases.Disputable;
import io.recourse.cases.GoodsState;
import io.recourse.cases.LineDecision;
import io.recourse.cases.ServiceCase;
import io.recourse.decision.DisputedPieces;
import io.recourse.decision.LineChoice;
import io.recourse.settlement.LineSettlement;
import io.recourse.settlement.SettlementBook;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * What of an outcome a second look could change: lines that were not granted, pieces that the
 * inspection rejected, and refunds that finance refused.
 */
@Component
class Disputes implements DisputedPieces {

  private static final Set<GoodsState> WITH_CUSTOMER =
      EnumSet.of(GoodsState.NOT_DUE, GoodsState.BACK_TO_CUSTOMER);

  private final SettlementBook book;
  private final DisputeBook disputed;
  private final RejectedGoods rejected;

  Disputes(SettlementBook book, DisputeBook disputed, RejectedGoods rejected) {
    this.book = book;
    this.disputed = disputed;
    this.rejected = rejected;
  }

  /** A line whose appeal goes on as a case of its own is disputed there. */
  List<Disputable> of(ServiceCase of) {
    Map<Integer, LineSettlement> settlements = book.settlements(of.number());
    Set<Integer> elsewhere = disputed.appeals(of.number()).keySet();
    boolean free = RejectedGoods.any(of) && rejected.areFree(of);
    return of.lines().stream()
        .filter(line -> !elsewhere.contains(line.item()))
        .map(line -> of(line, settlements.get(line.item()), free))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<Disputable> of(CaseLine line, LineSettlement settled, boolean free) {
    if (line.decision() != LineDecision.APPROVED) {
      int least = WITH_CUSTOMER.contains(line.goods()) ? 1 : line.quantity();
      return Optional.of(new Disputable(line.item(), least, line.quantity()));
    }
    int back = free ? RejectedGoods.pieces(line) : 0;
    if (settled != null && settled.refused()) {
      boolean difference = settled.difference().promised() > 0;
      int unpaid = line.acceptedQuantity() - (difference ? 0 : settled.settled());
      return Optional.of(Disputable.whole(line.item(), unpaid + back));
    }
    return back > 0 ? Optional.of(new Disputable(line.item(), 1, back)) : Optional.empty();
  }

  @Override
  public void grant(ServiceCase on, Map<Integer, LineChoice> choices, String ground) {
    Map<Integer, Integer> named = disputed.named(on.number());
    List<LineSettlement> appealed =
        book.settlements(on.number()).values().stream()
            .filter(LineSettlement::refused)
            .filter(line -> isGranted(choices.get(line.item())))
            .filter(line -> named.isEmpty() || named.containsKey(line.item()))
            .map(LineSettlement::appealed)
            .toList();
    book.keep(on.number(), appealed);
    appealed.forEach(line -> accept(on, on.line(line.item()), ground));
    boolean all = choices.values().stream().allMatch(LineChoice::approved);
    if (all) {
      var unused = rejected.grant(on, ground, line -> most(named, line));
    }
  }

  private static int most(Map<Integer, Integer> named, CaseLine line) {
    int pieces = RejectedGoods.pieces(line);
    return named.isEmpty() ? pieces : Math.min(pieces, named.getOrDefault(line.item(), 0));
  }

  private static void accept(ServiceCase on, CaseLine line, String ground) {
    on.accept(line.item(), line.acceptedQuantity(), ground);
  }

  private static boolean isGranted(LineChoice choice) {
    return choice == null || choice.approved();
  }
}
