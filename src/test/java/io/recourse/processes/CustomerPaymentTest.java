package io.recourse.processes;

import static io.recourse.processes.ReturnsFixture.LAMPS;
import static io.recourse.processes.ReturnsFixture.exchange;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.recourse.cases.Cases;
import io.recourse.common.CaseNumber;
import io.recourse.common.WebhookSignature;
import io.recourse.payments.CustomerPayments;
import io.recourse.payments.PaymentOrders;
import io.recourse.payments.PaymentProvider;
import io.recourse.payments.PaymentState;
import io.recourse.shipping.ParcelDirection;
import io.recourse.shipping.ParcelStatus;
import io.recourse.testing.FlowNodeCoverage;
import io.recourse.testing.ProcessDriver;
import io.recourse.testing.RecourseTest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/**
 * The customer pays the difference of an exchange: once, to the cent, and what is not owed back.
 */
@RecourseTest
class CustomerPaymentTest {

  private static final long DIFFERENCE = 1000;

  @Autowired MockMvc http;
  @Autowired ReturnsFixture returns;
  @Autowired ProcessDriver driver;
  @Autowired Cases cases;
  @Autowired JdbcClient jdbc;
  @Autowired ObjectMapper json;
  @Autowired Clock clock;
  @Autowired CustomerPayments payments;
  @Autowired PaymentProvider provider;
  @Autowired PaymentOrders orders;
  @Autowired FlowNodeCoverage coverage;

  @Test
  @DisplayName("RET-09 paid by the link: the replacement ships, once, and the page says thank you")
  void paid_by_link() throws Exception {
    CaseNumber number = waitsForDifference();
    JsonNode asked = asked(number, "{}");
    assertThat(asked.path("amount").path("amount").asLong()).isEqualTo(DIFFERENCE);
    assertThat(asked.path("state").asText()).isEqualTo("OPEN");
    assertThat(asked.path("expiresAt").asText())
        .isEqualTo(cases.get(number).state().next().dueAt().toString());

    String page = location(path(asked.path("url").asText()));
    http.perform(get(path(page))).andExpect(content().string(containsString("€10.00")));
    http.perform(post(path(page)).with(csrf()))
        .andExpect(redirectedUrlPattern("**/pay/" + asked.path("id").asText()));
    driver.runJobs(number);

    assertThat(returns.parcelsTo(number, ParcelDirection.REPLACEMENT)).containsExactly("{1=1}");
    assertThat(returns.clock(number, "payDifference")).isEqualTo("MET");
    http.perform(get(path(asked.path("url").asText())))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("We received €10.00")));
    http.perform(post(path(page)).with(csrf())).andExpect(status().is3xxRedirection());
    assertThat(taken(number)).as("a page takes money once").isEqualTo(DIFFERENCE);
  }

  @Test
  @DisplayName("RET-09 a stored method is charged at once; a strange or empty one is refused")
  void stored_method() throws Exception {
    CaseNumber number = waitsForDifference();
    method(number, "pm_card", null);
    method(number, "gift_1", 999L);

    ask("agent", number, "{\"providerRef\": \"pm_other\"}")
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.errors[0].pointer").value("/providerRef"));
    ask("agent", number, "{\"providerRef\": \"gift_1\"}")
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.errors[0].pointer").value("/providerRef"));
    ask("agent", number, "{\"providerRef\": \"pm_card\"}")
        .andExpect(status().isCreated())
        .andExpect(jsonPath("$.state").value("PAID"))
        .andExpect(jsonPath("$.received.amount").value(DIFFERENCE));
    driver.runJobs(number);

    assertThat(returns.parcelsTo(number, ParcelDirection.REPLACEMENT)).containsExactly("{1=1}");
    ask("agent", number, "{\"providerRef\": \"pm_card\"}").andExpect(status().isConflict());
  }

  @Test
  @DisplayName("RET-09 a method that is declined leaves the money owed; the next request counts")
  void declined() throws Exception {
    CaseNumber number = waitsForDifference();
    method(number, "pm_card_chargeDeclined", null);
    ask("agent", number, "{\"providerRef\": \"pm_card_chargeDeclined\"}")
        .andExpect(status().isCreated())
        .andExpect(jsonPath("$.state").value("DECLINED"))
        .andExpect(jsonPath("$.failure").value("card_declined"));
    assertThat(returns.clock(number, "payDifference")).isEqualTo("RUNNING");

    pay(asked(number, "{}"), "").andExpect(jsonPath("$.state").value("PAID"));
  }

  @Test
  @DisplayName("RET-09 while nobody knows whether a method was charged, none is charged again")
  void unclear() throws Exception {
    CaseNumber number = waitsForDifference();
    method(number, "pm_card", null);
    JsonNode first = asked(number, "{}");
    jdbc.sql("update customer_payment set method_ref = 'pm_card' where id = ?::uuid")
        .param(first.get("id").asText())
        .update();

    ask("agent", number, "{\"providerRef\": \"pm_card\"}").andExpect(status().isConflict());
    pay(asked(number, "{}"), "").andExpect(jsonPath("$.state").value("PAID"));
  }

  @Test
  @DisplayName("RET-09 a charge whose end nobody heard of is asked about by a timer, and booked")
  void asked_by_timer() throws Exception {
    CaseNumber taken = charged("pm_card");
    CaseNumber declined = charged("pm_card_chargeDeclined");

    String round = driver.walkRound("UnclearChargesProcess", 1).getId();
    assertThat(coverage.missedBy("UnclearChargesProcess", List.of(round))).isEmpty();
    driver.runJobs(taken);

    assertThat(returns.parcelsTo(taken, ParcelDirection.REPLACEMENT)).containsExactly("{1=1}");
    assertThat(returns.clock(taken, "payDifference")).isEqualTo("MET");
    assertThat(payments.ofCase(declined).get(0).state()).isEqualTo(PaymentState.DECLINED);
    assertThat(returns.clock(declined, "payDifference")).isEqualTo("RUNNING");
  }

  /** The provider was asked to charge, and its answer was lost. */
  private CaseNumber charged(String method) throws Exception {
    CaseNumber number = waitsForDifference();
    JsonNode asked = asked(number, "{}");
    jdbc.sql(
            """
            update customer_payment set method_ref = ?, created_at = created_at - interval '3 min'
            where id = ?::uuid
            """)
        .params(method, asked.get("id").asText())
        .update();
    var lost = provider.charge(orders.of(payments.ofCase(number).get(0)));
    assertThat(lost).isNotNull();
    return number;
  }

  @Test
  @DisplayName("RET-09 the last link counts: what is paid by an older one goes back")
  void last_link() throws Exception {
    CaseNumber number = waitsForDifference();
    JsonNode older = asked(number, "{}");
    JsonNode newer = asked(number, "{}");
    pay(older, "")
        .andExpect(jsonPath("$.state").value("REPLACED"))
        .andExpect(jsonPath("$.givenBack.amount").value(DIFFERENCE));
    assertThat(returns.clock(number, "payDifference")).isEqualTo("RUNNING");
    pay(newer, "").andExpect(jsonPath("$.state").value("PAID"));
    settle(number);

    assertThat(givenBack(number)).isEqualTo(DIFFERENCE);
    assertThat(kept(number)).isEqualTo(DIFFERENCE);
  }

  @Test
  @DisplayName(
      "RFD-01 too much, too little, twice, too late: what is not owed goes back to the cent")
  void not_owed() throws Exception {
    CaseNumber number = waitsForDifference();
    JsonNode asked = asked(number, "{}");
    pay(asked, "{\"amount\": 999}").andExpect(jsonPath("$.givenBack.amount").value(999));
    pay(asked, "{\"amount\": 1001}")
        .andExpect(jsonPath("$.state").value("PAID"))
        .andExpect(jsonPath("$.givenBack.amount").value(1000));
    pay(asked, "").andExpect(jsonPath("$.givenBack.amount").value(2000));
    settle(number);
    assertThat(givenBack(number)).isEqualTo(2000);
    assertThat(kept(number)).isEqualTo(DIFFERENCE);

    CaseNumber late = waitsForDifference();
    JsonNode expired = asked(late, "{}");
    driver.fireTimer(late, "Timer_DifferenceOverdue");
    pay(expired, "").andExpect(jsonPath("$.state").value("EXPIRED"));
    settle(late);

    assertThat(givenBack(late)).isEqualTo(4000 + DIFFERENCE);
    assertThat(kept(late)).isZero();
  }

  @Test
  @DisplayName(
      "W2 the provider's report settles it once; forged and strange reports change nothing")
  void reported() throws Exception {
    CaseNumber number = waitsForDifference();
    String id = asked(number, "{}").path("id").asText();
    String event = "evt-" + UUID.randomUUID();
    String body = report(event, "pi_" + event, "recourse-payment-" + id, DIFFERENCE, "eur");
    http.perform(webhook(body).header("X-Recourse-Signature", "t=1,v1=00"))
        .andExpect(status().isUnauthorized());
    send(report("evt-x" + event, "pi_x", "recourse-payment-" + UUID.randomUUID(), 1, "eur"));
    assertThat(kept(number)).isZero();
    send(body);
    send(body);
    send(report("evt-again" + event, "pi_" + event, "recourse-payment-" + id, DIFFERENCE, "eur"));
    driver.runJobs(number);

    assertThat(kept(number)).isEqualTo(DIFFERENCE);
    assertThat(givenBack(number)).isZero();
    assertThat(returns.parcelsTo(number, ParcelDirection.REPLACEMENT)).containsExactly("{1=1}");
  }

  @Test
  @DisplayName(
      "W2 a charge in another currency pays nothing, and says why; the link reached by mail")
  void otherCurrency() throws Exception {
    CaseNumber number = waitsForDifference();
    JsonNode asked = asked(number, "{}");
    assertThat(returns.mailText(number, "paymentAsked")).contains(asked.path("url").asText());
    String event = "evt-" + UUID.randomUUID();
    String key = "recourse-payment-" + asked.path("id").asText();
    send(report(event, "pi_" + event, key, DIFFERENCE, "usd"));

    assertThat(kept(number)).isZero();
    http.perform(get("/api/v1/cases/" + number + "/payments").with(httpBasic("agent", "agent")))
        .andExpect(jsonPath("$.items[-1].state").value("DECLINED"))
        .andExpect(jsonPath("$.items[-1].failure").value("other_currency"));
    assertThat(returns.events(number)).contains("PaymentInOtherCurrency");
    pay(asked(number, "{}"), "").andExpect(jsonPath("$.state").value("PAID"));
  }

  @Test
  @DisplayName("W1 the customer asks for their own case only; who owes nothing is told so")
  void whose() throws Exception {
    CaseNumber number = waitsForDifference();
    String owner = cases.get(number).customerId();
    http.perform(request(number, "{}").with(user("somebody").roles("CUSTOMER")).with(csrf()))
        .andExpect(status().isNotFound());
    http.perform(request(number, "{}").with(user(owner).roles("CUSTOMER")).with(csrf()))
        .andExpect(status().isCreated());
    ask("warehouse", number, "{}").andExpect(status().isForbidden());
    ask("agent", returns.open(exchange(LAMPS, 1, "LAMP-XL")), "{}")
        .andExpect(status().isConflict());
    http.perform(get("/pay/" + UUID.randomUUID())).andExpect(status().isNotFound());
  }

  /** Finance approves what it must, one after the other. */
  private void settle(CaseNumber number) throws Exception {
    driver.runJobs(number);
    for (Task task : returns.tasks(number, "Task_ApproveRefund")) {
      http.perform(
              post("/api/v1/tasks/" + task.getId() + "/complete")
                  .with(httpBasic("finance", "finance"))
                  .contentType(MediaType.APPLICATION_JSON)
                  .content("{\"values\": {\"decision\": \"approve\", \"note\": \"ok\"}}"))
          .andExpect(status().isOk());
    }
    driver.runJobs(number);
  }

  private CaseNumber waitsForDifference() {
    CaseNumber number = returns.open(exchange(LAMPS, 1, "LAMP-XL"));
    returns.approve(number);
    returns.parcel(number, ParcelStatus.DELIVERED);
    returns.inspect(number, LAMPS, 1, 1);
    return number;
  }

  private void method(CaseNumber number, String ref, Long balance) {
    jdbc.sql(
            """
            insert into customer_method (customer_id, seq, provider_ref, kind, balance, currency)
            values (:customer, :seq, :ref, 'CARD', :balance, :currency)
            """)
        .param("customer", cases.get(number).customerId())
        .param("seq", ref.length())
        .param("ref", ref)
        .param("balance", balance)
        .param("currency", balance == null ? null : "EUR")
        .update();
  }

  private JsonNode asked(CaseNumber number, String body) throws Exception {
    return json.readTree(
        ask("agent", number, body)
            .andExpect(status().isCreated())
            .andReturn()
            .getResponse()
            .getContentAsByteArray());
  }

  private ResultActions ask(String who, CaseNumber number, String body) throws Exception {
    return http.perform(request(number, body).with(httpBasic(who, who)));
  }

  private static MockHttpServletRequestBuilder request(CaseNumber number, String body) {
    return post("/api/v1/cases/" + number + "/payments")
        .contentType(MediaType.APPLICATION_JSON)
        .content(body);
  }

  private ResultActions pay(JsonNode payment, String body) throws Exception {
    return http.perform(
            post("/api/v1/demo/payments/" + payment.path("id").asText() + "/pay")
                .with(httpBasic("admin", "admin"))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body))
        .andExpect(status().isOk());
  }

  private void send(String body) throws Exception {
    String signature =
        new WebhookSignature("demo-secret", clock).sign(body.getBytes(StandardCharsets.UTF_8));
    http.perform(webhook(body).header("X-Recourse-Signature", signature))
        .andExpect(status().isNoContent());
  }

  private static MockHttpServletRequestBuilder webhook(String body) {
    return post("/api/v1/webhooks/payments/simulator")
        .contentType(MediaType.APPLICATION_JSON)
        .content(body);
  }

  private static String report(
      String event, String charge, String key, long amount, String currency) {
    return """
    {"id": "%s", "type": "payment_intent.succeeded", "data": {"object": {"id": "%s",
     "amount_received": %d, "currency": "%s", "payment_method_types": ["card"],
     "metadata": {"recourse_key": "%s"}}}}\
    """
        .formatted(event, charge, amount, currency, key);
  }

  private String location(String path) throws Exception {
    return http.perform(get(path))
        .andExpect(status().is3xxRedirection())
        .andReturn()
        .getResponse()
        .getRedirectedUrl();
  }

  private static String path(String url) {
    return URI.create(url).getPath();
  }

  private long taken(CaseNumber number) {
    return sum("select sum(amount) from payment_receipt", number);
  }

  private long kept(CaseNumber number) {
    return sum("select sum(kept) from payment_receipt", number);
  }

  private long sum(String what, CaseNumber number) {
    return jdbc.sql(
            "select coalesce((%s where payment_id in (select id from customer_payment where case_number = ?)), 0)"
                .formatted(what))
        .param(number.value())
        .query(Long.class)
        .single();
  }

  /** What the provider's own books say went back for this case. */
  private long givenBack(CaseNumber number) {
    return jdbc.sql(
            """
            select coalesce(sum(s.amount), 0) from simulated_gateway_refund s
            join refund r on r.idempotency_key = s.idempotency_key
            where r.case_number = ? and s.status = 'succeeded'
            """)
        .param(number.value())
        .query(Long.class)
        .single();
  }
}
