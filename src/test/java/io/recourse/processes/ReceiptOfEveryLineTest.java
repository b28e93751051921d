package io.recourse.processes;

import static io.recourse.processes.ReturnsFixture.CUPS;
import static io.recourse.processes.ReturnsFixture.line;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.cases.CaseQuery;
import io.recourse.cases.CaseScope;
import io.recourse.cases.CaseSummary;
import io.recourse.cases.CaseType;
import io.recourse.cases.Cases;
import io.recourse.cases.Reason;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.recalls.RaiseRecall;
import io.recourse.recalls.WantedRecall;
import io.recourse.testing.RecourseTest;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever a customer asks for, they hear at once that it came in, and it is put in its class. */
@RecourseTest
class ReceiptOfEveryLineTest {

  /** Jobs run at once in tests; what waits for a timer would come later than this. */
  private static final Duration AT_ONCE = Duration.ofMinutes(1);

  @Autowired ReturnsFixture returns;
  @Autowired OrderChanges changes;
  @Autowired SiteVisits siteVisits;
  @Autowired ServicePlans plans;
  @Autowired Claims claims;
  @Autowired SupplierClaims supplierClaims;
  @Autowired Loans loans;
  @Autowired RaiseRecall recalls;
  @Autowired MessageSource messages;
  @Autowired RepositoryService repository;
  @Autowired Cases cases;
  @Autowired JdbcClient jdbc;

  private static final Map<CaseType, String> RECEIPTS =
      new EnumMap<>(
          Map.ofEntries(
              entry(CaseType.RETURN, "receipt"),
              entry(CaseType.EXCHANGE, "receipt"),
              entry(CaseType.REPAIR, "repairReceived"),
              entry(CaseType.COMPLAINT, "complaintReceived"),
              entry(CaseType.FOLLOW_UP, "visitAnnounced"),
              entry(CaseType.INQUIRY, "inquiryReceived"),
              entry(CaseType.SUGGESTION, "suggestionReceived"),
              entry(CaseType.PRICE_PROTECTION, "priceClaimRefused"),
              entry(CaseType.DELIVERY_PROBLEM, "declareMissing"),
              entry(CaseType.ORDER_CHANGE, "orderChangeReceived"),
              entry(CaseType.PRAISE, "praiseThanks"),
              entry(CaseType.DATA_LEAK, "dataLeakTaken")));

  /** They say what was done. */
  private static final Set<String> ANSWERED_AT_ONCE = Set.of("priceClaimRefused", "praiseThanks");

  private record Mail(String template, String subject, String body, String state, Instant sentAt) {}

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {
        "RECALL",
        "SITE_VISIT",
        "SERVICE_PLAN",
        "CARRIER_CLAIM",
        "SUPPLIER_CLAIM",
        "LOAN_DEVICE"
      })
  @DisplayName("INT-05 receipt is confirmed at once with number and next step, and kept")
  void confirmed(CaseType type) {
    CaseNumber number = asked(type);
    ServiceCase opened = cases.get(number);
    returns.run(number);

    Mail first = mails(number).get(0);
    assertThat(first.template()).isEqualTo(RECEIPTS.get(type));
    assertThat(first.subject() + first.body()).contains(number.value(), "/portal/link/");
    assertThat(first.state()).isEqualTo("SENT");
    assertThat(first.sentAt())
        .isBetween(opened.origin().openedAt(), opened.origin().openedAt().plus(AT_ONCE));
    ServiceCase now = cases.get(number);
    assertThat(now.isEnded() || now.state().next().step() != null).isTrue();
    assertThat(first.body().contains("working on it"))
        .as("what is not answered at once is worked on")
        .isNotEqualTo(ANSWERED_AT_ONCE.contains(first.template()));
  }

  @Test
  @DisplayName("INT-05 every receipt says in every language that the case is worked on")
  void handlingBegan() {
    Map<Locale, String> words =
        Map.of(
            Locale.ENGLISH, "working on it",
            Locale.SIMPLIFIED_CHINESE, "正在处理",
            Locale.TRADITIONAL_CHINESE, "正在處理");
    Set<String> receipts = new TreeSet<>(RECEIPTS.values());
    receipts.removeAll(ANSWERED_AT_ONCE);
    receipts.add("priceClaimReceived");
    receipts.forEach(
        receipt ->
            words.forEach(
                (language, begun) ->
                    assertThat(messages.getMessage("mail." + receipt + ".body", null, language))
                        .as("%s in %s", receipt, language)
                        .contains(begun)));
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("TRI-01 a case has its problem type before any person is asked to work on it")
  void classified(CaseType type) {
    CaseNumber number = asked(type);
    String category = cases.get(number).category();
    returns.run(number);

    assertThat(category).isIn(maintained());
    assertThat(cases.get(number).category()).isEqualTo(category);
    List<String> told =
        jdbc.sql(
                """
                select type from audit_event where chain = ?
                and (type = 'CaseClassified'
                  or type = 'StepStarted' and data::jsonb ->> 'kind' = 'userTask')
                order by seq
                """)
            .param(number.value())
            .query(String.class)
            .list();
    assertThat(told).first().isEqualTo("CaseClassified");
    assertThat(cases.search(inClass(category)).items())
        .extracting(CaseSummary::number)
        .contains(number);
    assertThat(cases.search(inClass("NO_SUCH")).items()).isEmpty();
  }

  private static CaseQuery inClass(String category) {
    return new CaseQuery(null, null, null, null, null, null, category, CaseScope.ALL, null, 200);
  }

  /** The problem types that the routing table can give. */
  private Set<String> maintained() {
    return repository
        .getDmnModelInstance(
            repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey("caseRouting")
                .latestVersion()
                .singleResult()
                .getId())
        .getModelElementsByType(OutputEntry.class)
        .stream()
        .filter(entry -> entry.getId().endsWith("_category"))
        .map(entry -> entry.getText().getTextContent().replace("\"", ""))
        .collect(Collectors.toSet());
  }

  private CaseNumber asked(CaseType type) {
    return switch (type) {
      case ORDER_CHANGE -> changes.ways().get("Task_DecideOrderChange").get();
      case RETURN, EXCHANGE, REPAIR, PRICE_PROTECTION ->
          returns.open(type, line(CUPS, 1, Reason.FAULT_IN_USE));
      case SITE_VISIT -> siteVisits.unplanned("DE");
      case SERVICE_PLAN -> plans.asked("DE");
      case CARRIER_CLAIM -> claims.raised();
      case SUPPLIER_CLAIM -> supplierClaims.raised();
      case LOAN_DEVICE -> loans.asked("DE");
      case RECALL -> recalled();
      case DELIVERY_PROBLEM -> returns.open(type, line(CUPS, 1, Reason.NOT_RECEIVED));
      default -> returns.open(type);
    };
  }

  private CaseNumber recalled() {
    CaseNumber bought = returns.open(line(CUPS, 1, Reason.UNWANTED));
    String batch = UUID.randomUUID().toString();
    WantedRecall wanted =
        new WantedRecall(
            batch, cases.get(bought).line(1).sku(), List.of(batch), "REFUND", "Stop using it.");
    return recalls.raise(wanted).recall().number();
  }

  private List<Mail> mails(CaseNumber number) {
    return jdbc.sql(
            """
            select template, subject, body, delivery_state, sent_at from case_message
            where case_number = ? and direction = 'OUT' order by at, seq
            """)
        .param(number.value())
        .query(
            (row, index) -> {
              Timestamp sent = row.getTimestamp("sent_at");
              return new Mail(
                  row.getString("template"),
                  row.getString("subject"),
                  row.getString("body"),
                  row.getString("delivery_state"),
                  sent == null ? null : sent.toInstant());
            })
        .list();
  }
}
