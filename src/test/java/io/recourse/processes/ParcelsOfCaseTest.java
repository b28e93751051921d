package io.recourse.processes;

import static io.recourse.processes.ReturnsFixture.LAMPS;
import static io.recourse.processes.ReturnsFixture.exchange;
import static io.recourse.processes.ReturnsFixture.found;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;

import io.recourse.common.CaseNumber;
import io.recourse.orders.Order;
import io.recourse.orders.Orders;
import io.recourse.settlement.PrepareExchange;
import io.recourse.shipping.ParcelStatus;
import io.recourse.testing.ProcessDriver;
import io.recourse.testing.RecourseTest;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What a case says of its parcels: which way, where to, and what lies in them. */
@RecourseTest
class ParcelsOfCaseTest {

  @Autowired MockMvc http;
  @Autowired ReturnsFixture returns;
  @Autowired ProcessDriver driver;
  @Autowired Orders orders;
  @Autowired PrepareExchange exchange;
  @Autowired Clock clock;

  @Test
  @DisplayName(
      "LOG-01 return and replacement carry full addresses and the articles that lie in them")
  void returnAndReplacement() throws Exception {
    String order = returns.order(3);
    sendTo(order);
    CaseNumber number = returns.open(order, null, exchange(LAMPS, 1, "LAMP-XL"));
    returns.approve(number);
    returns.parcel(number, ParcelStatus.DELIVERED);
    returns.inspect(number, List.of(found(LAMPS, 1, 1)));
    exchange.differencePaid(number, "ref-1");
    driver.runJobs(number);

    http.perform(get("/api/v1/cases/{n}", number.value()).with(user("lead").roles("LEAD")))
        .andExpect(jsonPath("$.shipments[0].direction").value("RETURN"))
        .andExpect(jsonPath("$.shipments[0].shipTo.name").value("Recourse Returns Centre"))
        .andExpect(jsonPath("$.shipments[0].items[0].quantity").value(1))
        .andExpect(jsonPath("$.shipments[1].direction").value("REPLACEMENT"))
        .andExpect(jsonPath("$.shipments[1].shipTo.line1").value("Allee 2"))
        .andExpect(jsonPath("$.shipments[1].shipTo.line2").value("3. Stock"))
        .andExpect(jsonPath("$.shipments[1].shipTo.postcode").value("53111"))
        .andExpect(jsonPath("$.shipments[1].items[0].sku").value("LAMP-XL"));
  }

  private void sendTo(String number) {
    Order order = orders.find(number).orElseThrow();
    orders.upsert(
        order.changed(order.lines(), order.terms(), order.fulfilment().to(OrderChanges.AWAY), 0),
        "API",
        clock.instant());
  }
}
