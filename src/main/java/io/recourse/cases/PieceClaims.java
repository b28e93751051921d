package io.recourse.cases;

import io.recourse.orders.Orders;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Keeps the pieces bound and returned on the order in step with the lines of its cases. */
@Component
public class PieceClaims {

  private final Orders orders;

  PieceClaims(Orders orders) {
    this.orders = orders;
  }

  /** Binds, frees or counts as returned what differs between the case as read and as it is now. */
  public void follow(ServiceCase changed) {
    if (changed.orderNumber() == null) {
      return;
    }
    Map<Integer, Integer> bound = differences(changed, PieceClaims::bound);
    if (!bound.isEmpty()) {
      orders.bind(changed.orderNumber(), bound);
    }
    Map<Integer, Integer> returned = differences(changed, PieceClaims::returned);
    returned.entrySet().removeIf(it -> it.getValue() < 0 && !paymentCameBack(changed, it.getKey()));
    if (!returned.isEmpty()) {
      orders.countReturned(changed.orderNumber(), returned);
    }
  }

  private static boolean paymentCameBack(ServiceCase changed, int orderLine) {
    Set<Integer> failed =
        changed.lines().stream()
            .filter(line -> line.orderLine() == orderLine && line.money() == MoneyState.FAILED)
            .map(CaseLine::item)
            .collect(Collectors.toSet());
    return changed.linesAsRead().stream()
        .anyMatch(line -> failed.contains(line.item()) && isPaid(line));
  }

  private static Map<Integer, Integer> differences(
      ServiceCase changed, ToIntFunction<CaseLine> pieces) {
    Map<Integer, Integer> differences = new TreeMap<>();
    add(differences, changed.type(), changed.lines(), pieces, 1);
    add(differences, changed.typeAsRead(), changed.linesAsRead(), pieces, -1);
    differences.values().removeIf(difference -> difference == 0);
    return differences;
  }

  private static void add(
      Map<Integer, Integer> sums,
      CaseType type,
      List<CaseLine> lines,
      ToIntFunction<CaseLine> pieces,
      int sign) {
    if (type.bindsPieces()) {
      lines.forEach(
          line -> sums.merge(line.orderLine(), sign * pieces.applyAsInt(line), Integer::sum));
    }
  }

  static int bound(CaseLine line) {
    return switch (line.decision()) {
      case REQUESTED, INFO_NEEDED -> line.quantity();
      case APPROVED -> isJudged(line) ? line.acceptedQuantity() : line.approvedQuantity();
      case REFUSED, WITHDRAWN, EXPIRED -> 0;
    };
  }

  static int returned(CaseLine line) {
    boolean leaves = line.remedy() == Remedy.REFUND || line.remedy() == Remedy.EXCHANGE;
    boolean over = line.goods() == GoodsState.DISPOSED || isPaid(line);
    return leaves && over ? bound(line) : 0;
  }

  private static boolean isPaid(CaseLine line) {
    return line.money() == MoneyState.SETTLED || line.money() == MoneyState.CLAWED_BACK;
  }

  private static boolean isJudged(CaseLine line) {
    return switch (line.goods()) {
      case INSPECTED, DISPOSED, BACK_TO_CUSTOMER -> true;
      default -> line.acceptedQuantity() > 0;
    };
  }
}
