package io.recourse.processes;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.recourse.common.CaseNumber;
import io.recourse.common.Money;
import io.recourse.orders.Order;
import io.recourse.orders.WarrantyTerms;
import io.recourse.payments.AskPayment;
import io.recourse.testing.ProcessDriver;
import io.recourse.units.FindUnit;
import io.recourse.units.Serial;
import io.recourse.units.SoldWasher;
import io.recourse.units.Unit;
import io.recourse.warranty.GrantWarranty;
import io.recourse.warranty.KeepPlan;
import io.recourse.warranty.WarrantyPlan;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.MockMvc;

/** Warranties of 29.00 that are sold for washing machines. */
@Component
class ServicePlans implements Waits {

  private static final Money PRICE = new Money(2900, "EUR");

  private final ReturnsFixture returns;
  private final ProcessDriver driver;
  private final SoldWasher washer;
  private final FindUnit units;
  private final KeepPlan plans;
  private final GrantWarranty grant;
  private final AskPayment askPayment;
  private final ObjectProvider<MockMvc> http;

  ServicePlans(
      ReturnsFixture returns,
      ProcessDriver driver,
      SoldWasher washer,
      FindUnit units,
      KeepPlan plans,
      GrantWarranty grant,
      AskPayment askPayment,
      ObjectProvider<MockMvc> http) {
    this.returns = returns;
    this.driver = driver;
    this.washer = washer;
    this.units = units;
    this.plans = plans;
    this.grant = grant;
    this.askPayment = askPayment;
    this.http = http;
  }

  @Override
  public Map<String, Supplier<CaseNumber>> ways() {
    return Map.of("Task_AwaitPlanPayment", () -> asked("DE"));
  }

  /** A machine whose warranties are all over. */
  Unit unit(String country) {
    Order order = washer.sold(country, returns.now().minus(Duration.ofDays(1000)));
    return units.find(new Serial(SoldWasher.serial(order))).orElseThrow();
  }

  CaseNumber asked(String country) {
    return sold(unit(country), plan());
  }

  String plan() {
    String code = "SALE-" + System.nanoTime();
    plans.keep(new WarrantyPlan(code, "Plus", 12, WarrantyTerms.FULL, PRICE, true));
    return code;
  }

  CaseNumber sold(Unit unit, String plan) {
    CaseNumber number =
        grant.grant(unit, new GrantWarranty.Wish(plan, null, PRICE, "By phone")).sale();
    driver.runJobs(number);
    return number;
  }

  /** The customer follows the link and pays. */
  void pay(CaseNumber number) throws Exception {
    pay(number, askPayment.ask(number, null).id().toString());
  }

  void pay(CaseNumber number, String payment) throws Exception {
    http.getObject()
        .perform(
            post("/api/v1/demo/payments/" + payment + "/pay")
                .with(httpBasic("admin", "admin"))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{}"))
        .andExpect(status().isOk());
    driver.runJobs(number);
  }
}
