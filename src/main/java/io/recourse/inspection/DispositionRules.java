package io.recourse.inspection;

import io.recourse.cases.Disposition;
import io.recourse.cases.Reason;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where accepted goods go that nobody looked at or said it of.
 *
 * @param unseenDisposition by the customer's reason; for a reason without one, to the workshop,
 *     which looks before they are sold
 */
@ConfigurationProperties("recourse.returns")
public record DispositionRules(Map<Reason, Disposition> unseenDisposition) {

  private static final Map<Reason, Disposition> NEVER_SOLD_AGAIN =
      Map.of(
          Reason.SAFETY, Disposition.SCRAP,
          Reason.RECALL, Disposition.SCRAP,
          Reason.COUNTERFEIT, Disposition.SCRAP);

  public DispositionRules {
    unseenDisposition =
        unseenDisposition == null ? NEVER_SOLD_AGAIN : Map.copyOf(unseenDisposition);
    if (unseenDisposition.containsValue(Disposition.RETURN_TO_CUSTOMER)) {
      throw new IllegalArgumentException(
          "recourse.returns.unseen-disposition: accepted goods do not go back to the customer");
    }
  }

  /** Where accepted goods go: as was said, unless that is nowhere or back to the customer. */
  Disposition disposition(Disposition said, Reason reason) {
    return said == null || said == Disposition.RETURN_TO_CUSTOMER
        ? unseenDisposition.getOrDefault(reason, Disposition.REFURBISH)
        : said;
  }
}
