package io.recourse.processes;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.cases.CaseType;
import io.recourse.cases.Reason;
import io.recourse.common.CaseNumber;
import io.recourse.common.Money;
import io.recourse.policy.Buyer;
import io.recourse.policy.JudgeAt;
import io.recourse.policy.LineFacts;
import io.recourse.policy.LocalDays;
import io.recourse.policy.PublishedPolicy;
import io.recourse.policy.ReturnVerdict;
import io.recourse.policy.TermName;
import io.recourse.policy.WorkingDays;
import io.recourse.quotes.QuoteLine;
import io.recourse.quotes.QuoteReturn;
import io.recourse.refunds.ApprovalTerm;
import io.recourse.regulatory.AnswerAuthority;
import io.recourse.returns.KeepInformed;
import io.recourse.returns.process.ReturnElements;
import io.recourse.shipping.ExtendSendTerm;
import io.recourse.shipping.Parcel;
import io.recourse.shipping.ParcelStatus;
import io.recourse.shipping.ParcelWatch;
import io.recourse.shipping.Parcels;
import io.recourse.shipping.PromisedDays;
import io.recourse.shipping.WatchParcel;
import io.recourse.testing.ProcessDriver;
import io.recourse.testing.RecourseTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the policy page says is what the clocks of a case get: every pack, every term. */
@RecourseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PublishedTermsTest {

  private static final Pattern LENGTH = Pattern.compile("(\\d+) (working )?(hour|day|month|year)");

  @Autowired ReturnsFixture returns;
  @Autowired ComplaintWaits complaints;
  @Autowired PayoutWaits payouts;
  @Autowired FlowWaits flow;
  @Autowired LeakWaits leaks;
  @Autowired PublishedPolicy page;
  @Autowired LocalDays days;
  @Autowired WorkingDays workingDays;
  @Autowired Parcels parcels;
  @Autowired WatchParcel watch;
  @Autowired JudgeAt judge;
  @Autowired ExtendSendTerm extend;
  @Autowired KeepInformed keepInformed;
  @Autowired AnswerAuthority authority;
  @Autowired ApprovalTerm approval;
  @Autowired QuoteReturn quote;
  @Autowired ProcessDriver driver;
  @Autowired VisitFixture visits;
  @Autowired SiteVisits siteVisits;
  @Autowired ServicePlans servicePlans;
  @Autowired Loans loans;
  @Autowired JdbcClient jdbc;
  @Autowired Clock clock;

  private final Map<String, CaseNumber> walked = new HashMap<>();

  static Stream<Arguments> packsAndTerms() {
    return Stream.of("DE", "GB", "CN", "US", "JP")
        .flatMap(country -> Stream.of(TermName.values()).map(name -> Arguments.of(country, name)));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("packsAndTerms")
  @DisplayName("POL-01 POL-02 what the policy page says is what the process does")
  void kept(String country, TermName name) {
    Said said = said(country, name);
    switch (name) {
      case CHANGE_OF_MIND -> windowIs(said, "UNWANTED");
      case FAULT -> windowIs(said, "DEFECTIVE");
      case DELIVERY_CLAIM -> windowIs(said, "LATE");
      case REJECT_FAULTY -> flips(said, verdict -> verdict.offeredRemedies().contains("REFUND"));
      case EXCHANGE_FAULTY -> exchange(said);
      case FAULT_PRESUMED -> flips(said, verdict -> !verdict.evidenceDemanded());
      case LONGER_AFTER_REPAIR -> assertThat(said.number()).isIn(0, 12);
      case EVIDENCE -> clockIs(said, "evidence", asked(country));
      case DECIDE -> clockIs(said, "decide", one("rejected", country, this::rejected));
      case APPEAL -> clockIs(said, "appeal", refused(country));
      case SEND_BACK -> endIs(said, parcel(one("approved", country, this::approved)).sendBy());
      case SEND_BACK_REMINDER -> reminder(said);
      case SEND_BACK_EXTENSION -> extension(said);
      case TRANSIT_SILENCE -> silence(said);
      case PARCEL_SEARCH -> search(said);
      case INSPECT -> clockIs(said, "inspect", one("rejected", country, this::rejected));
      case CONTEST -> clockIs(said, "contest", one("rejected", country, this::rejected));
      case APPROVE_REFUND ->
          endIs(said, approval.of(one("open", country, this::open), 99, 0).end());
      case REFUND -> refund(said);
      case FIRST_RESPONSE ->
          clockIs(said, "firstResponse", one("asked back", country, this::askedBack));
      case RESOLUTION -> clockIs(said, "resolution", one("asked back", country, this::askedBack));
      case REPLY -> clockIs(said, "customerReply", one("asked back", country, this::askedBack));
      case REPLY_REMINDER -> replyReminder(said);
      case READ_SUGGESTION ->
          clockIs(said, "readSuggestion", one("adopted", country, this::adopted));
      case WEIGH_SUGGESTION -> clockIs(said, "weighSuggestion", suggested(country, "weigh"));
      case CARRY_OUT -> clockIs(said, "carryOutSuggestion", one("adopted", country, this::adopted));
      case PLAN_VISIT -> clockIs(said, "planVisitTimes", siteVisits.unplanned(country));
      case PAY_PLAN -> clockIs(said, "planPayment", servicePlans.asked(country));
      case PAY_LOAN_DEPOSIT ->
          clockIs(said, "loanDeposit", one("charged", country, loans::charged));
      case LEND -> clockIs(said, "returnLoan", one("charged", country, loans::charged));
      case RETURN_LOAN -> clockIs(said, "returnLoan", loans.due(country));
      case CHASE_LOAN -> clockIs(said, "chaseLoan", loans.overdue(country));
      case CHECK_IN_LOAN -> clockIs(said, "checkInLoan", one("charged", country, loans::charged));
      case DECIDE_LOAN_CHARGE ->
          clockIs(said, "decideLoanCharge", one("charged", country, loans::charged));
      case PAY_LOAN_CHARGE -> clockIs(said, "loanCharge", one("charged", country, loans::charged));
      case MAKE_VISIT -> clockIs(said, "makeVisit", one("visited", country, this::visited));
      case VISIT_AGAIN -> clockIs(said, "nextTry", one("visited", country, this::visited));
      case ANSWER_SURVEY ->
          clockIs(said, "answerSurvey", one("surveyed", country, visits::surveyed));
      case SURVEY_REMINDER -> surveyReminder(said);
      case VISIT_MATTER -> clockIs(said, "visitMatter", visits.dissatisfied(country));
      case VISIT_FINDING -> clockIs(said, "visitFinding", visits.found(country));
      case ASSESS_COMPLAINT ->
          clockIs(said, "assessComplaint", one("disputed", country, this::disputed));
      case URGENT_COMPLAINT -> clockIs(said, "investigateComplaint", spreading(country));
      case PAY_OUT ->
          clockIs(
              said, "payOut", payouts.ordered(of(CaseType.INQUIRY, country), PayoutWaits.SMALL));
      case GRANT_GOODWILL ->
          clockIs(said, "grantGoodwill", payouts.asked(of(CaseType.INQUIRY, country), 4_000));
      case ANSWER_FLOW_CHANGE -> clockIs(said, "answerFlowChange", flow.asked(sizeOf(country)));
      case LEAK_NOTICE -> clockIs(said, "leakNotice", of(CaseType.DATA_LEAK, country));
      case ASSESS_LEAK -> clockIs(said, "assessLeak", of(CaseType.DATA_LEAK, country));
      case CONTAIN_LEAK -> clockIs(said, "containLeak", leaked(country, 1));
      case TELL_PERSONS -> clockIs(said, "tellPersons", leaked(country, 2));
      case IMPROVE -> improvement(said);
      case INVESTIGATE_COMPLAINT ->
          clockIs(said, "investigateComplaint", one("disputed", country, this::disputed));
      case DECIDE_COMPLAINT ->
          clockIs(said, "decideComplaint", one("disputed", country, this::disputed));
      case REVIEW_COMPLAINT ->
          clockIs(said, "reviewComplaint", one("disputed", country, this::disputed));
      case ANSWER_COMPLAINT ->
          clockIs(said, "answerComplaint", one("disputed", country, this::disputed));
      case AUTHORITY_ANSWER -> clockIs(said, "authorityAnswer", complained(country));
      case DISPUTE_EVIDENCE ->
          clockIs(said, "stateDispute", one("disputed", country, this::disputed));
      case DISPUTE_REPLY ->
          clockIs(said, "replyToDispute", one("disputed", country, this::disputed));
      case DECIDE_DISPUTE ->
          clockIs(said, "decideDispute", one("disputed", country, this::disputed));
      case KEEP_INFORMED ->
          assertThat(Period.parse(keepInformed.interval(one("open", country, this::open))))
              .isEqualTo(said.period());
    }
  }

  /** What the page tells of a term; working days are null in the period. */
  private record Said(String country, TermName name, int number, String unit, boolean working) {

    Period period() {
      return switch (unit) {
        case "day" -> Period.ofDays(number);
        case "month" -> Period.ofMonths(number);
        default -> Period.ofYears(number);
      };
    }
  }

  private CaseNumber complained(String country) {
    CaseNumber number = of(CaseType.COMPLAINT, country);
    authority.received(number, "Consumer bureau", "A-1", null);
    return number;
  }

  private Said said(String country, TermName name) {
    LocalDate today = days.dayOf(clock.instant(), country);
    List<PublishedPolicy.Clause> clauses =
        page.words(country, today, Buyer.CONSUMER, Locale.ENGLISH);
    assertThat(clauses).hasSameSizeAs(TermName.values());
    PublishedPolicy.Clause clause =
        clauses.stream().filter(one -> one.term() == name).findFirst().orElseThrow();
    Matcher length = LENGTH.matcher(clause.text());
    return length.find()
        ? new Said(
            country,
            name,
            Integer.parseInt(length.group(1)),
            length.group(3),
            length.group(2) != null)
        : new Said(country, name, 0, "day", false);
  }

  /** The last day, counted here and not by the product: in the EU it moves on to a working day. */
  private LocalDate lastDay(Said said, LocalDate from) {
    LocalDate day = said.working() ? workingDay(said, from) : from.plus(said.period());
    while (said.country().equals("DE") && !workingDays.isWorking("DE", day)) {
      day = day.plusDays(1);
    }
    return day;
  }

  private LocalDate workingDay(Said said, LocalDate from) {
    LocalDate day = from;
    for (int left = said.number(); left > 0; left--) {
      do {
        day = day.plusDays(1);
      } while (!workingDays.isWorking(said.country(), day));
    }
    return day;
  }

  private void windowIs(Said said, String reason) {
    Instant delivered = clock.instant().minusSeconds(3 * 86_400);
    ReturnVerdict verdict = judge(said.country(), reason, delivered, clock.instant());
    LocalDate from = days.countedFrom(delivered, said.country());
    assertThat(verdict.windowEndsOn()).isEqualTo(lastDay(said, from));
  }

  private void flips(Said said, Predicate<ReturnVerdict> holds) {
    Instant delivered = clock.instant().minusSeconds(900L * 86_400);
    LocalDate last = lastDay(said, days.countedFrom(delivered, said.country()));
    Instant over = days.endOf(last, said.country());
    assertThat(judge(said.country(), "DEFECTIVE", delivered, over)).matches(holds);
    assertThat(judge(said.country(), "DEFECTIVE", delivered, over.plusSeconds(1)))
        .matches(holds.negate());
  }

  /** Only where the law knows a stage of its own for it does an exchange end before a repair. */
  private void exchange(Said said) {
    if (said.country().equals("CN")) {
      flips(said, verdict -> verdict.offeredRemedies().contains("EXCHANGE"));
    } else {
      Instant delivered = clock.instant().minusSeconds(2 * 86_400);
      assertThat(judge(said.country(), "DEFECTIVE", delivered, clock.instant()).offeredRemedies())
          .contains("EXCHANGE");
    }
  }

  private ReturnVerdict judge(String country, String reason, Instant delivered, Instant at) {
    return judge.judge(
        new LineFacts(
            null,
            null,
            reason,
            country,
            delivered.minusSeconds(86_400),
            delivered,
            Set.of(),
            new Money(1000, "EUR"),
            Buyer.CONSUMER,
            null,
            null),
        at);
  }

  private void clockIs(Said said, String clockName, CaseNumber number) {
    Instant due =
        jdbc.sql(
                "select due_at from case_clock where case_number = ? and name = ? order by id desc"
                    + " limit 1")
            .params(number.value(), clockName)
            .query((row, at) -> row.getTimestamp("due_at").toInstant())
            .single();
    endIs(said, due);
  }

  private void endIs(Said said, Instant end) {
    if (said.unit().equals("hour")) {
      Duration hours = Duration.ofHours(said.number());
      assertThat(Duration.between(clock.instant(), end)).isBetween(hours.minusMinutes(5), hours);
      return;
    }
    LocalDate from = days.countedFrom(clock.instant(), said.country());
    assertThat(end).isEqualTo(days.endOf(lastDay(said, from), said.country()));
  }

  private void reminder(Said said) {
    CaseNumber number = one("approved", said.country(), this::approved);
    Parcel parcel = parcel(number);
    Instant reminded = look(number, parcel, null).remindAt();
    int before =
        said(said.country(), TermName.SEND_BACK).period().getDays() - said.period().getDays();
    LocalDate last = days.dayOf(parcel.sendBy(), said.country());
    assertThat(reminded).isEqualTo(days.endOf(last.minusDays(before), said.country()));
  }

  private void replyReminder(Said said) {
    CaseNumber number = one("asked back", said.country(), this::askedBack);
    Instant now = clock.instant();
    endIs(said, now.plus(driver.until(number, "Timer_ReplyReminder", now)));
  }

  private void surveyReminder(Said said) {
    CaseNumber number = one("surveyed", said.country(), visits::surveyed);
    Instant now = clock.instant();
    endIs(said, now.plus(driver.until(number, "Timer_SurveyReminder", now)));
  }

  private void extension(Said said) {
    CaseNumber number = approved(said.country());
    Parcel parcel = parcel(number);
    LocalDate before = days.dayOf(parcel.sendBy(), said.country());
    Parcel extended = extend.extend(number, parcel.trackingNumber());
    assertThat(extended.sendBy()).isEqualTo(days.endOf(lastDay(said, before), said.country()));
  }

  private void silence(Said said) {
    CaseNumber number = one("approved", said.country(), this::approved);
    Parcel parcel = parcel(number);
    LocalDate seen = days.countedFrom(parcel.position().at(), said.country());
    assertThat(look(number, parcel, null).transitBy())
        .isEqualTo(days.endOf(lastDay(said, seen), said.country()));
  }

  private void search(Said said) {
    CaseNumber number = approved(said.country());
    endIs(said, watch.search(number, parcel(number).trackingNumber()));
  }

  private ParcelWatch look(CaseNumber number, Parcel parcel, Instant reminded) {
    return watch.watch(number, parcel.trackingNumber(), PromisedDays.NONE, reminded, null);
  }

  private void refund(Said said) {
    String order = returns.orderTo(said.country());
    String told =
        quote
            .quote(
                order,
                List.of(new QuoteLine(ReturnsFixture.LAMPS, 1, Reason.UNWANTED, null, null)),
                null)
            .paidWithin();
    assertThat(said.working()).isFalse();
    assertThat(Period.parse(told)).isEqualTo(said.period());
  }

  private CaseNumber sizeOf(String country) {
    return returns.open(
        CaseType.RETURN, returns.orderTo(country), ReturnsFixture.line(1, 1, Reason.SIZE));
  }

  private CaseNumber of(CaseType type, String country) {
    return returns.open(type, returns.orderTo(country));
  }

  private CaseNumber askedBack(String country) {
    CaseNumber number = of(CaseType.INQUIRY, country);
    returns.finish(
        number, "Task_AnswerInquiry", "agent", Map.of("outcome", "askBack", "words", "Which?"));
    return number;
  }

  /** One case that walked past several waits has the clocks of them all. */
  private CaseNumber one(String way, String country, Function<String, CaseNumber> walk) {
    return walked.computeIfAbsent(way + " " + country, unused -> walk.apply(country));
  }

  private CaseNumber adopted(String country) {
    return suggested(country, "adopt");
  }

  private CaseNumber suggested(String country, String outcome) {
    CaseNumber number = of(CaseType.SUGGESTION, country);
    returns.finish(
        number, "Task_WeighSuggestion", "agent", Map.of("outcome", outcome, "words", "Good."));
    return number;
  }

  private CaseNumber visited(String country) {
    CaseNumber number = of(CaseType.FOLLOW_UP, country);
    returns.finish(number, "Task_MakeVisit", "visits", Map.of("outcome", "NO_ANSWER"));
    return number;
  }

  private CaseNumber spreading(String country) {
    CaseNumber number = of(CaseType.COMPLAINT, country);
    complaints.assess(number, 3, false, true);
    return number;
  }

  private CaseNumber leaked(String country, int steps) {
    return leaks.walked(of(CaseType.DATA_LEAK, country), steps);
  }

  private void improvement(Said said) {
    CaseNumber number = of(CaseType.COMPLAINT, said.country());
    complaints.assess(number, "GENERAL", 3, false, false);
    complaints.investigate(number);
    endIs(
        said,
        jdbc.sql("select due_at from improvement where case_number = ?")
            .param(number.value())
            .query((row, at) -> row.getTimestamp("due_at").toInstant())
            .single());
  }

  private CaseNumber disputed(String country) {
    return complaints.disputed(complaints.walked(of(CaseType.COMPLAINT, country), 4), 2);
  }

  private CaseNumber asked(String country) {
    return request(country, Reason.DEFECTIVE);
  }

  private CaseNumber open(String country) {
    return request(country, Reason.UNWANTED);
  }

  private CaseNumber request(String country, Reason reason) {
    CaseNumber number =
        returns.open(
            returns.orderTo(country), null, ReturnsFixture.line(ReturnsFixture.LAMPS, 2, reason));
    returns.run(number);
    return number;
  }

  private CaseNumber refused(String country) {
    CaseNumber number = open(country);
    returns.finish(
        number,
        ReturnElements.DECIDE_RETURN,
        "returns",
        Map.of("decision", "refuse", "note", "They are not ours."));
    return number;
  }

  private CaseNumber approved(String country) {
    CaseNumber number = open(country);
    returns.approve(number);
    return number;
  }

  private CaseNumber arrived(String country) {
    CaseNumber number = approved(country);
    returns.parcel(number, ParcelStatus.DELIVERED);
    return number;
  }

  private CaseNumber rejected(String country) {
    CaseNumber number = arrived(country);
    returns.inspect(number, ReturnsFixture.LAMPS, 2, 1);
    returns.settle(number);
    return number;
  }

  private Parcel parcel(CaseNumber number) {
    return parcels.of(number).get(0);
  }
}
