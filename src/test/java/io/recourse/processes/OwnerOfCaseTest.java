package io.recourse.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.recourse.assignment.Absence;
import io.recourse.assignment.Candidates;
import io.recourse.assignment.KeepAbsence;
import io.recourse.assignment.NameOwners;
import io.recourse.assignment.Peaks;
import io.recourse.assignment.Skill;
import io.recourse.assignment.SkillRecord;
import io.recourse.assignment.TeamDays;
import io.recourse.cases.CaseType;
import io.recourse.cases.Cases;
import io.recourse.cases.Channel;
import io.recourse.common.CaseNumber;
import io.recourse.inquiries.process.InquiryElements;
import io.recourse.policy.CaseRating;
import io.recourse.policy.JudgePeak;
import io.recourse.policy.RatingOfCase;
import io.recourse.staff.ManageStaff;
import io.recourse.terms.CaseClocks;
import io.recourse.testing.RecourseTest;
import io.recourse.testing.SqlCount;
import io.recourse.worklist.LendWork;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

/** Who looks after a case, and why. */
@RecourseTest
class OwnerOfCaseTest {

  private static final String LAW =
      "A complaint through the authority is answered within 7 working days, consumer law Art 46";

  @Autowired ReturnsFixture fixture;
  @Autowired ComplaintWaits complaints;
  @Autowired NameOwners owners;
  @Autowired Candidates candidates;
  @Autowired RatingOfCase ratings;
  @Autowired Peaks peaks;
  @Autowired LendWork lend;
  @Autowired TeamDays days;
  @Autowired Cases cases;
  @Autowired CaseClocks obligations;
  @Autowired TransactionTemplate transactions;
  @Autowired ManageStaff staff;
  @Autowired SkillRecord skills;
  @Autowired KeepAbsence absences;
  @Autowired Clock clock;
  @Autowired JdbcClient jdbc;
  @Autowired MockMvc http;

  private final String speaker = "own" + System.nanoTime() + "a";
  private final String other = "own" + System.nanoTime() + "b";
  private CaseNumber number;

  @BeforeEach
  void ask() {
    staff.add(speaker, "Speaker " + speaker, List.of("agent"));
    staff.add(other, "Other " + other, List.of("agent"));
    skills.add(speaker, new Skill(Skill.Kind.LANGUAGE, "en", null));
    number = fixture.open(CaseType.INQUIRY);
  }

  @AfterEach
  void close() {
    staff.setActive(speaker, false);
    staff.setActive(other, false);
  }

  @Test
  @DisplayName("TRI-04 TRI-09 every open case gets the fittest owner, and the task says why")
  void fittest() throws Exception {
    named();

    assertThat(owner()).isEqualTo(speaker);
    as("agent", get("/api/v1/cases/" + number)).andExpect(jsonPath("$.owner").value(speaker));
    String task = fixture.task(number, InquiryElements.ANSWER_INQUIRY).getId();
    as("agent", get("/work/tasks/" + task))
        .andExpect(content().string(containsString("speaks the language")));
    as("agent", get("/api/v1/tasks/" + task))
        .andExpect(jsonPath("$.case.story.ownerReason").value("LANGUAGE"));
    assertThat(fixture.events(number)).contains("OwnerNamed");
    assertThat(
            jdbc.sql(
                    "select inputs from published.decision_receipt where case_number = ? and"
                        + " decision = 'ownerFitness'")
                .param(number.value())
                .query(String.class)
                .single())
        .contains("speaks");
  }

  @Test
  @DisplayName("STF-03 skills of all people are read at once, however many they are")
  void skillsAtOnce() {
    assertThat(
            SqlCount.during(() -> owners.name(number)).stream()
                .filter(sql -> sql.contains("staff_skill")))
        .hasSize(1);
    assertThat(owner()).isEqualTo(speaker);
  }

  @Test
  @DisplayName("TRI-01 TRI-04 where a term of the law is near, a free hand counts, and it is said")
  void lawNear() throws Exception {
    skills.add(speaker, new Skill(Skill.Kind.LANGUAGE, "en", LocalDate.parse("2020-01-01")));
    transactions.executeWithoutResult(
        work ->
            obligations.start(
                number, "refund", "STAFF", fixture.now().plus(Duration.ofHours(5)), "none", LAW));
    named();
    assertThat(reason()).isEqualTo("LAW");
    as("agent", get("/work/tasks/" + fixture.task(number, InquiryElements.ANSWER_INQUIRY).getId()))
        .andExpect(content().string(containsString("a term of the law is near")));
  }

  @Test
  @DisplayName(
      "TRI-04 who is away is relieved by the deputy; who leaves, by the fittest of the team")
  void away() throws Exception {
    named();
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    absences.keep(new Absence(speaker, today, today.plusDays(3), other));
    named();
    assertThat(owner()).isEqualTo(other);
    assertThat(reason()).isEqualTo("DEPUTY");

    staff.setActive(other, false);
    named();
    assertThat(owner()).isNotEqualTo(other).isNotEqualTo(speaker);
    absences.drop(speaker, today);
  }

  @Test
  @DisplayName("TRI-09 a lead gives a case to another of its team, with the reason; others do not")
  void byHand() throws Exception {
    named();
    give("lead", other, "Knows the article").andExpect(status().isNoContent());
    assertThat(owner()).isEqualTo(other);
    assertThat(reason()).isEqualTo("BY_HAND");

    give("lead", "warehouse", "Has time").andExpect(status().isUnprocessableEntity());
    give("lead", speaker, " ").andExpect(status().isUnprocessableEntity());
    give("agent", speaker, "Mine").andExpect(status().isForbidden());
    assertThat(owner()).isEqualTo(other);
  }

  @Test
  @DisplayName("CUS-08 a lead changes an own agent; who calls reaches theirs, with a case at once")
  void hotline() throws Exception {
    String order = cases.get(number).orderNumber();
    String agents = "/api/v1/orders/" + order + "/own-agent";
    as("agent", ownAgent(agents, other)).andExpect(status().isForbidden());
    as("lead", ownAgent(agents, "nobody-here")).andExpect(status().isNotFound());
    as("lead", ownAgent(agents, other)).andExpect(jsonPath("$.agent").value(other));
    as("agent", get("/work/hotline").param("q", order))
        .andExpect(content().string(containsString("Own agent: Other " + other)));
    as("agent", call(order, "")).andExpect(status().isUnprocessableEntity());
    String place =
        as("agent", call(order, "I want my money back"))
            .andExpect(status().is3xxRedirection())
            .andReturn()
            .getResponse()
            .getHeader("Location");
    CaseNumber called = new CaseNumber(place.substring(place.lastIndexOf('/') + 1));
    assertThat(cases.get(called).owner()).isEqualTo(other);
    assertThat(cases.get(called).origin().channel()).isEqualTo(Channel.HOTLINE);

    as("lead", post("/work/hotline/agent").param("order", order).param("agent", ""))
        .andExpect(content().string(containsString("No own agent")));
    as("agent", get("/work/hotline").param("q", "NO-SUCH"))
        .andExpect(content().string(containsString("Nobody fits.")));
  }

  @Test
  @DisplayName("STF-03 a technique named like the problem type makes fit; STF-02 duties are shown")
  void technique() throws Exception {
    String problem = ratings.of(number).category();
    skills.add(other, new Skill(Skill.Kind.TECHNIQUE, problem, null));
    skills.add(other, new Skill(Skill.Kind.LANGUAGE, "en", null));
    named();
    assertThat(reason()).isEqualTo("SKILL");
    as("agent", get("/work/own"))
        .andExpect(content().string(containsString("Answers questions, looks after cases")));
  }

  @Test
  @DisplayName(
      "TRI-02 TRI-04 what is assessed as unsafe or grave stands higher, and finds its hand")
  void rated() throws Exception {
    staff.changeRoles(speaker, List.of("complaints"));
    staff.changeRoles(other, List.of("complaints"));
    number = complaints.walked(0);
    String problem = ratings.of(number).category();
    named();
    assertThat(owner()).isEqualTo(speaker);
    skills.add(other, new Skill(Skill.Kind.TECHNIQUE, problem, null));
    complaints.assess(number, 2, true, false);
    assertThat(ratings.of(number))
        .extracting(CaseRating::severity, CaseRating::safety)
        .containsExactly(4, true);
    assertThat(cases.get(number).priority()).isEqualTo(100);
    assertThat(owner()).isEqualTo(other);
    assertThat(reason()).isEqualTo("SKILL");

    String dear = fixture.order(2, 300_000, 0, ReturnsFixture.bought(1, "PEN", 1, 300_000));
    number = complaints.walked(fixture.open(CaseType.COMPLAINT, dear), 0);
    give("lead", speaker, "Knows the pen").andExpect(status().isNoContent());
    assertThat(cases.get(number).priority()).isLessThan(80);
    complaints.assess(number, 1, false, false);
    assertThat(cases.get(number).priority()).isEqualTo(80);
    assertThat(reason()).isEqualTo("BY_HAND");
  }

  @Test
  @DisplayName("STF-03 who knows the group of the customer fits their case, until the last day")
  void customerGroup() {
    ofGroup();
    skills.add(speaker, new Skill(Skill.Kind.CUSTOMERS, "GOLD", null));
    skills.add(other, new Skill(Skill.Kind.CUSTOMERS, "PLATINUM", null));
    skills.add(other, new Skill(Skill.Kind.LANGUAGE, "en", null));
    named();
    assertThat(owner()).isEqualTo(other);
    assertThat(reason()).isEqualTo("SKILL");

    number = fixture.open(CaseType.INQUIRY);
    ofGroup();
    skills.add(other, new Skill(Skill.Kind.CUSTOMERS, "PLATINUM", LocalDate.parse("2020-01-01")));
    named();
    assertThat(reason()).isEqualTo("LANGUAGE");
  }

  private void ofGroup() {
    jdbc.sql("update customer set level = 'PLATINUM' where id = ?")
        .param(cases.get(number).customerId())
        .update();
  }

  private static MockHttpServletRequestBuilder ownAgent(String path, String person) {
    return put(path)
        .contentType(MediaType.APPLICATION_JSON)
        .content("{\"agent\": \"%s\"}".formatted(person));
  }

  private static MockHttpServletRequestBuilder call(String order, String text) {
    return post("/work/hotline")
        .param("order", order)
        .param("type", "INQUIRY")
        .param("subject", "On the phone")
        .param("another", "true")
        .param("text", text);
  }

  @Test
  @DisplayName("TRI-06 free work lies with the helper, is told to the lead, and comes back after")
  void peak() throws Exception {
    takeBackWhatOthersLeft();
    String task = fixture.task(number, InquiryElements.ANSWER_INQUIRY).getId();
    peaks.begin(
        new Peaks.Load("agent", 90, 1, 5), new JudgePeak.Help("returns", 60, 40), fixture.now());
    assertThat(lend.lend(task, "returns")).isTrue();
    as("returns", get("/api/v1/tasks/" + task)).andExpect(jsonPath("$.team").value("returns"));
    as("lead", get("/work/absences")).andExpect(content().string(containsString("helps out")));
    assertThat(fixture.events(number)).contains("WorkMoved");
    assertThat(peaks.lent()).extracting(Peaks.Movable::task).doesNotContain(task);

    peaks.end("agent", fixture.now());
    assertThat(peaks.lent()).contains(new Peaks.Movable(task, number.value(), "agent"));
    assertThat(lend.takeBack(task, "agent")).isTrue();
    assertThat(peaks.lent()).extracting(Peaks.Movable::task).doesNotContain(task);
    as("returns", get("/api/v1/tasks/" + task)).andExpect(status().isNotFound());
    as("agent", get("/api/v1/tasks/" + task)).andExpect(jsonPath("$.team").value("agent"));
  }

  /** A hundred are told at once, by their cases. */
  private void takeBackWhatOthersLeft() {
    long taken = 1;
    while (taken > 0) {
      taken = peaks.lent().stream().filter(each -> lend.takeBack(each.task(), each.team())).count();
    }
  }

  @Test
  @DisplayName("TRI-06 what goes to the helper is the last in order, nothing held, nothing skilled")
  void beyond() {
    String task = fixture.task(number, InquiryElements.ANSWER_INQUIRY).getId();
    int waiting =
        peaks.loads(days.today(), fixture.now()).stream()
            .filter(load -> load.team().equals("agent"))
            .findFirst()
            .orElseThrow()
            .waiting();
    assertThat(peaks.beyond("agent", waiting, Set.of())).isEmpty();
    assertThat(peaks.beyond("agent", 0, Set.of(InquiryElements.ANSWER_INQUIRY)))
        .extracting(Peaks.Movable::task)
        .doesNotContain(task);
    jdbc.sql("update work_item set priority = -1 where task_id = ?").param(task).update();
    assertThat(peaks.beyond("agent", Math.max(0, waiting - 100), Set.of()))
        .extracting(Peaks.Movable::task)
        .contains(task);
    jdbc.sql("update work_item set assignee = ? where task_id = ?").params(speaker, task).update();
    assertThat(peaks.beyond("agent", 0, Set.of()))
        .extracting(Peaks.Movable::task)
        .doesNotContain(task);
    assertThat(lend.lend(task, "returns")).isFalse();
  }

  @Test
  @DisplayName("STF-03 absences are kept on the page; impossible ones are refused in words")
  void page() throws Exception {
    as(
        "lead",
        post("/work/absences")
            .param("person", speaker)
            .param("firstDay", "2999-01-01")
            .param("lastDay", "2999-01-05")
            .param("deputy", other));
    as("lead", get("/work/absences"))
        .andExpect(content().string(containsString(other + " stands in")));
    as(
            "lead",
            put("/api/v1/absences/" + speaker + "/2999-02-01")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"lastDay\": \"2999-01-01\"}"))
        .andExpect(status().isUnprocessableEntity());
    as(
            "lead",
            put("/api/v1/absences/" + speaker + "/2999-02-01")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"lastDay\": \"2999-02-01\", \"deputy\": \"warehouse\"}"))
        .andExpect(jsonPath("$.errors[0].pointer").value("/deputy"));
    absences.drop(speaker, LocalDate.parse("2999-01-01"));
  }

  private void named() {
    assertThat(unowned()).contains(number);
    assertThat(owners.name(number)).isTrue();
    assertThat(unowned()).doesNotContain(number);
  }

  /** Page by page of two. */
  private List<CaseNumber> unowned() {
    List<Candidates.Unowned> all = new ArrayList<>();
    List<Candidates.Unowned> page = candidates.unowned(days.today(), null, 2);
    while (!page.isEmpty()) {
      all.addAll(page);
      page = candidates.unowned(days.today(), page.get(page.size() - 1), 2);
    }
    assertThat(all)
        .isSortedAccordingTo(Comparator.comparing(Candidates.Unowned::priority).reversed());
    return all.stream().map(Candidates.Unowned::number).toList();
  }

  private String owner() {
    return cases.get(number).owner();
  }

  private String reason() {
    return jdbc.sql("select reason from published.case_assignment where case_number = ?")
        .param(number.value())
        .query(String.class)
        .single();
  }

  private ResultActions give(String role, String person, String why) throws Exception {
    return as(
        role,
        put("/api/v1/cases/" + number + "/owner")
            .contentType(MediaType.APPLICATION_JSON)
            .content("{\"owner\": \"%s\", \"reason\": \"%s\"}".formatted(person, why)));
  }

  private ResultActions as(String role, MockHttpServletRequestBuilder request) throws Exception {
    return http.perform(
        request.with(user(role).roles(role.toUpperCase(java.util.Locale.ROOT))).with(csrf()));
  }
}
