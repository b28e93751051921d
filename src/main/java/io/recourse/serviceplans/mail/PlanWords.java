package io.recourse.serviceplans.mail;

import io.recourse.common.CaseNumber;
import io.recourse.messages.MessageFacts;
import io.recourse.payments.PayLink;
import io.recourse.serviceplans.PlanSale;
import io.recourse.serviceplans.PlanSales;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What a plan is called, what it costs and where it is paid. */
@Component
class PlanWords implements MessageFacts {

  private static final String PAYMENT = "planPayment";

  private final PlanSales sales;
  private final PayLink payLink;

  PlanWords(PlanSales sales, PayLink payLink) {
    this.sales = sales;
    this.payLink = payLink;
  }

  @Override
  public Set<String> templates() {
    return Set.of(PAYMENT, "planInForce", "planLapsed", "planWithdrawn", "planCalledOff");
  }

  @Override
  public Map<String, ?> of(CaseNumber number, String template) {
    PlanSale sale = sales.find(number).orElseThrow();
    Map<String, Object> facts = new HashMap<>();
    facts.put("plan", sale.name());
    facts.put("serial", sale.serial());
    facts.put("amount", sale.price());
    facts.put("upgrade", sale.kind() == PlanSale.Kind.UPGRADE);
    if (PAYMENT.equals(template)) {
      payLink.of(number).ifPresent(url -> facts.put("payUrl", url));
    }
    return facts;
  }
}
