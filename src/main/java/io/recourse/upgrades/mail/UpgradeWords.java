package io.recourse.upgrades.mail;

import io.recourse.common.CaseNumber;
import io.recourse.messages.MessageFacts;
import io.recourse.serviceplans.PlanSale;
import io.recourse.serviceplans.PlanSales;
import io.recourse.upgrades.UpgradeBook;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What was done to which unit. */
@Component
class UpgradeWords implements MessageFacts {

  private final UpgradeBook book;
  private final PlanSales sales;

  UpgradeWords(UpgradeBook book, PlanSales sales) {
    this.book = book;
    this.sales = sales;
  }

  @Override
  public Set<String> templates() {
    return Set.of("upgradeDone");
  }

  @Override
  public Map<String, ?> of(CaseNumber number, String template) {
    Map<String, Object> facts = new HashMap<>();
    PlanSale sale = sales.find(number).orElseThrow();
    facts.put("plan", sale.name());
    facts.put("serial", sale.serial());
    facts.put("word", book.find(number).orElseThrow().words());
    return facts;
  }
}
