package io.recourse.defects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.recourse.cases.CaseFixtures;
import io.recourse.cases.CaseType;
import io.recourse.cases.Channel;
import io.recourse.cases.Reason;
import io.recourse.defects.ReturnRate.By;
import io.recourse.intake.NewCase;
import io.recourse.intake.OpenCase;
import io.recourse.orders.Order;
import io.recourse.orders.Orders;
import io.recourse.testing.RecourseTest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Of the pieces sold, how many came back: by product, category, supplier and month. */
@RecourseTest
class ReturnRateTest {

  @Autowired MockMvc web;
  @Autowired Orders orders;
  @Autowired OpenCase openCase;
  @Autowired ReturnRates rates;
  @Autowired JdbcClient jdbc;
  @Autowired Clock clock;

  @Test
  @DisplayName("RET-08 the rate of returns and exchanges by product, category, supplier and month")
  void rate() throws Exception {
    String mark = UUID.randomUUID().toString();
    Order order = CaseFixtures.order(orders, clock.instant());
    jdbc.sql(
            "update order_line set sku = ?, category = ?, quantity = 4 where order_number = ? and"
                + " line = 1")
        .params("sku-" + mark, "cat-" + mark, order.number())
        .update();
    web.perform(
            put("/api/v1/products/sku-" + mark + "/supplier")
                .with(user("lead").roles("LEAD"))
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"supplier\": \"Maker " + mark + "\"}"))
        .andExpect(status().isNoContent());
    var unused =
        openCase.open(
            new NewCase(
                CaseType.EXCHANGE,
                Channel.API,
                order.number(),
                null,
                "en",
                null,
                null,
                List.of(
                    new NewCase.Line(
                        1, 1, Reason.UNWANTED, null, null, null, null, List.of(), null)),
                null));

    for (By by : By.values()) {
      ReturnRate one =
          rates.since(Instant.EPOCH, by, Integer.MAX_VALUE).stream()
              .filter(rate -> rate.key().endsWith(mark))
              .findFirst()
              .orElseThrow();
      assertThat(one.permille()).as("%s", by).isEqualTo(250);
      assertThat(one.months()).isNotEmpty();
      assertThat(one.returned()).isEqualTo(1);
    }
    web.perform(get("/work/return-rate").param("by", "SUPPLIER").with(user("lead").roles("LEAD")))
        .andExpect(content().string(containsString("Return rate")));
    web.perform(
            get("/api/v1/reports/return-rate").param("months", "99").with(user("o").roles("OWNER")))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
    web.perform(get("/work/return-rate").with(user("agent").roles("AGENT")))
        .andExpect(status().isForbidden());
  }

  @Test
  @DisplayName(
      "RET-08 the first articles are the same, whether those that stay sold are read or not")
  void mostReturned() {
    for (int times = 0; times < 3; times++) {
      cameBack(CaseFixtures.order(orders, clock.instant()), "often" + times);
    }
    List<ReturnRate> all = rates.since(Instant.EPOCH, By.PRODUCT, Integer.MAX_VALUE);
    int returned = (int) all.stream().filter(one -> one.returned() > 0).count();
    assertThat(returned).isGreaterThanOrEqualTo(3);
    for (int most : List.of(1, returned, returned + 1)) {
      assertThat(rates.since(Instant.EPOCH, By.PRODUCT, most))
          .as("%d of %d", most, all.size())
          .isEqualTo(all.subList(0, Math.min(most, all.size())));
    }
  }

  private void cameBack(Order order, String sku) {
    jdbc.sql("update order_line set sku = ? where order_number = ? and line = 1")
        .params(sku, order.number())
        .update();
    var unused =
        openCase.open(
            new NewCase(
                CaseType.RETURN,
                Channel.API,
                order.number(),
                null,
                "en",
                null,
                null,
                List.of(
                    new NewCase.Line(
                        1, 1, Reason.UNWANTED, null, null, null, null, List.of(), null)),
                null));
  }
}
