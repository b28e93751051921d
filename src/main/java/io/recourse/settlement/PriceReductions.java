package io.recourse.settlement;

import io.recourse.cases.CaseLine;
import io.recourse.cases.ServiceCase;
import io.recourse.common.Share;
import io.recourse.refunds.RefundItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What comes off the price of goods that stay: the agreed sum, else the shop's share of each. */
@Component
class PriceReductions {

  private final SettlementRules rules;
  private final ObjectProvider<AgreedReduction> agreed;

  PriceReductions(SettlementRules rules, ObjectProvider<AgreedReduction> agreed) {
    this.rules = rules;
    this.agreed = agreed;
  }

  /**
   * @param kept what the pieces that stay cost, by line
   */
  List<RefundItem> of(ServiceCase of, Map<CaseLine, Long> kept) {
    OptionalLong sum =
        agreed.stream()
            .flatMap(source -> source.of(of.number()).stream())
            .mapToLong(money -> money.amount())
            .findFirst();
    return sum.isPresent() ? spread(sum.getAsLong(), kept) : shares(kept);
  }

  private List<RefundItem> shares(Map<CaseLine, Long> kept) {
    return kept.entrySet().stream()
        .map(
            line ->
                item(line.getKey(), Share.up(line.getValue(), rules.priceReductionPercent(), 100)))
        .toList();
  }

  /** Over the lines by what they cost, and never more than that. */
  private static List<RefundItem> spread(long agreed, Map<CaseLine, Long> kept) {
    long whole = kept.values().stream().mapToLong(Long::longValue).sum();
    long sum = Math.min(agreed, whole);
    List<RefundItem> items = new ArrayList<>();
    long before = 0;
    for (Map.Entry<CaseLine, Long> line : kept.entrySet()) {
      long after = before + line.getValue();
      items.add(item(line.getKey(), Share.slice(sum, before, after, whole)));
      before = after;
    }
    return items;
  }

  private static RefundItem item(CaseLine line, long amount) {
    return RefundItem.reduction(line.item(), line.orderLine(), amount);
  }
}
