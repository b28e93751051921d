package io.recourse.processes;

import static io.recourse.processes.ReturnsFixture.CUPS;
import static io.recourse.processes.ReturnsFixture.LAMPS;
import static io.recourse.processes.ReturnsFixture.exchange;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.recourse.cases.Cases;
import io.recourse.common.CaseNumber;
import io.recourse.orders.Orders;
import io.recourse.shipping.ParcelDirection;
import io.recourse.shipping.ParcelStatus;
import io.recourse.testing.RecourseTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Quotes and word of a paid difference over HTTP, with good and bad input. */
@RecourseTest
class ReturnCallsTest {

  @Autowired MockMvc http;
  @Autowired ReturnsFixture returns;
  @Autowired Cases cases;
  @Autowired Orders orders;

  @Test
  @DisplayName("RFD-06 a quote says line by line what comes back and what the way back costs")
  void quoted() throws Exception {
    String order = returns.order(2);
    String lines = "{\"line\": 1, \"quantity\": 2, \"reason\": \"UNWANTED\"}";
    quote("agent", body(order, lines, "LABEL"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.orderNumber").value(order))
        .andExpect(jsonPath("$.total.amount").value(3000 - 490))
        .andExpect(jsonPath("$.total.currency").value("EUR"))
        .andExpect(jsonPath("$.returnFreight.amount").value(490))
        .andExpect(jsonPath("$.lines[0].eligible").value(true))
        .andExpect(jsonPath("$.lines[0].freightPaidBy").value("CUSTOMER"))
        .andExpect(jsonPath("$.lines[0].fee.amount").value(490))
        .andExpect(jsonPath("$.lines[0].amount.amount").value(2510));
    quote("agent", body(order, lines, "OWN_LABEL"))
        .andExpect(jsonPath("$.total.amount").value(3000))
        .andExpect(jsonPath("$.returnFreight.amount").value(0));
    assertThat(orders.find(order).orElseThrow().line(CUPS).orElseThrow().openQuantity())
        .as("a quote binds nothing")
        .isEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"line\": 9, \"quantity\": 1, \"reason\": \"UNWANTED\"} | 422 | /lines/0/line",
        "{\"line\": 1, \"quantity\": 4, \"reason\": \"UNWANTED\"} | 422 | /lines/0/quantity",
        "{\"line\": 1, \"quantity\": 0, \"reason\": \"UNWANTED\"} | 422 | /lines/0/quantity",
        "{\"line\": 1, \"quantity\": -2147483648, \"reason\": \"SIZE\"} | 422 | /lines/0/quantity",
        "{\"quantity\": 1, \"reason\": \"UNWANTED\"} | 422 | /lines/0/line",
        "{\"line\": 1, \"reason\": \"UNWANTED\"} | 422 | /lines/0/quantity",
        "{\"line\": 1, \"quantity\": 1} | 422 | /lines/0/reason",
        "{\"line\": 1, \"quantity\": 1, \"reason\": \"BORED\"} | 400 | ",
        "{\"line\": \"1\", \"quantity\": 1, \"reason\": \"SIZE\"} | 400 | ",
        "{\"line\": 1, \"quantity\": 1.5, \"reason\": \"SIZE\"} | 400 | ",
        "{\"line\": 1, \"quantity\": 1, \"reason\": \"SIZE\", \"free\": true} | 400 | "
      })
  @DisplayName("W3 a quote refuses what it cannot mean, and says where")
  void bad_quotes(String line, int status, String pointer) throws Exception {
    ResultActions answer = quote("agent", body(returns.order(2), line, "LABEL"));
    answer.andExpect(status().is(status));
    if (pointer != null) {
      answer.andExpect(jsonPath("$.errors[0].pointer").value(pointer));
    }
  }

  @Test
  @DisplayName("W3 no lines, no order, an unknown way back, broken JSON: refused")
  void bad_bodies() throws Exception {
    String order = returns.order(2);
    quote("agent", body(order, "", "LABEL")).andExpect(status().isUnprocessableEntity());
    quote("agent", "{\"lines\": []}")
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.errors[0].pointer").value("/orderNumber"));
    quote("agent", body("NO-SUCH", "{\"line\": 1, \"quantity\": 1, \"reason\": \"SIZE\"}", "LABEL"))
        .andExpect(status().isNotFound());
    quote("agent", body(order, "null", "LABEL")).andExpect(status().is4xxClientError());
    quote("agent", body(order, "", "PIGEON")).andExpect(status().isBadRequest());
    quote("agent", "{").andExpect(status().isBadRequest());
    quote("agent", "null").andExpect(status().isBadRequest());
  }

  @Test
  @DisplayName("W1 a customer quotes own orders only; nobody without signing in")
  void whose_quotes() throws Exception {
    String order = returns.order(2);
    String body = body(order, "{\"line\": 1, \"quantity\": 1, \"reason\": \"SIZE\"}", "LABEL");
    String owner = orders.find(order).orElseThrow().customer().id();
    http.perform(
            post("/api/v1/quotes")
                .with(user(owner).roles("CUSTOMER"))
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body))
        .andExpect(status().isOk());
    http.perform(
            post("/api/v1/quotes")
                .with(user("somebody-else").roles("CUSTOMER"))
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body))
        .andExpect(status().isNotFound());
    http.perform(post("/api/v1/quotes").contentType(MediaType.APPLICATION_JSON).content(body))
        .andExpect(status().isUnauthorized());
  }

  @Test
  @DisplayName("RET-09 word that the difference was paid ships once, however often it comes")
  void difference_paid() throws Exception {
    CaseNumber number = waitsForDifference();
    paid("agent", number.value(), "{\"reference\": \"till-1\"}").andExpect(status().isForbidden());
    paid("finance", number.value(), "{\"reference\": \"till-1\"}")
        .andExpect(status().isNoContent());
    paid("finance", number.value(), "{\"reference\": \"till-1\"}").andExpect(status().isConflict());
    returns.run(number);

    assertThat(returns.parcelsTo(number, ParcelDirection.REPLACEMENT)).containsExactly("{1=1}");
    assertThat(returns.clock(number, "payDifference")).isEqualTo("MET");
  }

  @Test
  @DisplayName("W3 a bad word about the difference changes nothing")
  void bad_payments() throws Exception {
    CaseNumber number = waitsForDifference();
    paid("finance", number.value(), "{\"reference\": \"" + "9".repeat(201) + "\"}")
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.errors[0].pointer").value("/reference"));
    paid("finance", number.value(), "{\"paid\": true}").andExpect(status().isBadRequest());
    paid("finance", number.value(), "[]").andExpect(status().isBadRequest());
    paid("finance", "RC-999999999", "{}").andExpect(status().isNotFound());
    paid("finance", "no-number", "{}").andExpect(status().is4xxClientError());

    assertThat(returns.clock(number, "payDifference")).isEqualTo("RUNNING");
    assertThat(returns.parcelsTo(number, ParcelDirection.REPLACEMENT)).isEmpty();
  }

  @Test
  @DisplayName(
      "RET-09 a repair that law and shop do not offer for the goods is refused, naming them")
  void repair_is_no_return() throws Exception {
    CaseNumber number = returns.open(exchange(LAMPS, 1, "LAMP"));
    returns.run(number);
    String task = returns.task(number, "Task_DecideReturn").getId();
    http.perform(
            post("/api/v1/tasks/" + task + "/complete")
                .with(httpBasic("returns", "returns"))
                .contentType(MediaType.APPLICATION_JSON)
                .content(
                    """
                    {"values": {"decision": "approve", "lines": [{"line": 2, "remedy": "REPAIR"}]}}
                    """))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.errors[0].pointer").value("/values/lines"))
        .andExpect(
            jsonPath("$.errors[0].detail")
                .value(containsString(cases.get(number).lines().get(0).name())));
    assertThat(returns.task(number, "Task_DecideReturn")).isNotNull();
  }

  private CaseNumber waitsForDifference() {
    CaseNumber number = returns.open(exchange(LAMPS, 1, "LAMP-XL"));
    returns.approve(number);
    returns.parcel(number, ParcelStatus.DELIVERED);
    returns.inspect(number, LAMPS, 1, 1);
    return number;
  }

  private ResultActions quote(String who, String body) throws Exception {
    return http.perform(
        post("/api/v1/quotes")
            .with(httpBasic(who, who))
            .contentType(MediaType.APPLICATION_JSON)
            .content(body));
  }

  private ResultActions paid(String who, String number, String body) throws Exception {
    return http.perform(
        post("/api/v1/cases/" + number + "/difference-paid")
            .with(httpBasic(who, who))
            .contentType(MediaType.APPLICATION_JSON)
            .content(body));
  }

  private static String body(String order, String lines, String method) {
    return "{\"orderNumber\": \"%s\", \"lines\": [%s], \"returnMethod\": \"%s\"}"
        .formatted(order, lines, method);
  }
}
