package io.recourse.processes;

import static io.recourse.processes.ComplaintWaits.verdict;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import io.recourse.assignment.GiveCase;
import io.recourse.cases.CaseStatus;
import io.recourse.cases.CaseType;
import io.recourse.cases.Cases;
import io.recourse.cases.Reason;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.common.Problem.FieldError;
import io.recourse.complaints.AnswerComplaint;
import io.recourse.complaints.ComplaintRate;
import io.recourse.complaints.ComplaintRates;
import io.recourse.complaints.DisputeComplaint;
import io.recourse.complaints.ReportComplaintRate;
import io.recourse.complaints.process.ComplaintElements;
import io.recourse.disputes.ReopenCase;
import io.recourse.goodwill.Gesture;
import io.recourse.goodwill.GoodwillBook;
import io.recourse.goodwill.GrantGoodwill;
import io.recourse.intake.ConvertCase;
import io.recourse.intake.TakeUpCase;
import io.recourse.orders.Orders;
import io.recourse.refunds.ComputeRefund;
import io.recourse.refunds.RefundTerms;
import io.recourse.refunds.ReturnedPieces;
import io.recourse.testing.FlowNodeCoverage;
import io.recourse.testing.ProcessDriver;
import io.recourse.testing.RecourseTest;
import io.recourse.thirdparties.AnswerAsParty;
import io.recourse.thirdparties.PartyTask;
import io.recourse.thirdparties.PartyTasks;
import io.recourse.thirdparties.process.PartyElements;
import io.recourse.visits.ContactWish;
import io.recourse.visits.VisitBook;
import io.recourse.withdrawal.WithdrawCase;
import io.recourse.worklist.AssignTask;
import io.recourse.worklist.ClaimTask;
import io.recourse.worklist.CompleteTask;
import io.recourse.worklist.ReleaseTask;
import io.recourse.worklist.TaskHandler;
import io.recourse.worklist.Version;
import io.recourse.worklist.Worker;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Every way a complaint can go (ISO 10002). */
@RecourseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ComplaintProcessTest {

  @Autowired ReturnsFixture fixture;
  @Autowired ComplaintWaits ways;
  @Autowired PayoutWaits payouts;
  @Autowired PartyWaits parties;
  @Autowired PartyTasks partyTasks;
  @Autowired AnswerAsParty thirdParty;
  @Autowired ProcessDriver driver;
  @Autowired FlowNodeCoverage coverage;
  @Autowired Cases cases;
  @Autowired AnswerComplaint answer;
  @Autowired DisputeComplaint dispute;
  @Autowired WithdrawCase withdraw;
  @Autowired ReopenCase reopen;
  @Autowired ConvertCase convert;
  @Autowired CompleteTask complete;
  @Autowired AssignTask assign;
  @Autowired ClaimTask claim;
  @Autowired GiveCase give;
  @Autowired ReleaseTask release;
  @Autowired TakeUpCase takeUp;
  @Autowired RuntimeService engine;
  @Autowired JdbcClient jdbc;
  @Autowired GrantGoodwill grant;
  @Autowired GoodwillBook goodwill;
  @Autowired Orders orders;
  @Autowired ComputeRefund compute;

  @Autowired
  @Qualifier("decideComplaintHandler")
  TaskHandler decide;

  @Autowired VisitFixture visits;
  @Autowired VisitBook book;
  @Autowired ReportComplaintRate rates;
  @Autowired MockMvc http;

  private final List<String> walked = new ArrayList<>();

  @AfterAll
  void every_flow_node_is_walked() {
    assertThat(coverage.missed(ComplaintElements.PROCESS, walked)).isEmpty();
    assertThat(coverage.missed(ComplaintElements.DISPUTE, walked)).isEmpty();
    assertThat(coverage.missed(ComplaintElements.FORCE, walked)).isEmpty();
  }

  @Test
  @DisplayName("CMP-08 from the investigation the model asks the merchant, and goes on meanwhile")
  void merchant_asked_by_the_model() {
    CaseNumber number = ways.walked(1);
    walked.add(number.value());
    UUID asked = parties.ask(number, "merchant-" + number + "@example.com");
    UUID silent = parties.ask(number, "silent-" + number + "@example.com");
    assertThat(coverage.passed(number.value())).contains("Message_PartyNeeded");
    ways.investigate(number);
    fixture.run(number);
    assertThat(driver.waitsAt(number))
        .as("decided while both are awaited")
        .contains(ComplaintElements.DECIDE, PartyElements.AWAIT);
    thirdParty.answer(asked, "The glue was wrong in May.");
    driver.fireTimer(number, "Timer_ThirdPartyOver");
    assertThat(partyTasks.get(silent).state()).isEqualTo(PartyTask.State.LAPSED);
    assertThat(coverage.passed(number.value())).contains("EndEvent_PartyHeard");
    assertThat(driver.waitsAt(number))
        .contains(ComplaintElements.DECIDE)
        .doesNotContain(PartyElements.AWAIT);
  }

  @Test
  @DisplayName("CMP-01 acknowledged, assessed, investigated, decided, reviewed, accepted")
  void accepted() throws Exception {
    CaseNumber number = walk(ways.walked(3));
    seen(number, "REVIEWED");
    assertThat(page(number)).doesNotContain("It lay here.");
    http.perform(get("/portal/cases/" + number + "/complaint/letter").with(customer(number)))
        .andExpect(status().isNotFound());
    ways.confirm(number);
    seen(number, "ANSWERED");
    assertThat(page(number))
        .contains("It lay here.", "You were right", "I accept this answer")
        .contains("You can answer until", "something else 2 times");
    byte[] letter =
        http.perform(get("/portal/cases/" + number + "/complaint/letter").with(customer(number)))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsByteArray();
    assertThat(new String(letter, 0, 5, US_ASCII)).isEqualTo("%PDF-");
    http.perform(
            post("/portal/cases/" + number + "/complaint/accept")
                .with(customer(number))
                .with(csrf()))
        .andExpect(status().is3xxRedirection());
    driver.runJobs(number);

    seen(number, "SETTLED");
    assertThat(fixture.mails(number)).containsExactly("complaintReceived", "complaintDecided");
    assertThat(fixture.clock(number, "answerComplaint")).isEqualTo("MET");
    assertThatThrownBy(() -> answer.accept(number)).isInstanceOf(Problem.class);
    assertOver(number, CaseStatus.CLOSED);
  }

  @ParameterizedTest(name = "TRI-01 a complaint for {0} is one of {1}, by the form and the API")
  @CsvSource({
    "SAFETY, SAFETY, 100",
    "BILLING, BILLING, 65",
    "SERVICE, SERVICE_CONDUCT, 70",
    "BROKEN_PROMISE, SERVICE_CONDUCT, 70",
    "'', COMPLAINT, 60"
  })
  void for_a_reason(String reason, String category, int priority) throws Exception {
    String choice = reason.isEmpty() ? "NONE" : reason;
    String order = fixture.order(2);
    String customer = fixture.customer(order);
    var asks = user(customer).roles("CUSTOMER");
    http.perform(get("/portal/complaints/new").with(asks))
        .andExpect(
            content().string(containsString("name=\"answer.reason\" value=\"" + choice + "\"")));
    if (choice.equals("SAFETY")) {
      http.perform(form(customer, "").param("answer.reason", choice))
          .andExpect(status().isOk())
          .andExpect(content().string(containsString("Somebody was hurt")));
    }
    String at =
        http.perform(
                form(customer, "")
                    .param("answer.reason", choice)
                    .param("seen", "hurt")
                    .param("answer.hurt", "true"))
            .andReturn()
            .getResponse()
            .getRedirectedUrl();
    CaseNumber made = new CaseNumber(at.substring(at.lastIndexOf('/') + 1));
    routed(made, category, priority);
    assertThat(cases.get(made).origin().body().contains("☑ Somebody was hurt"))
        .isEqualTo(choice.equals("SAFETY"));
    String told = reason.isEmpty() ? "null" : "\"" + reason + "\"";
    String opened =
        http.perform(told(told, "COMPLAINT", order))
            .andExpect(status().isCreated())
            .andReturn()
            .getResponse()
            .getHeader("Location");
    routed(new CaseNumber(opened.substring(opened.lastIndexOf('/') + 1)), category, priority);
  }

  @Test
  @DisplayName("TRI-01 a reason that no complaint has, and one for a whole question, are refused")
  void for_no_reason() throws Exception {
    String order = fixture.order(2);
    http.perform(told("\"SIZE\"", "COMPLAINT", order))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.errors[0].pointer").value("/reason"));
    http.perform(told("\"SERVICE\"", "INQUIRY", order))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.errors[0].pointer").value("/reason"));
  }

  private void routed(CaseNumber number, String category, int priority) {
    assertThat(
            jdbc.sql("select category from service_case where number = ?")
                .param(number.value())
                .query(String.class)
                .single())
        .isEqualTo(category);
    assertThat(cases.get(number).priority()).isEqualTo(priority);
  }

  private static MockHttpServletRequestBuilder told(String reason, String type, String order) {
    return post("/api/v1/cases")
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .contentType("application/json")
        .content(
            """
            {"type": "%s", "channel": "PHONE", "orderNumber": "%s", "subject": "Slow",
             "text": "It took two weeks.", "reason": %s}
            """
                .formatted(type, order, reason))
        .with(user("agent").roles("AGENT"));
  }

  @Test
  @DisplayName(
      "CMP-01 a complaint that was solved is revisited, and counts for the team it is about")
  void revisited() throws Exception {
    CaseNumber about = fixture.open(ReturnsFixture.line(1, 1, Reason.UNWANTED));
    long before = complaintsOf("returns");
    String customer = cases.get(about).customerId();
    String at = http.perform(form(customer, about)).andReturn().getResponse().getRedirectedUrl();
    CaseNumber number = new CaseNumber(at.substring(at.lastIndexOf('/') + 1));
    ways.walked(number, 4);
    answer.accept(number);
    driver.runJobs(number);
    visits.wish(number, ContactWish.Way.ANY);

    CaseNumber visit = visits.planned(number).orElseThrow();
    assertThat(book.find(visit).orElseThrow().plan().about()).isEqualTo(number);
    assertThat(fixture.mails(visit)).contains("visitSurvey");
    assertThat(complaintsOf("returns")).isEqualTo(before + 1);
  }

  private long complaintsOf(String team) {
    return rates.of(ComplaintRates.Dimension.TEAM, 6).stream()
        .filter(one -> one.key().equals(team))
        .mapToLong(ComplaintRate::complaints)
        .sum();
  }

  @Test
  @DisplayName(
      "CMP-04 what was paid for a plan is no money of the goods that a complaint gives back")
  void plan_is_no_goods() {
    CaseNumber number = walk(ways.walked(2));
    long paid = orders.find(cases.get(number).orderNumber()).orElseThrow().paid().amount();
    assertThat(
            jdbc.sql(
                    """
                    insert into service_plan_sale (case_number, kind, serial, name, price, currency, state)
                    values (?, 'WARRANTY', 'S-1', 'Three years', 500, 'EUR', 'PAID')
                    """)
                .param(number.value())
                .update())
        .isEqualTo(1);
    assertThatThrownBy(
            () -> ways.decide(number, "complaints", verdict("UPHELD", "REFUND", paid - 499)))
        .isInstanceOf(Problem.class);
    ways.decide(number, "complaints", verdict("UPHELD", "REFUND", paid - 500));
    assertThat(fixture.tasks(number)).containsExactly(ComplaintElements.REVIEW);
  }

  @Test
  @DisplayName("CMP-07 a sum asked for is read as it is written; what is none is said at its field")
  void typed_counter() throws Exception {
    CaseNumber number = walk(ways.walked(4));
    for (String wrong : List.of("much", "1,234", "0")) {
      var refused =
          http.perform(counter(number, wrong)).andExpect(status().is3xxRedirection()).andReturn();
      String page =
          http.perform(
                  get("/portal/cases/" + number)
                      .with(customer(number))
                      .flashAttrs(refused.getFlashMap()))
              .andReturn()
              .getResponse()
              .getContentAsString();
      assertThat(page).contains("value=\"" + wrong + "\"", "class=\"error\"", "More, please.");
    }
    assertThat(fixture.tasks(number)).isEmpty();
    http.perform(counter(number, "1.012,50")).andExpect(status().is3xxRedirection());
    driver.runJobs(number);
    http.perform(
            get("/api/v1/tasks/" + fixture.task(number, ComplaintElements.DECIDE).getId())
                .with(user("complaints").roles("COMPLAINTS")))
        .andExpect(jsonPath("$.values.counter").value(containsString("1012.50")));
  }

  private MockHttpServletRequestBuilder counter(CaseNumber number, String sum) {
    return post("/portal/cases/" + number + "/complaint/counter")
        .param("sum", sum)
        .param("words", "More, please.")
        .with(customer(number))
        .with(csrf());
  }

  @Test
  @DisplayName("CMP-01 nobody assesses or answers: grave by default, and the outcome stands")
  void by_default() {
    CaseNumber number = walk(ways.walked(0));
    driver.fireTimer(number, "Timer_AssessmentOver");
    assertThat(fixture.clock(number, "assessComplaint")).isEqualTo("BREACHED");
    ways.investigate(number);
    ways.decide(number, "complaints", verdict("NOT_UPHELD", "NONE"));
    ways.confirm(number);
    driver.fireTimer(number, "Timer_AnswerOver");

    assertThat(fixture.clock(number, "answerComplaint")).isEqualTo("BREACHED");
    assertOver(number, CaseStatus.REFUSED);
  }

  @Test
  @DisplayName("CMP-01 a complaint from before there was a process is taken up by it")
  void older() {
    CaseNumber number = walk(fixture.open(CaseType.COMPLAINT));
    engine.deleteProcessInstance(cases.get(number).state().process().instance(), "older");
    assertThat(
            jdbc.sql(
                    """
                    update service_case set process_instance = null, process_key = null,
                        process_version = null
                    where number = ?
                    """)
                .param(number.value())
                .update())
        .isEqualTo(1);
    assertThat(takeUp.waiting()).contains(number);
    takeUp.takeUp(number);
    driver.runJobs(number);

    assertThat(takeUp.waiting()).doesNotContain(number);
    assertThat(fixture.tasks(number)).containsExactly(ComplaintElements.ASSESS);
    assertThat(fixture.clock(number, "assessComplaint")).isEqualTo("RUNNING");
  }

  @Test
  @DisplayName(
      "CMP-03 TRI-10 without findings and root cause nothing goes on; late work is breached")
  void found_with_cause() {
    CaseNumber number = walk(ways.walked(1));
    for (String alone : List.of("findings", "rootCause")) {
      assertThatThrownBy(
              () ->
                  fixture.finish(
                      number,
                      ComplaintElements.INVESTIGATE,
                      "complaints",
                      Map.of(alone, "It lay two weeks.")))
          .isInstanceOf(Problem.class);
    }
    assertThat(fixture.task(number, ComplaintElements.DECIDE)).as("nothing to decide yet").isNull();
    assertThatThrownBy(() -> answer.accept(number)).isInstanceOf(Problem.class);
    for (String set :
        List.of(
            "findings = 'It lay.'",
            "root_cause = 'No key.'",
            "outcome = 'UPHELD', remedy = 'NONE', letter = 'We are sorry.'")) {
      assertThatThrownBy(
              () ->
                  jdbc.sql("update complaint set " + set + " where case_number = ?")
                      .param(number.value())
                      .update())
          .isInstanceOf(DataIntegrityViolationException.class);
    }
    assertThat(fixture.tasks(number)).containsExactly(ComplaintElements.INVESTIGATE);
    assertThat(cases.get(number).isEnded()).isFalse();
  }

  @Test
  @DisplayName("CMP-09 what touches safety or may spread: due sooner, and the lead hears at once")
  void urgent() throws Exception {
    CaseNumber ordinary = walk(ways.walked(1));
    assertThat(fixture.task(ordinary, ComplaintElements.INVESTIGATE).getPriority()).isLessThan(100);
    CaseNumber unsafe = walk(ways.walked(0));
    ways.assess(unsafe, 3, true, false);
    CaseNumber spreading = walk(ways.walked(0));
    ways.assess(spreading, 4, false, true);
    for (CaseNumber urgent : List.of(unsafe, spreading)) {
      if (driver.timers(urgent).contains("Timer_LeadHears")) {
        driver.fireTimer(urgent, "Timer_LeadHears");
      }
      assertThat(fixture.task(urgent, ComplaintElements.INVESTIGATE).getPriority()).isEqualTo(100);
      assertThat(fixture.events(urgent)).contains("WorkEscalated");
      assertThat(fixture.task(urgent, ComplaintElements.INVESTIGATE).getDueDate())
          .isBefore(fixture.task(ordinary, ComplaintElements.INVESTIGATE).getDueDate());
    }
    http.perform(get("/api/v1/cases/" + unsafe).with(user("agent").roles("AGENT")))
        .andExpect(jsonPath("$.complaint.severity").value(1));
  }

  @Test
  @DisplayName("CMP-09 flagged under way as one that may spread: due sooner, and the lead hears")
  void spreads_later() throws Exception {
    CaseNumber number = walk(ways.walked(2));
    Date before = fixture.task(number, ComplaintElements.DECIDE).getDueDate();
    String flag = "/complaint/may-spread";
    http.perform(post("/work/cases/" + number + flag).with(user("lead").roles("LEAD")).with(csrf()))
        .andExpect(status().is3xxRedirection());

    Task hastened = fixture.task(number, ComplaintElements.DECIDE);
    assertThat(hastened.getDueDate()).isBefore(before);
    assertThat(hastened.getPriority()).isEqualTo(100);
    assertThat(fixture.events(number)).contains("ComplaintMaySpread", "WorkEscalated");
    http.perform(get("/api/v1/cases/" + number).with(user("agent").roles("AGENT")))
        .andExpect(jsonPath("$.complaint.maySpread").value(true))
        .andExpect(jsonPath("$.next.dueAt").value(hastened.getDueDate().toInstant().toString()));
    for (CaseNumber refused : List.of(number, ways.walked(0))) {
      http.perform(post("/api/v1/cases/" + refused + flag).with(user("lead").roles("LEAD")))
          .andExpect(status().isConflict());
    }
  }

  @Test
  @DisplayName("CMP-06 a task force is convened; the complaint waits for its findings, or its end")
  void task_force() throws Exception {
    CaseNumber number = walk(ways.convened());
    assertThat(fixture.tasks(number)).containsExactly(ComplaintElements.REPORT);
    assertThat(fixture.runningClocks(number)).containsExactly("reportFindings");
    String report = fixture.task(number, ComplaintElements.REPORT).getId();
    Map<String, Object> found = Map.of("findings", "In one of ten.");
    Worker outsider = new Worker("other", Set.of("complaints"));
    var free = release.release(report, new Worker("complaints", Set.of("complaints")), Version.ANY);
    assertThatThrownBy(() -> complete.complete(report, outsider, Version.ANY, found))
        .hasMessageContaining("Only a member");
    fixture.finish(number, ComplaintElements.REPORT, "complaints", found);
    assertThat(fixture.tasks(number)).containsExactly(ComplaintElements.INVESTIGATE);
    String investigate = fixture.task(number, ComplaintElements.INVESTIGATE).getId();
    http.perform(get("/api/v1/tasks/" + investigate).with(user("complaints").roles("COMPLAINTS")))
        .andExpect(jsonPath("$.values.forceFindings").value("In one of ten."));
    http.perform(
            post("/api/v1/cases/" + number + "/complaint/task-force")
                .contentType("application/json")
                .content("{\"members\": [], \"mandate\": \"x\"}")
                .with(user("lead").roles("LEAD")))
        .andExpect(status().isUnprocessableEntity());
    http.perform(
            post("/api/v1/cases/" + number + "/complaint/task-force")
                .contentType("application/json")
                .content("{\"members\": [\"warehouse\", \"stranger\"], \"mandate\": \"x\"}")
                .with(user("lead").roles("LEAD")))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.errors[0].detail").value(containsString("stranger")));
    http.perform(
            post("/work/cases/" + number + "/complaint/task-force")
                .param("members", "complaints, warehouse")
                .param("mandate", "<b>Why</b> this lock?")
                .param("days", "3")
                .with(user("lead").roles("LEAD"))
                .with(csrf()))
        .andExpect(status().is3xxRedirection());
    Instant ends = fixture.now().plus(Duration.ofDays(3));
    assertThat(fixture.task(number, ComplaintElements.REPORT).getDueDate().toInstant())
        .isCloseTo(ends, within(1, ChronoUnit.HOURS));
    http.perform(get("/api/v1/cases/" + number).with(user("lead").roles("LEAD")))
        .andExpect(jsonPath("$.complaint.taskForces[1].members[1]").value("warehouse"))
        .andExpect(jsonPath("$.complaint.taskForces[1].mandate").value("<b>Why</b> this lock?"))
        .andExpect(
            jsonPath("$.complaint.taskForces[1].endsAt")
                .value(startsWith(ends.toString().substring(0, 11))))
        .andExpect(jsonPath("$.complaint.taskForces[0].findings").value("In one of ten."));
    driver.fireTimer(number, "Timer_ForceOver");
    assertThat(fixture.clock(number, "reportFindings")).isEqualTo("BREACHED");
    assertThat(fixture.tasks(number)).containsExactly(ComplaintElements.INVESTIGATE);
    http.perform(get("/work/cases/" + number + "/complaint").with(user("lead").roles("LEAD")))
        .andExpect(content().string(containsString("&lt;b&gt;Why&lt;/b&gt; this lock?")));
    ways.investigate(number);
    assertThat(fixture.tasks(number)).containsExactly(ComplaintElements.DECIDE);
  }

  @Test
  @DisplayName("CMP-06 a member of another team is given the report, and may be given it later")
  void member_of_another_team() throws Exception {
    CaseNumber number = walk(ways.walked(1));
    http.perform(
            post("/api/v1/cases/" + number + "/complaint/task-force")
                .contentType("application/json")
                .content(
                    """
                    {"members": ["director", "warehouse", "complaints"], "mandate": "Look at the lock.",
                     "endsAt": "%s"}
                    """
                        .formatted(fixture.now().plus(Duration.ofDays(2))))
                .with(user("lead").roles("LEAD")))
        .andExpect(status().isNoContent());
    driver.runJobs(number);
    String task = fixture.task(number, ComplaintElements.REPORT).getId();
    http.perform(get("/api/v1/tasks/" + task).with(user("lead").roles("LEAD")))
        .andExpect(jsonPath("$.assignee").value("warehouse"));
    Worker warehouse = new Worker("warehouse", Set.of("warehouse"));
    http.perform(get("/api/v1/tasks?queue=mine").with(user("warehouse").roles("WAREHOUSE")))
        .andExpect(content().string(containsString(task)));
    http.perform(get("/work/tasks/" + task).with(user("warehouse").roles("WAREHOUSE")))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Look at the lock.")));
    Worker lead = new Worker("lead", Set.of("lead"));
    assertThatThrownBy(() -> assign.assign(task, lead, "finance", Version.ANY))
        .isInstanceOf(Problem.class);
    var given = assign.assign(task, lead, "complaints", Version.ANY);
    assertThatThrownBy(
            () -> complete.complete(task, warehouse, Version.ANY, Map.of("findings", "Mine.")))
        .isInstanceOf(Problem.class);
    given = assign.assign(task, lead, "warehouse", Version.ANY);
    assertThat(given.assignee()).isEqualTo("warehouse");
    fixture.finish(
        number, ComplaintElements.REPORT, "warehouse", Map.of("findings", "It is worn."));
    assertThat(fixture.tasks(number)).containsExactly(ComplaintElements.INVESTIGATE);
    http.perform(get("/api/v1/cases/" + number).with(user("lead").roles("LEAD")))
        .andExpect(jsonPath("$.complaint.taskForces[0].findings").value("It is worn."))
        .andExpect(jsonPath("$.complaint.taskForces[0].reportedBy").value("warehouse"));
  }

  @Test
  @DisplayName("CMP-05 who decided does not review; sent back it is decided again")
  void reviewed_by_another() {
    CaseNumber number = walk(ways.walked(2));
    ways.decide(number, "complaints", verdict("UPHELD", "APOLOGY"));
    Worker decider = new Worker("complaints", Set.of("complaints", "lead"));
    String task = fixture.task(number, ComplaintElements.REVIEW).getId();
    assertThatThrownBy(
            () -> complete.complete(task, decider, Version.ANY, Map.of("decision", "confirm")))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("does not review");
    fixture.finish(
        number,
        ComplaintElements.REVIEW,
        "lead",
        Map.of("decision", "sendBack", "note", "The letter says nothing of the key."));

    assertThat(fixture.tasks(number)).containsExactly(ComplaintElements.DECIDE);
    ways.decide(number, "complaints", verdict("PARTLY_UPHELD", "APOLOGY"));
    ways.confirm(number);
    answer.accept(number);
    driver.runJobs(number);
    assertOver(number, CaseStatus.CLOSED);
  }

  private static final Map<String, Object> FOUND =
      Map.of("findings", "It lay two weeks.", "rootCause", "Nobody had the key.");

  private void decideAs(String person, CaseNumber number, Map<String, Object> verdict) {
    ways.by(person, "complaints", number, ComplaintElements.DECIDE, verdict);
  }

  @Test
  @DisplayName("CMP-05 who decided it before it was taken up again has no hand in it, and is told")
  void decided_before() throws Exception {
    CaseNumber number = walk(ways.walked(3));
    ways.confirm(number);
    answer.accept(number);
    driver.runJobs(number);
    reopen.reopen(number, "You did not ask the courier.", null);
    driver.runJobs(number);
    assertBarred(number, ComplaintElements.INVESTIGATE, "complaints", "complaints");
    String task = fixture.task(number, ComplaintElements.INVESTIGATE).getId();
    http.perform(get("/work/tasks/" + task).with(user("complaints").roles("COMPLAINTS")))
        .andExpect(content().string(containsString("decided on this complaint before")));
    assertThatThrownBy(
            () -> assign.assign(task, new Worker("a", Set.of("lead")), "complaints", Version.ANY))
        .hasMessageContaining("decided on this complaint before");
    assertThatThrownBy(() -> give.byHand(number, "complaints", "They know it."))
        .hasMessageContaining("decided on this complaint before");
    ways.by("second", "complaints", number, ComplaintElements.INVESTIGATE, FOUND);
    assertBarred(number, ComplaintElements.DECIDE, "complaints", "complaints");
    decideAs("second", number, verdict("UPHELD", "APOLOGY"));
    assertBarred(number, ComplaintElements.REVIEW, "complaints", "lead");
    ways.confirm(number);
    answer.counter(number, null, "A month of it!");
    driver.runJobs(number);
    decideAs("second", number, verdict("UPHELD", "APOLOGY"));
    assertThat(fixture.tasks(number)).containsExactly(ComplaintElements.REVIEW);
  }

  @Test
  @DisplayName("CMP-05 who granted something on the order looks into no complaint about it")
  void granted_before() {
    CaseNumber granted =
        fixture.open(ReturnsFixture.line(ReturnsFixture.LAMPS, 1, Reason.UNWANTED));
    fixture.approve(granted);
    CaseNumber number =
        ways.walked(fixture.open(CaseType.COMPLAINT, cases.get(granted).orderNumber()), 1);
    assertBarred(walk(number), ComplaintElements.INVESTIGATE, "returns", "complaints");
    ways.investigate(number);
    assertThat(fixture.tasks(number)).containsExactly(ComplaintElements.DECIDE);
  }

  private void assertBarred(CaseNumber number, String task, String person, String team) {
    Worker barred = new Worker(person, Set.of(team));
    assertThatThrownBy(() -> claim.claim(fixture.task(number, task).getId(), barred, Version.ANY))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("decided on this complaint before");
  }

  @Test
  @DisplayName("CMP-01 an ended complaint is investigated again; withdrawn or converted it is left")
  void again_and_left() {
    CaseNumber number = walk(ways.walked(4));
    driver.fireTimer(number, "Timer_AnswerOver");
    reopen.reopen(number, "You did not ask the courier.", null);
    driver.runJobs(number);
    assertThat(fixture.tasks(number)).containsExactly(ComplaintElements.INVESTIGATE);
    withdraw.withdraw(number, "Forget it.", null);
    driver.runJobs(number);
    assertThat(fixture.mails(number)).last().isEqualTo("complaintWithdrawn");
    assertOver(number, CaseStatus.WITHDRAWN);

    CaseNumber asked = walk(fixture.open(CaseType.COMPLAINT));
    convert.convert(asked, CaseType.INQUIRY, "A question, really.", null);
    assertThat(fixture.clock(asked, "assessComplaint")).isEqualTo("CANCELLED");
    assertThat(fixture.tasks(asked)).containsExactly("Task_AnswerInquiry");
  }

  @Test
  @DisplayName("RFD-02 an indemnity beyond the role's limit is refused, within it paid once")
  void indemnity() {
    CaseNumber number = walk(ways.walked(2));
    assertThatThrownBy(
            () -> ways.decide(number, "complaints", verdict("UPHELD", "INDEMNITY", 1001)))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("lead");
    assertThatThrownBy(() -> ways.decide(number, "complaints", verdict("UPHELD", "REFUND", 99999)))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("more than was paid");
    ways.decide(number, "complaints", verdict("UPHELD", "INDEMNITY", 900));
    ways.confirm(number);
    answer.accept(number);
    driver.runJobs(number);
    payouts.pay(number);

    assertThat(fixture.paid(number)).isZero();
    assertThat(payouts.paid(number)).isEqualTo(900);
    assertThat(fixture.mails(number)).contains("complaintDecided", "payoutOrdered", "payoutPaid");
    assertThat(fixture.clock(number, "payOut")).isEqualTo("MET");
    assertOver(number, CaseStatus.CLOSED);
  }

  @Test
  @DisplayName("RFD-02 without an order an indemnity is money all the same, money back is not")
  void indemnity_without_order() throws Exception {
    CaseNumber number = walk(ways.walked(withoutOrder(), 2));
    assertRefused(number, verdict("UPHELD", "INDEMNITY", 900), "must be given");
    Map<String, Object> refund = verdict("UPHELD", "REFUND", 900);
    refund.put("currency", "EUR");
    assertRefused(number, refund, "no payment to give money back");
    Map<String, Object> indemnity = verdict("UPHELD", "INDEMNITY", 900);
    indemnity.put("currency", "INR");
    assertRefused(number, indemnity, "No rate is set for INR");
    indemnity.put("currency", "EUR");
    ways.decide(number, "complaints", indemnity);
    ways.confirm(number);
    answer.accept(number);
    driver.runJobs(number);
    payouts.pay(number);

    assertThat(payouts.paid(number)).isEqualTo(900);
    assertOver(number, CaseStatus.CLOSED);
  }

  @Test
  @DisplayName(
      "RFD-02 taken up again nothing is given twice: it counts, and leaves the payment whole")
  void indemnities_count() {
    CaseNumber number = walk(ways.walked(2));
    List<String> deciders = List.of("complaints", "second", "third");
    for (int time = 0; time < 2; time++) {
      decideAs(deciders.get(time), number, verdict("UPHELD", "INDEMNITY", 900));
      ways.confirm(number);
      answer.accept(number);
      driver.runJobs(number);
      payouts.pay(number);
      reopen.reopen(number, "And the second week?", null);
      driver.runJobs(number);
      ways.by(deciders.get(time + 1), "complaints", number, ComplaintElements.INVESTIGATE, FOUND);
    }
    assertThat(payouts.paid(number)).isEqualTo(1800);
    assertThat(goodwill.ofCase(number)).hasSize(2);
    assertThat(decide.prefill(number)).containsKey("letter").doesNotContainKeys("remedy", "amount");
    assertThatThrownBy(() -> decideAs("third", number, verdict("UPHELD", "INDEMNITY", 900)))
        .hasMessageContaining("365 days");
    long paid = orders.find(cases.get(number).orderNumber()).orElseThrow().paid().amount();
    assertThatThrownBy(() -> decideAs("third", number, verdict("UPHELD", "REFUND", paid + 1)))
        .hasMessageContaining("more than was paid");
    decideAs("third", number, verdict("UPHELD", "REFUND", paid));
    assertThat(decide.prefill(number)).doesNotContainKey("amount");
    ways.confirm(number);
    answer.accept(number);
    fixture.settle(number);
    assertThat(fixture.paid(number)).isEqualTo(paid);
    assertThat(fixture.mails(number)).contains("refunded");
  }

  @Test
  @DisplayName("RFD-03 a gift is measured when decided and reviewed; what was promised is given")
  void gifts_count() {
    CaseNumber number = walk(ways.walked(2));
    ways.decide(number, "complaints", verdict("UPHELD", "POINTS", 500));
    ways.confirm(number);
    give(number, 500);
    give(number, 500);
    answer.accept(number);
    driver.runJobs(number);
    assertThat(goodwill.ofCase(number)).hasSize(3);
    assertOver(number, CaseStatus.CLOSED);

    CaseNumber other = walk(ways.walked(2));
    ways.decide(other, "complaints", verdict("UPHELD", "POINTS", 500));
    give(other, 500);
    give(other, 500);
    assertThatThrownBy(() -> ways.confirm(other)).hasMessageContaining("365 days");
    assertThat(fixture.tasks(other)).containsExactly(ComplaintElements.REVIEW);
  }

  private void give(CaseNumber number, long points) {
    var unused =
        grant.grant(
            number, Gesture.points(points, "late"), "agent", number + "/" + UUID.randomUUID());
  }

  private void assertRefused(CaseNumber number, Map<String, Object> verdict, String why) {
    assertThatThrownBy(() -> ways.decide(number, "complaints", verdict))
        .isInstanceOf(Problem.class)
        .hasMessageContaining(why);
  }

  @Test
  @DisplayName("CMP-05 money back beyond the role's limit is refused at its field and handed up")
  void beyond_the_role() throws Exception {
    String dear =
        fixture.order(
            2, 300_000, 0, ReturnsFixture.bought(ReturnsFixture.LAMPS, "LAMP", 2, 150_000));
    CaseNumber number = walk(ways.walked(fixture.open(CaseType.COMPLAINT, dear), 2));
    assertThatThrownBy(
            () -> ways.decide(number, "complaints", verdict("UPHELD", "PRICE_REDUCTION", 15_001)))
        .isInstanceOfSatisfying(
            Problem.class,
            refused ->
                assertThat(refused.errors().get(0))
                    .returns("/values/amount", FieldError::pointer)
                    .returns(true, it -> it.detail().contains("150.00 EUR")));
    assertRefused(number, verdict("UPHELD", "REFUND", 50_001), "500.00 EUR");
    handUp(number, "complaints", "{\"reason\": \" \"}").andExpect(status().is(422));
    handUp(number, "complaints", REASON).andExpect(status().isNoContent());
    handUp(number, "complaints", REASON).andExpect(status().isConflict());
    String task = fixture.task(number, ComplaintElements.DECIDE).getId();
    http.perform(get("/api/v1/tasks/" + task).with(user("lead").roles("LEAD")))
        .andExpect(jsonPath("$.team").value("lead"));
    assertThatThrownBy(
            () -> ways.decide(number, "lead", verdict("UPHELD", "PRICE_REDUCTION", 100_001)))
        .hasMessageContaining("process owners");
    ways.decide(number, "lead", verdict("UPHELD", "PRICE_REDUCTION", 15_001));
    assertThat(fixture.tasks(number)).containsExactly(ComplaintElements.REVIEW);
    handUp(number, "lead", REASON).andExpect(status().isConflict());
  }

  private static final String REASON = "{\"reason\": \"A third off would be fair.\"}";

  private ResultActions handUp(CaseNumber number, String team, String body) throws Exception {
    return http.perform(
        post("/api/v1/cases/" + number + "/complaint/hand-up")
            .contentType("application/json")
            .content(body)
            .with(user(team).roles(team.toUpperCase(Locale.ROOT))));
  }

  @Test
  @DisplayName("RFD-06 what a complaint gave back of the price is not paid again for the goods")
  void goods_of_a_complaint() throws Exception {
    CaseNumber whole = walk(ways.walked(2));
    reduced(whole, 1340);
    assertThat(worth(whole, ReturnsFixture.PEN)).as("a tenth less").isEqualTo(810);

    CaseNumber pen = fixture.open(ReturnsFixture.line(ReturnsFixture.PEN, 1, Reason.UNWANTED));
    String at =
        http.perform(form(cases.get(pen).customerId(), pen))
            .andReturn()
            .getResponse()
            .getRedirectedUrl();
    CaseNumber about = walk(new CaseNumber(at.substring(at.lastIndexOf('/') + 1)));
    reduced(ways.walked(about, 2), 300);
    assertThat(worth(about, ReturnsFixture.PEN)).isEqualTo(600);
    assertThat(worth(about, ReturnsFixture.LAMPS)).as("not complained about").isEqualTo(4000);
  }

  private void reduced(CaseNumber number, long amount) {
    ways.decide(number, "complaints", verdict("UPHELD", "PRICE_REDUCTION", amount));
    ways.confirm(number);
    answer.accept(number);
    fixture.settle(number);
    assertThat(fixture.paid(number)).isEqualTo(amount);
  }

  private long worth(CaseNumber number, int line) {
    return compute
        .compute(
            cases.get(number).orderNumber(),
            List.of(new ReturnedPieces(1, line, 1)),
            RefundTerms.PLAIN)
        .get(0)
        .amount();
  }

  @Test
  @DisplayName("RFD-02 finance refuses the money: told, and closed")
  void refused_money() {
    CaseNumber number = walk(ways.walked(2));
    ways.decide(number, "complaints", verdict("UPHELD", "REFUND", 5000));
    ways.confirm(number);
    answer.accept(number);
    driver.runJobs(number);
    fixture.finish(
        number,
        "Task_ApproveRefund",
        "finance",
        Map.of("decision", "refuse", "note", "paid before"));

    assertThat(fixture.paid(number)).isZero();
    assertThat(fixture.mails(number)).contains("refundRefused");
    assertOver(number, CaseStatus.CLOSED);
  }

  @Test
  @DisplayName(
      "CMP-04, CMP-05 the customer asks for more to the last round, and reads what was reviewed")
  void rounds() throws Exception {
    CaseNumber number = walk(ways.walked(2));
    ways.decide(number, "complaints", verdict("PARTLY_UPHELD", "POINTS", 100));
    ways.confirm(number);
    answer(
            number,
            "{\"answer\": \"COUNTER\", \"amount\": {\"amount\": 1500, \"currency\": \"JPY\"},"
                + " \"words\": \"A month!\"}")
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.errors[0].pointer").value("/amount/currency"));
    for (int round = 1; round < 3; round++) {
      answer(
              number,
              "{\"answer\": \"COUNTER\", \"amount\": {\"amount\": 1500, \"currency\":"
                  + " \"EUR\"}, \"words\": \"A month!\"}")
          .andExpect(status().isNoContent());
      answer(number, "{\"answer\": \"ACCEPT\"}").andExpect(status().isConflict());
      driver.runJobs(number);
      http.perform(
              get("/api/v1/tasks/" + fixture.task(number, ComplaintElements.DECIDE).getId())
                  .with(user("complaints").roles("COMPLAINTS")))
          .andExpect(jsonPath("$.values.counter").value("15.00 EUR: A month!"));
      Map<String, Object> again = verdict("PARTLY_UPHELD", "POINTS", 100 + round);
      again.put("letter", "Draft of round " + round + ".");
      ways.decide(number, "complaints", again);
      toldStill(number, round == 1 ? "It lay here. We are sorry." : "Draft of round 1.");
      ways.confirm(number);
      toldStill(number, "Draft of round " + round + ".");
    }
    answer(number, "{\"answer\": \"COUNTER\", \"words\": \"More!\"}")
        .andExpect(status().isConflict());
    answer(number, "{\"answer\": \"MAYBE\"}").andExpect(status().isUnprocessableEntity());
    assertThat(page(number)).contains("15.00").doesNotContain("I ask for something else");
    answer(number, "{\"answer\": \"ACCEPT\"}").andExpect(status().isNoContent());
    driver.runJobs(number);

    assertThat(fixture.mails(number)).contains("goodwill");
    assertOver(number, CaseStatus.CLOSED);
    http.perform(get("/api/v1/cases/" + number).with(customer(number)))
        .andExpect(jsonPath("$.complaint.offers.length()").value(3))
        .andExpect(jsonPath("$.complaint.offers[2].points").value(102))
        .andExpect(jsonPath("$.complaint.rootCause").isEmpty());
  }

  /** On the page, over the API and in the letter (CMP-05). */
  private void toldStill(CaseNumber number, String words) throws Exception {
    assertThat(page(number)).contains(words);
    http.perform(get("/api/v1/cases/" + number).with(customer(number)))
        .andExpect(jsonPath("$.complaint.letter").value(words));
    byte[] letter =
        http.perform(get("/portal/cases/" + number + "/complaint/letter").with(customer(number)))
            .andReturn()
            .getResponse()
            .getContentAsByteArray();
    assertThat(new PdfTextExtractor(new PdfReader(letter)).getTextFromPage(1)).contains(words);
  }

  @Test
  @DisplayName("CMP-07 rejected: both sides have their say, an uninvolved person decides for good")
  void disputed() throws Exception {
    CaseNumber number = walk(ways.disputed(ways.walked(4), 0));
    seen(number, "DISPUTED");
    http.perform(
            post("/portal/cases/" + number + "/complaint/statement")
                .param("words", "I have the courier's card.")
                .with(customer(number))
                .with(csrf()))
        .andExpect(status().is3xxRedirection());
    driver.runJobs(number);
    assertThatThrownBy(() -> dispute.state(number, "And more.")).isInstanceOf(Problem.class);
    fixture.finish(
        number, ComplaintElements.REPLY, "complaints", Map.of("words", "The card is of May."));
    Worker involved = new Worker("complaints", Set.of("owner"));
    String task = fixture.task(number, ComplaintElements.DECIDE_DISPUTE).getId();
    assertThatThrownBy(
            () -> complete.complete(task, involved, Version.ANY, verdict("UPHELD", "POINTS", 500)))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("had a hand");
    fixture.finish(
        number, ComplaintElements.DECIDE_DISPUTE, "owner", verdict("UPHELD", "INDEMNITY", 1500));
    driver.runJobs(number);
    payouts.pay(number);

    assertThat(payouts.paid(number)).isEqualTo(1500);
    assertThat(fixture.mails(number)).contains("complaintDisputed", "complaintDisputeDecided");
    assertOver(number, CaseStatus.CLOSED);
  }

  @Test
  @DisplayName("CMP-07 whoever sat in a task force over it, or convened it, decides no dispute")
  void force_is_involved() {
    CaseNumber number = walk(ways.convened());
    fixture.finish(
        number, ComplaintElements.REPORT, "complaints", Map.of("findings", "It jams once a week."));
    ways.investigate(number);
    ways.decide(number, "complaints", verdict("NOT_UPHELD", "NONE"));
    ways.confirm(number);
    ways.disputed(number, 2);
    String task = fixture.task(number, ComplaintElements.DECIDE_DISPUTE).getId();
    Worker sat = new Worker("technician", Set.of("owner"));
    assertThatThrownBy(
            () -> complete.complete(task, sat, Version.ANY, verdict("UPHELD", "APOLOGY")))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("had a hand");
  }

  @Test
  @DisplayName("CMP-07 a side that says nothing in its term is passed over")
  void disputed_in_silence() {
    CaseNumber number = walk(ways.disputed(ways.walked(4), 0));
    driver.fireTimer(number, "Timer_StatementOver");
    driver.fireTimer(number, "Timer_DisputeReplyOver");
    assertThat(fixture.clock(number, "stateDispute")).isEqualTo("BREACHED");
    assertThat(fixture.clock(number, "replyToDispute")).isEqualTo("BREACHED");
    assertThat(fixture.tasks(number)).containsExactly(ComplaintElements.DECIDE_DISPUTE);
    fixture.finish(
        number, ComplaintElements.DECIDE_DISPUTE, "owner", verdict("NOT_UPHELD", "NONE"));
    driver.runJobs(number);
    assertOver(number, CaseStatus.REFUSED);
  }

  private ResultActions answer(CaseNumber number, String body) throws Exception {
    return http.perform(
        post("/api/v1/cases/" + number + "/complaint/answer")
            .contentType("application/json")
            .content(body)
            .with(customer(number))
            .with(csrf()));
  }

  @Test
  @DisplayName("CMP-01 on the portal about a case of one's own; of another's it is refused")
  void about_a_case() throws Exception {
    CaseNumber mine = fixture.open(ReturnsFixture.line(ReturnsFixture.CUPS, 1, Reason.UNWANTED));
    CaseNumber foreign = fixture.open(ReturnsFixture.line(ReturnsFixture.CUPS, 1, Reason.UNWANTED));
    String me = cases.get(mine).customerId();
    http.perform(form(me, foreign)).andExpect(status().isUnprocessableEntity());
    String place =
        http.perform(form(me, mine))
            .andExpect(status().is3xxRedirection())
            .andReturn()
            .getResponse()
            .getHeader("Location");
    CaseNumber number = walk(new CaseNumber(place.substring(place.lastIndexOf('/') + 1)));

    assertThat(cases.get(number).orderNumber()).isEqualTo(cases.get(mine).orderNumber());
    http.perform(
            get("/api/v1/tasks/" + fixture.task(number, ComplaintElements.ASSESS).getId())
                .with(user("complaints").roles("COMPLAINTS")))
        .andExpect(jsonPath("$.values.about").value(mine.value()));
    CaseNumber other =
        fixture.open(
            cases.get(mine).orderNumber(),
            null,
            ReturnsFixture.line(ReturnsFixture.PEN, 1, Reason.UNWANTED));
    assertThat(http.perform(form(me, other)).andReturn().getResponse().getRedirectedUrl())
        .as("in the same words, about another case of the order")
        .isNotEqualTo(place);
    assertThat(http.perform(again(me, mine)).andReturn().getResponse().getRedirectedUrl())
        .as("in the same words, about the same case")
        .isEqualTo(place);
  }

  private CaseNumber withoutOrder() throws Exception {
    String customer = cases.get(fixture.open(CaseType.INQUIRY)).customerId();
    String at = http.perform(form(customer, "")).andReturn().getResponse().getRedirectedUrl();
    return new CaseNumber(at.substring(at.lastIndexOf('/') + 1));
  }

  private static MockHttpServletRequestBuilder form(String customer, CaseNumber about) {
    return form(customer, about.value());
  }

  private static MockHttpServletRequestBuilder again(String customer, CaseNumber about) {
    return form(customer, about.value(), "again" + about);
  }

  private static MockHttpServletRequestBuilder form(String customer, String about) {
    return form(customer, about, "s" + about);
  }

  private static MockHttpServletRequestBuilder form(
      String customer, String about, String submission) {
    return post("/portal/complaints/new")
        .param("submission", submission)
        .param("answer.order", "")
        .param("answer.aboutCase", about)
        .param("answer.subject", "Slow")
        .param("answer.text", "It took two weeks.")
        .with(user(customer).roles("CUSTOMER"))
        .with(csrf());
  }

  private CaseNumber walk(CaseNumber number) {
    walked.add(number.value());
    return number;
  }

  /** By staff, in the answer of the API. */
  private void seen(CaseNumber number, String standing) throws Exception {
    http.perform(get("/api/v1/cases/" + number).with(user("agent").roles("AGENT")))
        .andExpect(jsonPath("$.standing").value(standing));
  }

  private String page(CaseNumber number) throws Exception {
    return http.perform(get("/portal/cases/" + number).with(customer(number)))
        .andReturn()
        .getResponse()
        .getContentAsString();
  }

  private RequestPostProcessor customer(CaseNumber number) {
    return user(cases.get(number).customerId()).roles("CUSTOMER");
  }

  private void assertOver(CaseNumber number, CaseStatus as) {
    assertThat(cases.get(number).deriveStatus()).isEqualTo(as);
    assertThat(driver.instances(number))
        .noneMatch(it -> it.getProcessDefinitionId().startsWith(ComplaintElements.PROCESS));
    assertThat(fixture.tasks(number)).isEmpty();
    assertThat(fixture.runningClocks(number)).isEmpty();
  }
}
