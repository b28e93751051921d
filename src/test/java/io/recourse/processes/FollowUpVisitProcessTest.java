package io.recourse.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.recourse.cases.CaseStatus;
import io.recourse.cases.CaseType;
import io.recourse.cases.Cases;
import io.recourse.cases.Channel;
import io.recourse.cases.RateCase;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.disputes.ReopenCase;
import io.recourse.intake.ConvertCase;
import io.recourse.segments.ClassCustomers;
import io.recourse.testing.FlowNodeCoverage;
import io.recourse.testing.ProcessDriver;
import io.recourse.testing.RecourseTest;
import io.recourse.visits.AnswerSurvey;
import io.recourse.visits.ContactWish;
import io.recourse.visits.ContactWishes;
import io.recourse.visits.DueCustomer;
import io.recourse.visits.DueCustomers;
import io.recourse.visits.EditScript;
import io.recourse.visits.HearRating;
import io.recourse.visits.PlanForCustomer;
import io.recourse.visits.ReportEffects;
import io.recourse.visits.ReportManner;
import io.recourse.visits.SettleMatters;
import io.recourse.visits.StrategyEffect;
import io.recourse.visits.SurveyAnswer;
import io.recourse.visits.SurveyLinks;
import io.recourse.visits.VisitBook;
import io.recourse.visits.VisitChannel;
import io.recourse.visits.VisitOccasion;
import io.recourse.visits.VisitScript;
import io.recourse.visits.VisitSheet;
import io.recourse.visits.VisitStrategy;
import io.recourse.visits.process.VisitElements;
import io.recourse.withdrawal.WithdrawCase;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Every way a follow-up visit can go. */
@RecourseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FollowUpVisitProcessTest {

  private static final String MAKE = VisitElements.MAKE_VISIT;

  @Autowired ReturnsFixture fixture;
  @Autowired ProcessDriver driver;
  @Autowired FlowNodeCoverage coverage;
  @Autowired Cases cases;
  @Autowired VisitBook book;
  @Autowired VisitSheet sheet;
  @Autowired VisitFixture visits;
  @Autowired SettleMatters matters;
  @Autowired SurveyLinks links;
  @Autowired RateCase rate;
  @Autowired HearRating ratings;
  @Autowired EditScript scripts;
  @Autowired TextHands texts;
  @Autowired ReportEffects effects;
  @Autowired ReportManner manner;
  @Autowired AnswerSurvey survey;
  @Autowired DueCustomers buyers;
  @Autowired PlanForCustomer forCustomer;
  @Autowired ContactWishes wishes;
  @Autowired ClassCustomers segments;
  @Autowired JdbcClient jdbc;
  @Autowired MockMvc http;
  @Autowired WithdrawCase withdraw;
  @Autowired ReopenCase reopen;
  @Autowired ConvertCase convert;

  private final List<String> walked = new ArrayList<>();

  @AfterAll
  void every_flow_node_is_walked() {
    assertThat(coverage.missed(VisitElements.PROCESS, walked)).isEmpty();
  }

  @Test
  @DisplayName("FUP-01 announced, tried, put off to the time the customer names, reached, thanked")
  void reached() {
    CaseNumber number = due();
    assertThat(sheet.of(number).get("hours"))
        .as("FUP-10 whoever calls reads them by the customer's clock")
        .isEqualTo("10:00 – 19:00, Europe/Berlin");
    tried(number, "NO_ANSWER");
    assertThat(fixture.clock(number, "makeVisit")).isEqualTo("MET");
    driver.fireTimer(number, "Timer_NextTryDue");
    var callAt = fixture.now().plus(Duration.ofHours(30)).toString();
    tried(number, Map.of("outcome", "CALL_LATER", "callAt", callAt));
    assertThat(driver.until(number, "Timer_NextTryDue", fixture.now()))
        .isBetween(Duration.ofHours(29), Duration.ofHours(30));
    driver.fireTimer(number, "Timer_NextTryDue");
    tried(number, Map.of("outcome", "REACHED", "satisfied", true, "score", 5, "comment", "Fine."));

    assertThat(book.tries(number)).extracting("score").containsExactly(null, null, 5);
    assertThat(fixture.mails(number)).containsExactly("visitAnnounced", "visitThanks");
    assertOver(number, CaseStatus.CLOSED);
  }

  @Test
  @DisplayName(
      "FUP-10 outside the hours of the customer no number is told, but what time it is there")
  void outsideTheirHours() {
    CaseNumber number = due();
    String person = cases.get(number).customerId();
    jdbc.sql("update customer set phone = '+49 30 1' where id = ?").param(person).update();
    wishes.put(person, new ContactWish(ContactWish.Way.PHONE, 0, 24));
    assertThat(sheet.of(number)).containsEntry("phone", "+49 30 1").containsEntry("quiet", null);

    int other = (fixture.now().atZone(ZoneId.of("Europe/Berlin")).getHour() + 12) % 24;
    wishes.put(person, new ContactWish(ContactWish.Way.PHONE, other, other + 1));
    assertThat(sheet.of(number)).containsEntry("phone", null);
    assertThat(sheet.of(number).get("quiet")).asString().matches("\\d\\d:\\d\\d, Europe/Berlin");
  }

  @Test
  @DisplayName("FUP-01 three calls without an answer are enough; reopened, they are counted anew")
  void no_answer() {
    CaseNumber number = due();
    tried(number, "NO_ANSWER");
    driver.fireTimer(number, "Timer_NextTryDue");
    tried(number, "NO_ANSWER");
    fixture.evidence(number);
    driver.runJobs(number);
    tried(number, "NO_ANSWER");
    assertThat(fixture.mails(number)).last().isEqualTo("visitUnanswered");
    assertOver(number, CaseStatus.EXPIRED);

    reopen.reopen(number, "Now I have time.", null);
    driver.runJobs(number);
    tried(number, "NO_ANSWER");
    assertThat(driver.waitsAt(number)).contains(VisitElements.AWAIT_NEXT_TRY);
  }

  @Test
  @DisplayName("FUP-01 who does not want to be asked is left alone")
  void refused() {
    CaseNumber number = due();
    tried(number, "REFUSED");
    assertThat(fixture.mails(number)).containsExactly("visitAnnounced");
    assertOver(number, CaseStatus.CLOSED);
  }

  @Test
  @DisplayName("TRI-09 nobody calls: the lead hears of it, then the customer of our regret")
  void nobody_calls() {
    CaseNumber number = due();
    driver.fireTimer(number, "Timer_VisitHalfOver");
    assertThat(fixture.task(number, MAKE).getPriority()).isEqualTo(100);
    driver.fireTimer(number, "Timer_VisitTermOver");
    assertThat(fixture.clock(number, "makeVisit")).isEqualTo("BREACHED");
    assertThat(fixture.mails(number)).last().isEqualTo("visitUnmade");
    assertOver(number, CaseStatus.EXPIRED);
  }

  @Test
  @DisplayName(
      "FUP-05 SLA-05 asked by mail after a solved case: every answer kept, the latest counts")
  void answered() {
    CaseNumber number = walked(visits.surveyed("DE"));
    driver.fireTimer(number, "Timer_SurveyReminder");
    assertThat(visits.says(number, 4)).isEqualTo(AnswerSurvey.Heard.THANKED);
    assertThat(fixture.clock(number, "answerSurvey")).isEqualTo("MET");
    assertThat(fixture.mails(number))
        .containsExactly("visitSurvey", "visitReminder", "visitThanks");
    assertOver(number, CaseStatus.CLOSED);

    assertThat(visits.says(number, 5)).isEqualTo(AnswerSurvey.Heard.THANKED);
    assertOver(number, CaseStatus.CLOSED);
    assertThat(visits.says(number, 1)).isEqualTo(AnswerSurvey.Heard.LOOKED_INTO);
    assertThat(book.answers(number)).extracting("csat").containsExactly(4, 5, 1);
    assertThat(fixture.tasks(number)).containsExactly(MAKE);
  }

  @Test
  @DisplayName("FUP-05 dissatisfied: the case is looked at again, and they hear what came of it")
  void dissatisfied() {
    CaseNumber solved = visits.solved(fixture.orderTo("DE"));
    CaseNumber number = walked(visits.planned(solved).orElseThrow());
    assertThat(visits.says(number, 2)).isEqualTo(AnswerSurvey.Heard.LOOKED_INTO);
    assertThat(cases.get(solved).isEnded()).isFalse();
    assertThat(cases.get(solved).priority()).as("goes before others").isEqualTo(80);
    assertThat(book.get(number).matter()).isEqualTo(solved);
    assertThat(matters.due()).doesNotContain(number);
    assertThat(visits.says(number, 1)).isEqualTo(AnswerSurvey.Heard.LOOKED_INTO);

    visits.answer(solved);
    assertThat(matters.due()).contains(number);
    matters.settle(number);
    driver.runJobs(number);
    assertThat(fixture.clock(number, "visitMatter")).isEqualTo("MET");
    assertThat(fixture.mails(number)).containsExactly("visitSurvey", "visitTakenUp", "visitMatter");
    assertOver(number, CaseStatus.CLOSED);

    assertThat(visits.says(number, 1)).isEqualTo(AnswerSurvey.Heard.LOOKED_INTO);
    assertThat(fixture.tasks(number)).as("of what was settled, anew").containsExactly(MAKE);
  }

  @Test
  @DisplayName("FUP-06 what a survey by mail says of a case that is open is a complaint by mail")
  void complaint_by_mail() {
    CaseNumber solved = visits.solved(fixture.orderTo("DE"));
    CaseNumber number = walked(visits.planned(solved).orElseThrow());
    reopen.reopen(solved, "It is not.", null);
    visits.says(number, 1);
    ServiceCase complaint = cases.get(book.get(number).matter());
    assertThat(complaint.type()).isEqualTo(CaseType.COMPLAINT);
    assertThat(complaint.origin().channel()).isEqualTo(Channel.EMAIL);
    assertThat(complaint.priority()).isGreaterThanOrEqualTo(80);
  }

  @Test
  @DisplayName("FUP-06 FUP-07 NTF-08 a complaint with raised priority; what was found is put right")
  void complaint_and_finding() {
    CaseNumber number = due();
    tried(
        number,
        Map.of(
            "outcome",
            "REACHED",
            "satisfied",
            false,
            "handOver",
            "COMPLAINT",
            "comment",
            "The courier was rude.",
            "finding",
            "Talk to the courier.",
            "findingTeam",
            "warehouse"));
    ServiceCase complaint = cases.get(book.get(number).matter());
    assertThat(complaint.type()).isEqualTo(CaseType.COMPLAINT);
    assertThat(complaint.priority()).isGreaterThanOrEqualTo(80);
    assertThat(complaint.origin().body()).isEqualTo("The courier was rude.");
    assertThat(complaint.origin().channel()).isEqualTo(Channel.PHONE);
    driver.fireTimer(number, "Timer_MatterOver");
    assertThat(fixture.clock(number, "visitMatter")).isEqualTo("BREACHED");

    fixture.finish(
        number, "Task_CarryOutFinding", "warehouse", Map.of("words", "Another courier comes."));
    assertThat(book.get(number).putRight()).isEqualTo("Another courier comes.");
    assertThat(fixture.mails(number))
        .containsExactly("visitAnnounced", "visitTakenUp", "visitMatter", "visitFinding");
    assertOver(number, CaseStatus.CLOSED);
  }

  @Test
  @DisplayName(
      "TRI-09 no answer to the survey, and a finding that nobody puts right, end by default")
  void terms_over() {
    CaseNumber silent = walked(visits.surveyed("DE"));
    driver.fireTimer(silent, "Timer_SurveyOver");
    assertOver(silent, CaseStatus.EXPIRED);

    CaseNumber left = walked(visits.found("DE"));
    driver.fireTimer(left, "Timer_FindingOver");
    assertThat(fixture.clock(left, "visitFinding")).isEqualTo("BREACHED");
    assertThat(fixture.mails(left)).last().isEqualTo("visitFindingLeft");
    assertOver(left, CaseStatus.CLOSED);
  }

  @Test
  @DisplayName(
      "FUP-05 once each case; unasked who was lately, told us already or wants to be left alone")
  void planned() {
    String order = fixture.orderTo("DE");
    CaseNumber first = visits.solved(order);
    CaseNumber visit = visits.planned(first).orElseThrow();
    assertThat(book.get(visit).plan().strategy()).isEqualTo(VisitStrategy.CONFIRM);
    assertThat(book.isSeenTo(first)).isTrue();
    assertThatThrownBy(() -> visits.planned(first)).isInstanceOf(NoSuchElementException.class);
    CaseNumber lately = visits.planned(visits.solved(order)).orElseThrow();
    assertUnasked(walked(lately), "not asked now");

    CaseNumber rated = visits.solved(fixture.orderTo("DE"));
    rate.rate(rated, 5);
    assertUnasked(visits.planned(rated).orElseThrow(), "rated the case 5 of 5");

    CaseNumber unwilling = visits.solved(fixture.orderTo("DE"));
    visits.wish(unwilling, ContactWish.Way.NONE);
    CaseNumber unasked = visits.planned(unwilling).orElseThrow();
    assertUnasked(unasked, "not asked now");
    assertThat(ratings.due()).doesNotContain(unasked);
    rate.rate(unwilling, 2);
    assertThat(ratings.due()).contains(unasked);
    assertThat(ratings.hear(unasked)).isTrue();
    assertThat(fixture.tasks(unasked)).as("who rates badly is heard").containsExactly(MAKE);
    assertThat(ratings.hear(unasked)).as("once").isFalse();
    tried(unasked, Map.of("outcome", "REACHED", "satisfied", false, "comment", "Still slow."));
    assertThat(cases.get(unwilling).isEnded()).as("the case is open again").isFalse();
  }

  private void assertUnasked(CaseNumber visit, String ground) {
    assertThat(book.get(visit).plan().channel()).isEqualTo(VisitChannel.UNASKED);
    assertThat(fixture.mails(visit)).isEmpty();
    assertThat(cases.get(visit).state().ending().ground()).contains(ground);
    assertOver(visit, CaseStatus.CLOSED);
  }

  @Test
  @DisplayName(
      "FUP-08 the link in the mail shows the survey and answers nothing; the button answers")
  void on_the_portal() throws Exception {
    CaseNumber number = visits.surveyed("DE");
    String page = links.to(number, cases.get(number).customerId(), 5).getPath();
    http.perform(get(page).param("csat", "5")).andExpect(status().isOk());
    assertThat(book.answers(number)).isEmpty();
    http.perform(post(page).param("csat", "9").with(csrf()))
        .andExpect(status().isUnprocessableEntity());
    http.perform(post(page).with(csrf())).andExpect(status().isUnprocessableEntity());
    assertThat(book.answers(number)).isEmpty();
    http.perform(post(page).param("csat", "5").param("nps", "10").with(csrf()))
        .andExpect(status().isOk());
    assertThat(book.answers(number)).extracting("nps").containsExactly(10);
    http.perform(get("/portal/survey/forged")).andExpect(status().isGone());
    http.perform(get(page.replace("survey", "link")))
        .andExpect(content().string(not(containsString(number.value()))));
  }

  @Test
  @DisplayName("SLA-05 a survey is answered five times an hour, and then said to come again later")
  void tooOften() throws Exception {
    CaseNumber number = visits.surveyed("DE");
    String page = links.to(number, cases.get(number).customerId(), 5).getPath();
    for (int answer = 1; answer <= 5; answer++) {
      http.perform(post(page).param("csat", "4").with(csrf())).andExpect(status().isOk());
    }
    http.perform(post(page).param("csat", "4").with(csrf()))
        .andExpect(status().isConflict())
        .andExpect(content().string(containsString("5 times within an hour")));
    assertThat(book.answers(number)).hasSize(5);
  }

  @Test
  @DisplayName("INT-07 a customer asks on the portal to be called; a person is to call them")
  void askedOnThePortal() throws Exception {
    CaseNumber before = visits.solved(fixture.orderTo("DE"));
    String customer = cases.get(before).customerId();
    String order = cases.get(before).orderNumber();
    http.perform(get("/portal/visits/new").with(user(customer).roles("CUSTOMER")))
        .andExpect(content().string(containsString("Ask us to call you")));
    http.perform(askCall(customer, order, "")).andExpect(status().isUnprocessableEntity());
    String place =
        http.perform(askCall(customer, order, "Please call me"))
            .andExpect(status().is3xxRedirection())
            .andReturn()
            .getResponse()
            .getHeader("Location");
    CaseNumber number = new CaseNumber(place.substring(place.lastIndexOf('/') + 1));
    fixture.run(number);
    assertThat(book.get(number).plan().channel()).isEqualTo(VisitChannel.PHONE);
    assertThat(fixture.task(number, MAKE)).isNotNull();
  }

  @Test
  @DisplayName(
      "FUP-10 hours that run backwards are refused beside the form, and what was chosen stays")
  void hoursBackwards() throws Exception {
    String customer = cases.get(visits.solved(fixture.orderTo("DE"))).customerId();
    http.perform(
            post("/portal/visits")
                .param("way", "PHONE")
                .param("fromHour", "18")
                .param("toHour", "9")
                .with(user(customer).roles("CUSTOMER"))
                .with(csrf()))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("class=\"notice bad\" role=\"alert\"")));
  }

  private MockHttpServletRequestBuilder askCall(String customer, String order, String text) {
    return post("/portal/visits/new")
        .param("submission", text + order)
        .param("order", order)
        .param("subject", "A call")
        .param("text", text)
        .with(user(customer).roles("CUSTOMER"))
        .with(csrf());
  }

  @Test
  @DisplayName("FUP-04 the owner edits what is said; the task shows it in the customer's language")
  void script() throws Exception {
    CaseNumber number = due();
    String task = "/api/v1/tasks/" + fixture.task(number, MAKE).getId();
    Function<String, MockHttpServletRequestBuilder> edit =
        words ->
            post("/work/visits/scripts")
                .param("strategy", "LISTEN")
                .param("language", "en")
                .param("version", String.valueOf(version()))
                .param("text", words)
                .with(user("owner").roles("OWNER"))
                .with(csrf());
    http.perform(edit.apply("  ")).andExpect(status().isUnprocessableEntity());
    MvcResult begun =
        http.perform(edit.apply("Hello again.")).andExpect(status().is3xxRedirection()).andReturn();
    http.perform(get(task).with(user("visits").roles("VISITS")))
        .andExpect(jsonPath("$.values.script").value(not("Hello again.")));
    texts.agree(begun);
    http.perform(edit.apply("Faster.").with(user("lead").roles("LEAD")))
        .andExpect(status().isForbidden());
    http.perform(get(task).with(user("visits").roles("VISITS")))
        .andExpect(jsonPath("$.values.script").value("Hello again."));
    http.perform(get("/work/visits/scripts").with(user("lead").roles("LEAD")))
        .andExpect(content().string(containsString("Hello again.")));
    texts.forget();
  }

  private int version() {
    return scripts.all().stream()
        .filter(one -> one.strategy() == VisitStrategy.LISTEN && "en".equals(one.language()))
        .mapToInt(VisitScript::version)
        .max()
        .orElseThrow();
  }

  @Test
  @DisplayName("FUP-08 each strategy's effect: heard, satisfied, the latest answer of each visit")
  void effect() throws Exception {
    StrategyEffect before = confirmed();
    CaseNumber glad = visits.surveyed("DE");
    var unused = visits.says(glad, 2);
    var last = visits.says(glad, 4);
    jdbc.sql(
            "update shop_order set placed_at = now() + interval '1 day' where number = (select"
                + " order_number from service_case where number = ?)")
        .param(glad.value())
        .update();
    StrategyEffect after = confirmed();
    assertThat(after.boughtAgain()).isEqualTo(before.boughtAgain() + 1);
    assertThat(after.visits()).isEqualTo(before.visits() + 1);
    assertThat(after.heard()).isEqualTo(before.heard() + 1);
    assertThat(after.satisfied()).isEqualTo(before.satisfied() + 1);
    assertThat(after.matters()).isEqualTo(before.matters() + 1);
    var middling = visits.says(visits.surveyed("DE"), 3);
    assertThat(confirmed().satisfied()).as("3 of 5 is not").isEqualTo(after.satisfied());
    http.perform(get("/work/visits").with(user("lead").roles("LEAD")))
        .andExpect(content().string(containsString("Is it solved?")));
    http.perform(get("/api/v1/reports/visit-effects").with(user("lead").roles("LEAD")))
        .andExpect(jsonPath("$.items[0].strategy").exists());
    http.perform(get("/api/v1/cases/" + glad).with(user("visits").roles("VISITS")))
        .andExpect(jsonPath("$.visit.strategy").value("CONFIRM"))
        .andExpect(jsonPath("$.visit.answers[1].csat").value(4))
        .andExpect(jsonPath("$.parent.kind").value("FOLLOW_UP"));
  }

  @Test
  @DisplayName("SLA-01 manner has a standard by process and stage: told below it, and reported")
  void manner() throws Exception {
    CaseNumber visit = visits.surveyed("DE");
    CaseNumber about = book.get(visit).plan().about();
    marked(visit, 3);
    assertThat(fixture.events(about)).doesNotContain("MannerMissed");
    marked(visit, 2);
    assertThat(fixture.events(about)).contains("MannerMissed");
    assertThat(manner.of(1))
        .anySatisfy(
            one -> {
              assertThat(one.measured().of()).isEqualTo(CaseType.INQUIRY);
              assertThat(one.measured().stage()).isEqualTo(VisitOccasion.SOLVED);
              assertThat(one.measured().lowest()).isEqualTo(2);
              assertThat(one.target()).isEqualByComparingTo("4.0");
            });
    http.perform(get("/work/visits").with(user("lead").roles("LEAD")))
        .andExpect(content().string(containsString("of 5, to be 4;")));
    http.perform(get("/api/v1/reports/manner").with(user("lead").roles("LEAD")))
        .andExpect(jsonPath("$.items[?(@.measured.of == 'INQUIRY')].target").exists());
  }

  private void marked(CaseNumber visit, int attitude) {
    var unused =
        survey.answer(
            visit, new SurveyAnswer(fixture.now(), 4, null, null, null, null, attitude, null));
  }

  private StrategyEffect confirmed() {
    return effects.of(1).stream()
        .filter(one -> one.strategy() == VisitStrategy.CONFIRM)
        .findFirst()
        .orElse(
            new StrategyEffect(
                VisitStrategy.CONFIRM, 0, 0, 0, null, null, null, null, null, null, 0, 0, 0, 0, 0));
  }

  @Test
  @DisplayName("FUP-05 a customer says on the portal whether, how and when they want to be asked")
  void wish() throws Exception {
    CaseNumber solved = visits.solved(fixture.orderTo("DE"));
    String customer = cases.get(solved).customerId();
    http.perform(wished(customer, "NONE", 18, 9)).andExpect(status().isUnprocessableEntity());
    http.perform(wished(customer, "NONE", 9, 18)).andExpect(status().is3xxRedirection());
    http.perform(get("/portal/visits").with(user(customer).roles("CUSTOMER")))
        .andExpect(content().string(containsString("Not at all")));
    visits.wish(solved, ContactWish.Way.NONE);
    assertUnasked(visits.planned(solved).orElseThrow(), "not asked now");
  }

  private static MockHttpServletRequestBuilder wished(
      String customer, String way, int from, int to) {
    return post("/portal/visits")
        .param("way", way)
        .param("fromHour", String.valueOf(from))
        .param("toHour", String.valueOf(to))
        .with(user(customer).roles("CUSTOMER"))
        .with(csrf());
  }

  @Test
  @DisplayName(
      "FUP-02 FUP-03 FUP-10 CUS-05 first buyers hear after delivery, loyal ones at intervals")
  void plans() {
    String order = fixture.orderTo("DE");
    String person = fixture.customer(order);
    wishes.put(person, new ContactWish(ContactWish.Way.ANY, 0, 24));
    classed();
    assertThat(buyers.segment(person)).isEqualTo("NEW");
    DueCustomer delivered = delivered(order).orElseThrow();
    CaseNumber visit = forCustomer.plan(delivered).orElseThrow();
    assertThat(book.get(visit).plan().strategy()).isEqualTo(VisitStrategy.EXPLAIN);
    assertThat(cases.get(visit).orderNumber()).isEqualTo(order);
    assertThat(delivered(order)).as("considered once").isEmpty();

    String loyal = fixture.customer(fixture.orderTo("DE"));
    wishes.put(loyal, new ContactWish(ContactWish.Way.ANY, 0, 24));
    jdbc.sql("update shop_order set paid_amount = 10000000 where customer_id = ?")
        .param(loyal)
        .update();
    String often = often();
    classed();
    assertThat(buyers.segment(loyal)).as("by amount").isEqualTo("LOYAL");
    assertThat(buyers.segment(often)).as("by frequency").isEqualTo("LOYAL");
    DueCustomer unheard =
        buyers.unheardSince(fixture.now(), 10_000).stream()
            .filter(one -> one.person().equals(loyal))
            .findFirst()
            .orElseThrow();
    CaseNumber asked = forCustomer.plan(unheard).orElseThrow();
    assertThat(book.get(asked).plan().strategy()).isEqualTo(VisitStrategy.EXPERIENCE);
    assertThat(buyers.unheardSince(fixture.now().minusSeconds(60), 10_000))
        .extracting(DueCustomer::person)
        .doesNotContain(loyal);

    jdbc.sql("update shop_order set placed_at = placed_at - interval '400 days' where number = ?")
        .param(order)
        .update();
    classed();
    assertThat(buyers.segment(person)).isEqualTo("LOST");
  }

  @Test
  @DisplayName("FUP-02 who suggested something is called after the next delivery and asked on")
  void planAfterSuggestion() {
    String order = fixture.orderTo("DE");
    String person = fixture.customer(order);
    wishes.put(person, new ContactWish(ContactWish.Way.ANY, 0, 24));
    jdbc.sql("update customer set phone = '+49 30 901820' where id = ?").param(person).update();
    var unused = fixture.open(CaseType.SUGGESTION, order);

    CaseNumber number = walked(forCustomer.plan(delivered(order).orElseThrow()).orElseThrow());
    driver.runJobs(number);

    assertThat(book.get(number).plan().strategy()).isEqualTo(VisitStrategy.EXPERIENCE);
    assertThat(book.get(number).plan().channel()).isEqualTo(VisitChannel.PHONE);
    assertThat(cases.get(number).priority()).isEqualTo(35);
    assertThat(
            jdbc.sql(
                    "select inputs from published.decision_receipt where case_number = ? and"
                        + " decision = 'visitStrategy'")
                .param(number.value())
                .query(String.class)
                .single())
        .contains("\"suggestions\":1", "\"complaints\":0");
    tried(number, Map.of("outcome", "REACHED", "satisfied", true, "comment", "It got better."));
    assertThat(fixture.mails(number)).containsExactly("visitAnnounced", "visitThanks");
    assertOver(number, CaseStatus.CLOSED);
  }

  /** A customer of five orders. */
  private String often() {
    String person = fixture.customer(fixture.orderTo("DE"));
    for (int more = 0; more < 4; more++) {
      jdbc.sql("update shop_order set customer_id = ? where number = ?")
          .params(person, fixture.orderTo("DE"))
          .update();
    }
    return person;
  }

  private void classed() {
    jdbc.sql("delete from customer_segment").update();
    segments.daily();
  }

  private Optional<DueCustomer> delivered(String order) {
    return buyers.delivered(fixture.now().minus(Duration.ofDays(3)), fixture.now(), 10_000).stream()
        .filter(one -> order.equals(one.orderNumber()))
        .findFirst();
  }

  @Test
  @DisplayName("FUP-01 withdrawn by the customer, or really a question: nobody calls any more")
  void left() {
    CaseNumber withdrawn = due();
    withdraw.withdraw(withdrawn, "Please do not call.", null);
    assertThat(fixture.mails(withdrawn)).last().isEqualTo("visitWithdrawn");
    assertOver(withdrawn, CaseStatus.WITHDRAWN);

    CaseNumber asked = due();
    convert.convert(asked, CaseType.INQUIRY, "A question, really.", null);
    assertThat(fixture.clock(asked, "makeVisit")).isEqualTo("CANCELLED");
    assertThat(fixture.tasks(asked)).containsExactly("Task_AnswerInquiry");
  }

  @Test
  @DisplayName("FUP-01 what does not fit together is refused at its field, and nothing happens")
  void bad_input() {
    CaseNumber number = due();
    refused(number, "/values/satisfied", Map.of("outcome", "REACHED", "comment", "?"));
    refused(number, "/values/satisfied", Map.of("outcome", "NO_ANSWER", "satisfied", true));
    refused(number, "/values/score", Map.of("outcome", "REFUSED", "score", 3));
    refused(number, "/values/score", Map.of("outcome", "REACHED", "satisfied", true, "score", 6));
    refused(
        number,
        "/values/findingTeam",
        Map.of("outcome", "REACHED", "satisfied", true, "findingTeam", "warehouse"));
    refused(number, "/values/callAt", Map.of("outcome", "CALL_LATER"));
    refused(number, "/values/callAt", later("2020-01-01T10:00:00Z"));
    refused(number, "/values/callAt", later("2999-01-01T10:00:00Z"));
    refused(number, "/values/callAt", later("2999-01-01T10:00:00"));
    assertThat(book.tries(number)).isEmpty();
    assertThat(fixture.tasks(number)).containsExactly(MAKE);
  }

  private void refused(CaseNumber number, String pointer, Map<String, Object> values) {
    assertThatThrownBy(() -> tried(number, values))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> assertThat(problem.errors()).extracting("pointer").containsExactly(pointer));
  }

  private static Map<String, Object> later(String at) {
    return Map.of("outcome", "CALL_LATER", "callAt", at);
  }

  private CaseNumber walked(CaseNumber number) {
    walked.add(number.value());
    return number;
  }

  private CaseNumber due() {
    CaseNumber number = fixture.open(CaseType.FOLLOW_UP);
    walked.add(number.value());
    driver.runJobs(number);
    assertThat(fixture.tasks(number)).containsExactly(MAKE);
    return number;
  }

  private void tried(CaseNumber number, String outcome) {
    tried(number, Map.of("outcome", outcome));
  }

  private void tried(CaseNumber number, Map<String, Object> values) {
    fixture.finish(number, MAKE, "visits", values);
  }

  private void assertOver(CaseNumber number, CaseStatus as) {
    assertThat(cases.get(number).deriveStatus()).isEqualTo(as);
    assertThat(driver.instances(number))
        .noneMatch(it -> it.getProcessDefinitionId().startsWith(VisitElements.PROCESS));
    assertThat(fixture.tasks(number)).isEmpty();
    assertThat(fixture.runningClocks(number)).isEmpty();
    assertThat(cases.get(number).state().next().step()).isNull();
  }
}
