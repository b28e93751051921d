package io.recourse.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.common.CaseNumber;
import io.recourse.common.Money;
import io.recourse.testing.RecourseTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.result.MockMvcResultMatchers;
import org.springframework.transaction.annotation.Transactional;

@RecourseTest
@Transactional
class JudgeReturnTest {

  private static final CaseNumber CASE = new CaseNumber("RC-930001");

  @Autowired JudgeReturn judgeReturn;
  @Autowired JudgeRefundApproval judgeRefundApproval;
  @Autowired RouteCase routeCase;
  @Autowired Receipts receipts;
  @Autowired JdbcClient jdbc;
  @Autowired Clock clock;
  @Autowired MockMvc mvc;

  @BeforeEach
  void openCase() {
    jdbc.sql(
            """
            insert into service_case (number, type, channel, filed_by_kind, filed_by, language,
              status, phase, team, priority, opened_at, updated_at)
            values (:number, 'RETURN', 'PORTAL', 'CUSTOMER', 'c', 'en', 'OPEN', 'INTAKE', 'returns', 50,
              :at, :at)
            """)
        .param("number", CASE.value())
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  @Test
  @DisplayName("POL-01 POL-03 Three tables are asked, three receipts name version, rule, ground")
  void keepsReceipts() {
    ReturnVerdict verdict = judgeReturn.judge(facts(CASE, "DEFECTIVE", daysAgo(10), 9000));

    assertThat(verdict.eligible()).isTrue();
    assertThat(verdict.automatic()).isFalse();
    assertThat(verdict.evidence()).isEqualTo("PHOTO");
    assertThat(verdict.offeredRemedies()).contains("REFUND", "EXCHANGE", "REPAIR");
    assertThat(verdict.freightPaidBy()).isEqualTo("SELLER");
    List<Receipt> kept = receipts.of(CASE);
    assertThat(kept)
        .extracting(Receipt::decision)
        .containsExactly("returnEligibility", "remedyOffer", "evidenceDemand");
    Receipt first = kept.get(0);
    assertThat(first.version()).matches("returnEligibility:\\d+/SHOP:2026-01/EU:.*");
    assertThat(first.matchedRules()).hasSize(1);
    assertThat(first.matchedRules().get(0)).startsWith("Rule_Fault: Ground: legal guarantee");
    assertThat(first.inputs()).containsEntry("groundKind", "FAULT");
    // two years, and up to a few free days on top
    assertThat((Integer) first.inputs().get("windowDays")).isBetween(730, 735);
    assertThat(first.outcome()).containsEntry("groundCode", "FAULT");
    assertThat(first.ground()).contains("Dir. 2019/771");
    assertThat(first.item()).isEqualTo(1);
  }

  @Test
  @DisplayName("POL-02 A preview answers alike and leaves nothing behind")
  void previewKeepsNothing() {
    ReturnVerdict verdict = judgeReturn.judge(facts(null, "UNWANTED", daysAgo(3), 2000));

    assertThat(verdict.automatic()).isTrue();
    assertThat(verdict.groundCode()).isEqualTo("WITHDRAWAL");
    assertThat(receipts.of(CASE)).isEmpty();
  }

  @Test
  @DisplayName("RET-02 A fault of small value is decided at once and nothing must travel")
  void worryFreePath() {
    ReturnVerdict verdict = judgeReturn.judge(facts(null, "NOT_AS_DESCRIBED", daysAgo(3), 1200));

    assertThat(verdict.automatic()).isTrue();
    assertThat(verdict.goodsBack()).isFalse();
    assertThat(verdict.evidenceDemanded()).isFalse();
  }

  @Test
  @DisplayName("POL-03 After the window the answer is no, with its ground, and one receipt")
  void expired() {
    ReturnVerdict verdict = judgeReturn.judge(facts(CASE, "UNWANTED", daysAgo(40), 2000));

    assertThat(verdict.eligible()).isFalse();
    assertThat(verdict.groundCode()).isEqualTo("WINDOW_EXPIRED");
    assertThat(verdict.windowEndsOn())
        .isBefore(clock.instant().atOffset(ZoneOffset.UTC).toLocalDate());
    assertThat(verdict.offeredRemedies()).isEmpty();
    assertThat(receipts.of(CASE)).hasSize(1);
  }

  @Test
  @DisplayName("LAW-03 Limits of approval hold in every currency")
  void approvalScales() {
    assertThat(approval(2000, "EUR")).isEqualTo(ApprovalVerdict.Approval.AUTOMATIC);
    assertThat(approval(2001, "EUR")).isEqualTo(ApprovalVerdict.Approval.FINANCE);
    assertThat(approval(3200, "JPY")).isEqualTo(ApprovalVerdict.Approval.AUTOMATIC);
    assertThat(approval(170_000, "JPY")).isEqualTo(ApprovalVerdict.Approval.FINANCE_AND_LEAD);
  }

  @Test
  @DisplayName("TRI-01 TRI-02 A case gets its type, team, rating and priority, and keeps them")
  void routes() {
    Optional<Routing> routing =
        routeCase.route(new RoutingFacts(CASE, "RETURN", "DEFECTIVE", null, "GOLD", false, null));

    assertThat(routing).contains(new Routing("returns", "QUALITY_FAULT", 3, 3, 2, 2, 68));
    assertThat(receipts.of(CASE))
        .singleElement()
        .extracting(Receipt::inputs)
        .isInstanceOfSatisfying(
            Map.class, inputs -> assertThat(inputs).containsEntry("customerLevel", "GOLD"));
  }

  @Test
  @WithMockUser(roles = "AGENT")
  @DisplayName("POL-03 Staff read the receipts of a case through the API")
  void api() throws Exception {
    assertThat(judgeReturn.judge(facts(CASE, "UNWANTED", daysAgo(40), 2000)).eligible()).isFalse();

    mvc.perform(MockMvcRequestBuilders.get("/api/v1/cases/" + CASE + "/decisions"))
        .andExpect(MockMvcResultMatchers.status().isOk())
        .andExpect(MockMvcResultMatchers.jsonPath("$.items[0].decision").value("returnEligibility"))
        .andExpect(
            MockMvcResultMatchers.jsonPath("$.items[0].outcome.groundCode").value("WINDOW_EXPIRED"))
        .andExpect(MockMvcResultMatchers.jsonPath("$.items[0].actor.kind").exists());
  }

  @Test
  @WithMockUser(username = "someone-else", roles = "CUSTOMER")
  @DisplayName("POL-03 A stranger's case looks like one that does not exist")
  void strangersSeeNothing() throws Exception {
    mvc.perform(MockMvcRequestBuilders.get("/api/v1/cases/" + CASE + "/decisions"))
        .andExpect(MockMvcResultMatchers.status().isNotFound());
  }

  private ApprovalVerdict.Approval approval(long amount, String currency) {
    return judgeRefundApproval
        .judge(null, new Money(amount, currency), List.of(), List.of())
        .approval();
  }

  private Instant daysAgo(int days) {
    return clock.instant().minus(Duration.ofDays(days));
  }

  private LineFacts facts(CaseNumber number, String reason, Instant delivered, long minor) {
    return new LineFacts(
        number,
        number == null ? null : 1,
        reason,
        "FR",
        delivered.minus(Duration.ofDays(3)),
        delivered,
        Set.of(),
        new Money(minor, "EUR"),
        Buyer.CONSUMER,
        null,
        null);
  }
}
