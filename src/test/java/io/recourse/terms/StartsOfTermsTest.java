package io.recourse.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.recourse.common.Money;
import io.recourse.orders.Order;
import io.recourse.orders.OrderLine;
import io.recourse.orders.Orders;
import io.recourse.policy.JudgeAt;
import io.recourse.policy.LineFacts;
import io.recourse.policy.ReturnVerdict;
import io.recourse.testing.RecourseTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Each rule counts from the event it names, by what the shop told of the order. */
@RecourseTest
class StartsOfTermsTest {

  private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

  /** Line 1 came in two parcels, line 2 later in a third; invoiced early, installed late. */
  private static final String ORDER =
      """
      {"customer": {"id": "C-%1$s", "email": "%1$s@example.org", "name": "Ada", "country": "%2$s"},
       "placedAt": "2026-09-01T10:00:00Z", "invoicedAt": "2026-09-02T10:00:00Z",
       "deliveredAt": "2026-10-30T10:00:00Z", "currency": "EUR",
       "parcels": [
         {"trackingNumber": "A-%1$s", "deliveredAt": "2026-10-01T10:00:00Z", "lines": [1]},
         {"trackingNumber": "B-%1$s", "deliveredAt": "2026-10-10T10:00:00Z", "lines": [1]},
         {"trackingNumber": "C-%1$s", "deliveredAt": "2026-10-30T10:00:00Z", "lines": [2]}],
       "lines": [
         {"line": 1, "sku": "SHELF", "name": "Shelf", "quantity": 1, "traits": [%3$s],
          "unitPrice": {"amount": 9000, "currency": "EUR"}, "installedAt": "2026-11-05T10:00:00Z",
          "repairs": [{"takenAt": "2026-11-06T10:00:00Z", "returnedAt": "2026-11-12T10:00:00Z"}]},
         {"line": 2, "sku": "LAMP", "name": "Lamp", "quantity": 1,
          "unitPrice": {"amount": 4000, "currency": "EUR"}}]}
      """;

  @Autowired MockMvc mvc;
  @Autowired Orders orders;
  @Autowired JudgeAt judge;

  @ParameterizedTest(name = "{4}")
  @CsvSource({
    "DE, FINAL_SALE,                    UNWANTED,  2026-11-13, the last parcel of the order",
    "DE, 'FINAL_SALE,IN_PIECES',        UNWANTED,  2026-10-26, the last piece of the line",
    "DE, 'FINAL_SALE,REGULAR_DELIVERY', UNWANTED,  2026-10-15, the first of a regular delivery",
    "GB, FINAL_SALE,                    UNWANTED,  2026-11-13, the last parcel in the UK",
    "CN, PERISHABLE,                    DEFECTIVE, 2027-09-02, the invoice",
    "US, '',                            DEFECTIVE, 2027-11-05, the installation",
    "US, '',                            LATE,      2026-12-09, the delivery of the line itself",
    "DE, '',                            DEFECTIVE, 2029-10-10, a year more after the repair",
  })
  @DisplayName("LAW-01 POL-01 a term begins with the event its rule names")
  void begins(String country, String traits, String reason, LocalDate end, String what)
      throws Exception {
    Order order = told(country, traits);

    assertThat(judged(order, reason, NOW).windowEndsOn()).as(what).isEqualTo(end);
  }

  @Test
  @DisplayName("LAW-01 in the UK a repair told with the order stops the clock to reject")
  void repairStopsTheClock() throws Exception {
    Order order = told("GB", "");
    Instant lastDay = Instant.parse("2026-11-19T12:00:00Z");
    Instant after = Instant.parse("2026-11-20T12:00:00Z");

    assertThat(judged(order, "DEFECTIVE", lastDay).offeredRemedies()).contains("EXCHANGE");
    assertThat(judged(order, "DEFECTIVE", after).offeredRemedies())
        .containsExactly("REFUND", "PRICE_REDUCTION");
  }

  @Test
  @DisplayName("EDG-01 what the shop told of invoice, installation and repairs is shown and kept")
  void shown() throws Exception {
    Order order = told("DE", "");
    String again = ORDER.replaceAll("\"(installedAt|invoicedAt)\": \"[^\"]+\",?", "");
    mvc.perform(
            telling(
                order.number().substring(2),
                again.replaceAll("(?s),\\s+\"repairs\": \\[.*?\\]\\}", "}"),
                "DE",
                ""))
        .andExpect(status().isOk());
    mvc.perform(get("/api/v1/orders/" + order.number()).with(user("agent").roles("AGENT")))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.invoicedAt").value("2026-09-02T10:00:00Z"))
        .andExpect(jsonPath("$.lines[0].installedAt").value("2026-11-05T10:00:00Z"))
        .andExpect(jsonPath("$.lines[0].repairs[0].returnedAt").value("2026-11-12T10:00:00Z"));
  }

  @Test
  @DisplayName("EDG-01 a repair that came back before it was taken is refused with its place")
  void refused() throws Exception {
    String wrong = ORDER.replace("2026-11-12T10", "2026-11-01T10");
    mvc.perform(telling(fresh(), wrong, "DE", ""))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.errors[0].pointer").value("/lines/0/repairs/0/returnedAt"));
  }

  private static String fresh() {
    return UUID.randomUUID().toString().substring(0, 8);
  }

  private Order told(String country, String traits) throws Exception {
    String id = fresh();
    mvc.perform(telling(id, ORDER, country, traits)).andExpect(status().isCreated());
    return orders.find("S-" + id).orElseThrow();
  }

  private static MockHttpServletRequestBuilder telling(
      String id, String body, String country, String traits) {
    String quoted = traits.isEmpty() ? "" : "\"" + traits.replace(",", "\",\"") + "\"";
    return put("/api/v1/orders/S-" + id)
        .with(user("agent").roles("AGENT"))
        .with(csrf())
        .contentType(MediaType.APPLICATION_JSON)
        .content(body.formatted(id, country, quoted));
  }

  private ReturnVerdict judged(Order order, String reason, Instant at) {
    OrderLine line = order.line(1).orElseThrow();
    return judge.judge(
        new LineFacts(
            null,
            null,
            reason,
            order.country(),
            order.placedAt(),
            PurchaseFacts.dates(order, line),
            PurchaseFacts.traits(line, null),
            new Money(9000, "EUR"),
            PurchaseFacts.buyer(order),
            null,
            null),
        at);
  }
}
