package io.recourse.backorders.web;

import io.recourse.backorders.Missing;
import io.recourse.backorders.ReadBackorder;
import io.recourse.casefile.LinePart;
import io.recourse.cases.CaseType;
import io.recourse.common.CaseNumber;
import io.recourse.common.Money;
import java.util.List;

/** What a client reads of an article that is gone: {@code backorder} of the case. */
record BackorderJson(CaseType type, ReadBackorder backorder) implements LinePart {

  /**
   * One line that waits.
   *
   * @param instead articles in stock that may come instead
   */
  record Waiting(int item, String sku, String name, int missing, List<Offer> instead) {}

  /**
   * @param left null where the shop does not count the article
   */
  record Offer(String sku, String name, Money price, Integer left) {}

  @Override
  public String name() {
    return "backorder";
  }

  @Override
  public List<Waiting> of(CaseNumber number, boolean forCustomer) {
    List<Missing> missing = backorder.of(number);
    return missing.isEmpty() ? null : missing.stream().map(BackorderJson::waiting).toList();
  }

  private static Waiting waiting(Missing of) {
    List<Offer> instead =
        of.instead().stream()
            .map(one -> new Offer(one.sku(), one.name(), one.price(), one.left()))
            .toList();
    return new Waiting(of.line().item(), of.sku(), of.name(), of.missing(), instead);
  }
}
