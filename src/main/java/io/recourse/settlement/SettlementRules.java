package io.recourse.settlement;

import io.recourse.cases.Grade;
import java.time.Period;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the operator configures of settlements, under {@code recourse.returns}.
 *
 * @param differenceTerm the customer's, to pay the difference of an exchange
 * @param priceReductionPercent of what the pieces cost, when goods are kept at a lower price
 * @param returnFreight what one parcel on our label costs the customer where the customer pays the
 *     way back, in minor units by currency; a currency without a price is free
 * @param lostValuePercent kept back by grade for a change of mind (EU 2011/83 art. 14(2))
 */
@ConfigurationProperties("recourse.returns")
public record SettlementRules(
    @DefaultValue("P7D") Period differenceTerm,
    @DefaultValue("20") int priceReductionPercent,
    Map<String, Long> returnFreight,
    Map<Grade, Integer> lostValuePercent) {

  public SettlementRules {
    returnFreight = returnFreight == null ? Map.of() : Map.copyOf(returnFreight);
    lostValuePercent =
        lostValuePercent == null ? Map.of(Grade.C, 20, Grade.D, 50) : Map.copyOf(lostValuePercent);
  }

  long freight(String currency) {
    return returnFreight.getOrDefault(currency, 0L);
  }

  int lostValue(Grade grade) {
    return grade == null ? 0 : lostValuePercent.getOrDefault(grade, 0);
  }
}
