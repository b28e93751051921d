package io.recourse.defects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.recourse.cases.CaseType;
import io.recourse.cases.Channel;
import io.recourse.cases.Reason;
import io.recourse.cases.Remedy;
import io.recourse.common.CaseNumber;
import io.recourse.common.Money;
import io.recourse.intake.NewCase;
import io.recourse.intake.OpenCase;
import io.recourse.orders.Customer;
import io.recourse.orders.Order;
import io.recourse.orders.OrderLine;
import io.recourse.orders.Orders;
import io.recourse.testing.ProcessDriver;
import io.recourse.testing.RecourseTest;
import io.recourse.withdrawal.WithdrawCase;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Reason codes add up by article. */
@RecourseTest
class ReturnReasonsTest {

  @Autowired MockMvc web;
  @Autowired ObjectMapper json;
  @Autowired Orders orders;
  @Autowired OpenCase openCase;
  @Autowired WithdrawCase withdraw;
  @Autowired ProcessDriver driver;
  @Autowired Clock clock;

  private final String sku = "KETTLE-" + UUID.randomUUID();

  @BeforeEach
  void cameBack() {
    order(Duration.ofDays(400), 1000);
    String first = order(Duration.ofDays(5), 60);
    String second = order(Duration.ofDays(5), 40);
    open(first, 6, Reason.DEFECTIVE);
    open(first, 3, Reason.UNWANTED);
    open(second, 2, Reason.MISSING_PART);
    CaseNumber kept = open(second, 30, Reason.DEFECTIVE);
    withdraw.withdraw(kept, "it works after all", null);
    driver.runJobs(kept);
  }

  @Test
  @DisplayName("RET-07 reason codes are added up by article, against what was sold in that time")
  void addedUp() throws Exception {
    JsonNode article = article(6);

    assertThat(article.get("sold").asLong()).isEqualTo(100);
    assertThat(article.get("returned").asLong()).isEqualTo(11);
    assertThat(article.get("faulty").asLong()).isEqualTo(8);
    assertThat(article.get("faultPermille").asLong()).isEqualTo(80);
    assertThat(article.get("reasons").toString())
        .isEqualTo("{\"DEFECTIVE\":6,\"UNWANTED\":3,\"MISSING_PART\":2}");
    assertThat(article(24).get("sold").asLong()).isEqualTo(1100);
  }

  @Test
  @DisplayName("RET-07 the page shows the articles to leads and owners, in their language")
  void page() throws Exception {
    for (String[] said : new String[][] {{"en", "Defective 6"}, {"zh-CN", "有质量问题 6"}}) {
      String page =
          web.perform(get("/work/return-reasons?lang=" + said[0]).with(user("lead").roles("LEAD")))
              .andExpect(status().isOk())
              .andReturn()
              .getResponse()
              .getContentAsString();
      assertThat(page).contains(sku, said[1], "8.0");
    }
  }

  @Test
  @DisplayName("RET-07 nobody else reads the report, and a period without sense is refused")
  void refused() throws Exception {
    web.perform(get("/api/v1/reports/return-reasons").with(user("agent").roles("AGENT")))
        .andExpect(status().isForbidden());
    web.perform(get("/api/v1/reports/return-reasons?months=0").with(user("lead").roles("LEAD")))
        .andExpect(status().isUnprocessableEntity());
  }

  private JsonNode article(int months) throws Exception {
    String body =
        web.perform(
                get("/api/v1/reports/return-reasons?months=" + months)
                    .with(user("owner").roles("OWNER")))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsString();
    for (JsonNode item : json.readTree(body).get("items")) {
      if (item.get("sku").asText().equals(sku)) {
        return item;
      }
    }
    throw new AssertionError(body);
  }

  private CaseNumber open(String order, int pieces, Reason reason) {
    NewCase.Line line =
        new NewCase.Line(1, pieces, reason, null, null, null, Remedy.REFUND, List.of(), null);
    return openCase
        .open(
            new NewCase(
                CaseType.RETURN, Channel.API, order, null, "en", null, null, List.of(line), null))
        .serviceCase()
        .number();
  }

  private String order(Duration ago, int pieces) {
    String number = "RR-" + UUID.randomUUID();
    Money nothing = new Money(0, "EUR");
    Money total = new Money(1000L * pieces, "EUR");
    Customer buyer =
        new Customer(number, number + "@example.test", "Kim", null, "en", "DE", "STANDARD", "B2C");
    OrderLine line =
        new OrderLine(
            1,
            sku,
            "Kettle",
            "home",
            pieces,
            new Money(1000, "EUR"),
            nothing,
            nothing,
            List.of(),
            Set.of(),
            0,
            0);
    orders.upsert(
        new Order(
            number,
            buyer,
            clock.instant().minus(ago),
            clock.instant().minus(ago).plus(Duration.ofDays(2)),
            "EUR",
            "DE",
            List.of(line),
            nothing,
            List.of(new Order.Payment("CARD", total, "pay-" + number)),
            true,
            total,
            false,
            1),
        "API",
        clock.instant());
    return number;
  }
}
