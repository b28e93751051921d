package io.recourse.returns;

import io.recourse.cases.Disposition;
import io.recourse.cases.Grade;
import io.recourse.cases.Reason;
import java.time.Period;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the operator configures under {@code recourse.returns}.
 *
 * @param differenceTerm the customer's, to pay the difference of an exchange
 * @param priceReductionPercent of what the pieces cost, when goods are kept at a lower price
 * @param returnFreight what one parcel on our label costs the customer where the customer pays the
 *     way back, in minor units by currency; a currency without a price is free
 * @param unseenDisposition where accepted goods go that nobody looked at or said it of, by the
 *     customer's reason; for a reason without one, to the workshop, which looks before they are
 *     sold
 * @param lostValuePercent kept back by grade for a change of mind (EU 2011/83 art. 14(2))
 */
@ConfigurationProperties("recourse.returns")
public record ReturnRules(
    @DefaultValue("P7D") Period differenceTerm,
    @DefaultValue("20") int priceReductionPercent,
    Map<String, Long> returnFreight,
    Map<Reason, Disposition> unseenDisposition,
    Map<Grade, Integer> lostValuePercent) {

  private static final Map<Reason, Disposition> NEVER_SOLD_AGAIN =
      Map.of(
          Reason.SAFETY, Disposition.SCRAP,
          Reason.RECALL, Disposition.SCRAP,
          Reason.COUNTERFEIT, Disposition.SCRAP);

  public ReturnRules {
    returnFreight = returnFreight == null ? Map.of() : Map.copyOf(returnFreight);
    unseenDisposition =
        unseenDisposition == null ? NEVER_SOLD_AGAIN : Map.copyOf(unseenDisposition);
    if (unseenDisposition.containsValue(Disposition.RETURN_TO_CUSTOMER)) {
      throw new IllegalArgumentException(
          "recourse.returns.unseen-disposition: accepted goods do not go back to the customer");
    }
    lostValuePercent =
        lostValuePercent == null ? Map.of(Grade.C, 20, Grade.D, 50) : Map.copyOf(lostValuePercent);
  }

  long freight(String currency) {
    return returnFreight.getOrDefault(currency, 0L);
  }

  /** Where accepted goods go: as was said, unless that is nowhere or back to the customer. */
  Disposition disposition(Disposition said, Reason reason) {
    return said == null || said == Disposition.RETURN_TO_CUSTOMER
        ? unseenDisposition.getOrDefault(reason, Disposition.REFURBISH)
        : said;
  }

  int lostValue(Grade grade) {
    return grade == null ? 0 : lostValuePercent.getOrDefault(grade, 0);
  }
}
