package io.recourse.hotline;

import io.recourse.cases.CaseType;
import io.recourse.common.CaseNumber;
import io.recourse.orders.Orders;
import io.recourse.sitevisits.AskInstallation;
import java.util.List;
import org.springframework.stereotype.Component;

/** A technician comes to install what they bought. */
@Component
class InstallationsForCaller implements CallerOffers {

  private final Orders orders;
  private final AskInstallation installations;

  InstallationsForCaller(Orders orders, AskInstallation installations) {
    this.orders = orders;
    this.installations = installations;
  }

  @Override
  public CaseType type() {
    return CaseType.SITE_VISIT;
  }

  @Override
  public String door() {
    return "/work/site-visits";
  }

  @Override
  public List<Offer> of(List<String> persons) {
    return persons.stream()
        .flatMap(one -> orders.ofCustomer(one).stream())
        .flatMap(
            order ->
                installations.waiting(order).stream()
                    .map(
                        line ->
                            new Offer(
                                type(), line.line() + "|" + order.number(), line.name(), null)))
        .toList();
  }

  @Override
  public CaseNumber ask(String key) {
    String[] parts = key.split("\\|", 2);
    return installations.ask(parts[1], Integer.parseInt(parts[0]));
  }
}
