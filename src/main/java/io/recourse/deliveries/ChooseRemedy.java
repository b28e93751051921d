package io.recourse.deliveries;

import io.recourse.cases.CaseLine;
import io.recourse.cases.Remedy;
import io.recourse.cases.ServiceCase;
import io.recourse.common.Problem;
import io.recourse.orders.Product;
import io.recourse.orders.Products;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What puts a delivery right: sent again while the shop has the article, less to pay, or money. */
@Component
class ChooseRemedy {

  private final Products products;

  ChooseRemedy(Products products) {
    this.products = products;
  }

  /** What the customer asked for where it can be done, else money. */
  Remedy asAsked(ServiceCase of, DeliveryProblem problem) {
    return switch (problem.wish()) {
      case EXCHANGE -> isInStock(of) ? Remedy.EXCHANGE : Remedy.REFUND;
      case PRICE_REDUCTION, KEEP ->
          problem.kind().isInHand() ? Remedy.PRICE_REDUCTION : Remedy.REFUND;
      default -> Remedy.REFUND;
    };
  }

  /**
   * @throws Problem CONFLICT when it cannot be done
   */
  void demandPossible(ServiceCase of, DeliveryProblem problem, Remedy remedy) {
    if (remedy == Remedy.EXCHANGE && !isInStock(of)) {
      throw Problem.conflict("delivery.noStock");
    }
    if (remedy == Remedy.PRICE_REDUCTION && !problem.kind().isInHand()) {
      throw Problem.conflict("delivery.nothingKept");
    }
  }

  /** An article that the shop told nothing of is believed to be there. */
  private boolean isInStock(ServiceCase of) {
    Map<String, Integer> wanted = new HashMap<>();
    for (CaseLine line : of.lines()) {
      String sku = line.request().exchangeSku();
      wanted.merge(sku == null ? line.sku() : sku, line.quantity(), Integer::sum);
    }
    Map<String, Product> known = products.find(wanted.keySet());
    return known.values().stream().allMatch(each -> each.hasInStock(wanted.get(each.sku())));
  }
}
