package io.recourse.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.recourse.cases.CaseStatus;
import io.recourse.cases.Cases;
import io.recourse.cases.LineDecision;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.disputes.ReopenCase;
import io.recourse.priceprotection.process.PriceElements;
import io.recourse.testing.FlowNodeCoverage;
import io.recourse.testing.ProcessDriver;
import io.recourse.testing.RecourseTest;
import io.recourse.withdrawal.WithdrawCase;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The article became cheaper soon after it was bought: the difference is paid, once. */
@RecourseTest
class PriceProtectionProcessTest {

  @Autowired PriceClaims claims;
  @Autowired ReturnsFixture returns;
  @Autowired ProcessDriver driver;
  @Autowired FlowNodeCoverage coverage;
  @Autowired Cases cases;
  @Autowired ReopenCase reopen;
  @Autowired WithdrawCase withdraw;
  @Autowired MockMvc http;

  @Test
  @DisplayName("POL-07 each difference is paid once: further claims pay what lies between")
  void further_difference_only() {
    String sku = PriceClaims.sku();
    String order = claims.bought(sku, 2);
    claims.costs(sku, 1200, "EUR");
    CaseNumber first = claims.claim(order, 1);
    assertThat(returns.paid(first)).isEqualTo(300);
    assertThat(ended(first)).isEqualTo(CaseStatus.CLOSED);
    assertThat(returns.mails(first)).containsOnlyOnce("refunded");

    CaseNumber all = claims.claim(order, 3);
    assertThat(returns.paid(all)).as("two pieces had brought nothing yet").isEqualTo(600);
    CaseNumber again = claims.claim(order, 3);
    assertThat(returns.paid(again)).isZero();
    assertThat(ground(again)).contains("paid before");

    claims.costs(sku, 1000, "EUR");
    claims.costs(sku, 1400, "EUR");
    CaseNumber lower = claims.claim(order, 3);
    assertThat(returns.paid(lower)).as("the lowest price since counts").isEqualTo(600);
    assertThat(returns.openPieces(lower, ReturnsFixture.CUPS)).as("the goods stay").isEqualTo(3);
  }

  @Test
  @DisplayName("POL-07 claims that people decide side by side pay each difference once")
  void decided_side_by_side() {
    String sku = PriceClaims.sku();
    String order = claims.bought(sku, 2);
    claims.costs(sku, 500, "EUR");
    CaseNumber one = claims.claim(order, 1);
    CaseNumber all = claims.claim(order, 3);
    CaseNumber two = claims.claim(order, 2);
    decide(one, Map.of("decision", "approve"));
    returns.settle(one);
    driver.fireTimer(all, "Timer_PriceUndecided");
    returns.settle(all);
    assertThatThrownBy(() -> decide(two, Map.of("decision", "approve")))
        .isInstanceOf(Problem.class);
    driver.fireTimer(two, "Timer_PriceUndecided");
    assertThat(List.of(returns.paid(one), returns.paid(all), returns.paid(two)))
        .as("three pieces, 10.00 each")
        .containsExactly(1000L, 2000L, 0L);
    assertThat(ended(two)).isEqualTo(CaseStatus.REFUSED);
  }

  @Test
  @DisplayName("POL-07 too late, another currency, no price, not lower: refused with its ground")
  void refused() {
    String sku = PriceClaims.sku();
    String late = claims.bought(sku, 40);
    String early = claims.bought(sku, 2);
    assertThat(ground(claims.claim(early, 1))).contains("does not tell");
    claims.costs(sku, 100, "USD");
    assertThat(ground(claims.claim(early, 1))).contains("currency");
    claims.costs(sku, 1500, "EUR");
    assertThat(ground(claims.claim(early, 1))).contains("no less");
    claims.costs(sku, 1000, "EUR");
    CaseNumber refused = claims.claim(late, 1);
    assertThat(ground(refused)).contains("window");
    assertThat(ended(refused)).isEqualTo(CaseStatus.REFUSED);
    assertThat(returns.mails(refused)).containsOnlyOnce("priceClaimRefused");
    assertThat(returns.events(refused)).contains("DecisionTaken");
    assertThatThrownBy(() -> claims.claim(early, 4)).isInstanceOf(Problem.class);
  }

  @Test
  @DisplayName("POL-07 TRI-10 every flow node is walked: by a person, by default, again, withdrawn")
  void walked() {
    CaseNumber granted = claims.halved();
    assertThat(returns.task(granted, PriceElements.DECIDE)).isNotNull();
    decide(granted, Map.of("decision", "approve"));
    returns.settle(granted);
    assertThat(returns.paid(granted)).isEqualTo(2000);
    assertThat(returns.events(granted))
        .containsSubsequence("DecisionTaken", "LineApproved", "RefundReserved");

    CaseNumber byDefault = claims.halvedDear();
    driver.fireTimer(byDefault, "Timer_PriceUndecided");
    returns.finish(
        byDefault, "Task_ApproveRefund", "finance", Map.of("decision", "refuse", "note", "no"));
    assertThat(returns.mails(byDefault)).containsOnlyOnce("refundRefused");
    assertThat(ended(byDefault)).isEqualTo(CaseStatus.CLOSED);
    CaseNumber anew = claims.claim(cases.get(byDefault).orderNumber(), 2);
    decide(anew, Map.of("decision", "approve"));
    assertThat(returns.task(anew, "Task_ApproveRefund")).as("what was not paid").isNotNull();

    CaseNumber again = claims.halved();
    assertThatThrownBy(() -> decide(again, Map.of("decision", "refuse")))
        .isInstanceOf(Problem.class);
    decide(again, Map.of("decision", "refuse", "note", "Told by mistake."));
    assertThat(ground(again)).isEqualTo("Told by mistake.");
    var unused = reopen.reopen(again, "It was not.", null);
    driver.runJobs(again);
    decide(again, Map.of("decision", "approve"));
    returns.settle(again);
    assertThat(returns.paid(again)).isEqualTo(2000);

    CaseNumber withdrawn = claims.halved();
    withdraw.withdraw(withdrawn, "Never mind.", null);
    driver.runJobs(withdrawn);
    assertThat(returns.mails(withdrawn)).containsOnlyOnce("priceClaimWithdrawn");
    assertThat(driver.instances(withdrawn)).isEmpty();

    String sku = PriceClaims.sku();
    CaseNumber refused = claims.claim(claims.bought(sku, 2), 1);
    List<String> all =
        List.of(granted, byDefault, again, withdrawn, refused).stream()
            .map(CaseNumber::value)
            .toList();
    assertThat(coverage.missed(PriceElements.PROCESS, all)).isEmpty();
  }

  @Test
  @DisplayName("POL-07 the customer claims on the portal, for an order of theirs only")
  void portal() throws Exception {
    String sku = PriceClaims.sku();
    String order = claims.bought(sku, 2);
    claims.costs(sku, 1400, "EUR");
    var buyer = user(returns.customer(order)).roles("CUSTOMER");
    http.perform(get("/portal/price-claims/new").with(buyer)).andExpect(status().isOk());
    http.perform(claim("1@" + order, "1").with(buyer))
        .andExpect(status().is3xxRedirection())
        .andExpect(redirectedUrlPattern("/portal/cases/RC-*"));
    http.perform(claim("1@" + order, "9").with(buyer)).andExpect(status().isUnprocessableEntity());
    var stranger = user("nobody").roles("CUSTOMER");
    http.perform(claim("1@" + order, "1").with(stranger)).andExpect(status().is4xxClientError());
  }

  private static MockHttpServletRequestBuilder claim(String bought, String pieces) {
    return post("/portal/price-claims/new")
        .param("submission", "s" + pieces)
        .param("bought", bought)
        .param("pieces", pieces)
        .with(csrf());
  }

  private void decide(CaseNumber number, Map<String, Object> values) {
    returns.finish(number, PriceElements.DECIDE, "agent", values);
  }

  private String ground(CaseNumber number) {
    assertThat(returns.lineOf(number, 1).decision()).isEqualTo(LineDecision.REFUSED);
    return returns.lineOf(number, 1).ground();
  }

  private CaseStatus ended(CaseNumber number) {
    return cases.get(number).deriveStatus();
  }
}
