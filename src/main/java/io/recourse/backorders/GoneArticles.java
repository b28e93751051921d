package io.recourse.backorders;

import io.recourse.common.CaseNumber;
import io.recourse.decision.PromisedArticles;
import io.recourse.stock.HoldStock;
import org.springframework.stereotype.Component;

/** Says to the decision whether what it granted is there. */
@Component
class GoneArticles implements PromisedArticles {

  private final HoldStock stock;

  GoneArticles(HoldStock stock) {
    this.stock = stock;
  }

  @Override
  public boolean areGone(CaseNumber number) {
    return !stock.missing(number).isEmpty();
  }
}
