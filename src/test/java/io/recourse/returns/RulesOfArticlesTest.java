package io.recourse.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.recourse.cases.CaseType;
import io.recourse.cases.Cases;
import io.recourse.cases.Channel;
import io.recourse.cases.LineDecision;
import io.recourse.cases.Reason;
import io.recourse.common.CaseNumber;
import io.recourse.intake.NewCase;
import io.recourse.intake.OpenCase;
import io.recourse.policy.Receipt;
import io.recourse.policy.Receipts;
import io.recourse.testing.ProcessDriver;
import io.recourse.testing.RecourseTest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** What an article brings with it changes what its buyer may ask: warranty, traits. */
@RecourseTest
class RulesOfArticlesTest {

  @Autowired MockMvc web;
  @Autowired ObjectMapper json;
  @Autowired OpenCase openCase;
  @Autowired Cases cases;
  @Autowired Receipts receipts;
  @Autowired ProcessDriver driver;
  @Autowired Clock clock;

  private final String sku = "ART-" + UUID.randomUUID().toString().substring(0, 8);

  @Test
  @DisplayName(
      "POL-08 A fault after the general window is judged by the warranty in force at purchase")
  void warrantyAtPurchase() throws Exception {
    LocalDate bought = today().minusMonths(20);
    promise("owner", "2001-01-01", 36, "the motor").expect(200);
    promise("owner", bought.plusDays(30).toString(), 48, "the motor and the belt").expect(200);

    CaseNumber covered = asked(order(bought, "[]"), Reason.FAULT_IN_USE);
    CaseNumber unwanted = asked(order(bought, "[]"), Reason.UNWANTED);

    Receipt judged = eligibility(covered);
    assertThat(judged.outcome())
        .containsEntry("eligible", true)
        .containsEntry("groundCode", "FAULT");
    assertThat(judged.inputs()).containsEntry("warrantyMonths", 36);
    assertThat((Integer) judged.inputs().get("windowDays")).isBetween(1090, 1100);
    assertThat(judged.ground())
        .contains("WARRANTY:" + sku + ":2001-01-01", "Warranty of 36 months on the motor");
    assertThat(decision(covered)).isNotEqualTo(LineDecision.REFUSED);
    assertThat(eligibility(unwanted).outcome()).containsEntry("groundCode", "WINDOW_EXPIRED");
  }

  @Test
  @DisplayName("POL-08 Without a warranty, or once it ran out, the same fault is refused")
  void noWarranty() throws Exception {
    LocalDate bought = today().minusMonths(20);
    CaseNumber none = asked(order(bought, "[]"), Reason.FAULT_IN_USE);
    promise("owner", "2001-01-01", 18, "the motor").expect(200);
    CaseNumber ranOut = asked(order(bought, "[]"), Reason.FAULT_IN_USE);

    assertThat(eligibility(none).outcome()).containsEntry("groundCode", "WINDOW_EXPIRED");
    assertThat(eligibility(none).inputs()).containsEntry("warrantyMonths", 0);
    assertThat(eligibility(ranOut).outcome()).containsEntry("groundCode", "WINDOW_EXPIRED");
    assertThat(eligibility(ranOut).ground()).contains("Warranty of 18 months");
    assertThat(decision(ranOut)).isEqualTo(LineDecision.REFUSED);
  }

  @Test
  @DisplayName("POL-08 LAW-02 A warranty shorter than the law shortens nothing")
  void lawIsTheFloor() throws Exception {
    promise("owner", "2001-01-01", 6, "the motor").expect(200);

    CaseNumber german =
        asked(order(today().minusMonths(20), "[]").replace("\"US\"", "\"DE\""), Reason.DEFECTIVE);

    assertThat(eligibility(german).outcome()).containsEntry("eligible", true);
    assertThat(eligibility(german).ground()).contains("Dir. 2019/771");
  }

  @Test
  @DisplayName("POL-08 What past buyers were promised is kept; the API refuses anything else")
  void keepsPromises() throws Exception {
    promise("owner", "2001-01-01", 36, "the motor").expect(200);

    promise("owner", "2001-01-01", 12, "the motor").expect(409);
    promise("owner", "2010-01-01", 12, "the motor").expect(409);
    promise("owner", today().plusDays(1).toString(), 12, "the motor").expect(200);
    promise("agent", "2001-01-01", 60, "the motor").expect(403);
    promise("owner", "2001-01-01", 0, "the motor").expect(422);
    promise("owner", "soon", 12, "the motor").expect(400);

    MockHttpServletResponse read =
        web.perform(
                MockMvcRequestBuilders.get("/api/v1/products/" + sku + "/warranties")
                    .with(user("agent").roles("AGENT")))
            .andReturn()
            .getResponse();
    assertThat(json.readTree(read.getContentAsByteArray()).findValuesAsText("months"))
        .containsExactly("36", "12");
  }

  @Test
  @DisplayName("EDG-03 Custom goods, services and gift wrapping are known and alter the rules")
  void traitsAlterRules() throws Exception {
    LocalDate lately = today().minusDays(6);
    CaseNumber plain = asked(order(lately, "[]"), Reason.UNWANTED);
    CaseNumber custom = asked(order(lately, "[\"CUSTOM\"]"), Reason.UNWANTED);
    CaseNumber service = asked(order(lately, "[\"SERVICE\"]"), Reason.UNWANTED);
    CaseNumber wrapped = asked(order(lately, "[\"GIFT_WRAPPED\"]"), Reason.UNWANTED);

    assertThat(eligibility(plain).outcome())
        .containsEntry("groundCode", "WITHDRAWAL")
        .containsEntry("goodsBack", true);
    assertThat(eligibility(custom).outcome())
        .containsEntry("eligible", false)
        .containsEntry("groundCode", "EXEMPT_CUSTOM_MADE");
    assertThat(decision(custom)).isEqualTo(LineDecision.REFUSED);
    assertThat(eligibility(service).outcome())
        .containsEntry("groundCode", "SERVICE_DONE")
        .containsEntry("goodsBack", false)
        .containsEntry("automatic", false);
    assertThat(eligibility(wrapped).inputs()).containsEntry("giftWrapped", true);
    assertThat(eligibility(plain).inputs()).containsEntry("giftWrapped", false);
  }

  private CaseNumber asked(String order, Reason reason) throws Exception {
    String number = "ART-" + UUID.randomUUID();
    send("agent", "/api/v1/orders/" + number, order).expect(201);
    NewCase.Line line =
        new NewCase.Line(1, 1, reason, null, "it stopped", null, null, List.of(), null);
    NewCase request =
        new NewCase(
            CaseType.RETURN, Channel.API, number, null, "en", null, null, List.of(line), "LABEL");
    CaseNumber opened = openCase.open(request).serviceCase().number();
    driver.runJobs(opened);
    return opened;
  }

  private String order(LocalDate bought, String traits) {
    return """
    {"customer": {"id": "c-%1$s", "email": "mia@example.org", "name": "Mia", "language": "en",
       "country": "US"},
     "placedAt": "%2$sT09:00:00Z", "deliveredAt": "%3$sT09:00:00Z", "currency": "USD",
     "lines": [{"line": 1, "sku": "%1$s", "name": "Mixer", "quantity": 2, "traits": %4$s,
        "unitPrice": {"amount": 9000, "currency": "USD"}}],
     "shipping": {"amount": 0, "currency": "USD"},
     "payments": [{"method": "CARD", "amount": {"amount": 18000, "currency": "USD"},
        "providerRef": "pay_1"}]}\
    """
        .formatted(sku, bought, bought.plusDays(2), traits);
  }

  private Answer promise(String who, String from, int months, String covers) throws Exception {
    Map<String, Object> body = Map.of("months", months, "covers", covers, "source", "card");
    return send(
        who, "/api/v1/products/" + sku + "/warranties/" + from, json.writeValueAsString(body));
  }

  private Answer send(String who, String path, String body) throws Exception {
    MockHttpServletResponse answer =
        web.perform(
                MockMvcRequestBuilders.put(path)
                    .with(user(who).roles(who.toUpperCase(java.util.Locale.ROOT)))
                    .with(csrf())
                    .contentType(MediaType.APPLICATION_JSON)
                    .content(body))
            .andReturn()
            .getResponse();
    return new Answer(answer.getStatus(), answer.getContentAsString());
  }

  private record Answer(int status, String body) {

    void expect(int wanted) {
      assertThat(status).as(body).isEqualTo(wanted);
    }
  }

  private Receipt eligibility(CaseNumber number) {
    return receipts.of(number).stream()
        .filter(receipt -> receipt.decision().equals("returnEligibility"))
        .findFirst()
        .orElseThrow();
  }

  private LineDecision decision(CaseNumber number) {
    return cases.get(number).line(1).decision();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
