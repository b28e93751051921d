package io.recourse.processes;

import static io.recourse.processes.ReturnsFixture.CUPS;
import static io.recourse.processes.ReturnsFixture.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.recourse.assignment.Candidates;
import io.recourse.assignment.GiveCase;
import io.recourse.assignment.NameOwners;
import io.recourse.assignment.OwnerReason;
import io.recourse.assignment.Skill;
import io.recourse.assignment.SkillRecord;
import io.recourse.cases.CaseStatus;
import io.recourse.cases.CaseType;
import io.recourse.cases.Cases;
import io.recourse.cases.Reason;
import io.recourse.common.CaseNumber;
import io.recourse.inquiries.process.InquiryElements;
import io.recourse.leadboard.MoveWork;
import io.recourse.leadboard.MoveWork.Moved;
import io.recourse.leadboard.ShareWork.Shared;
import io.recourse.staff.ManageStaff;
import io.recourse.testing.ProcessDriver;
import io.recourse.testing.RecourseTest;
import io.recourse.worklist.AssignTask;
import io.recourse.worklist.Version;
import io.recourse.worklist.WorkQuery;
import io.recourse.worklist.Worker;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.SerializationUtils;

/** The lead's board: what lies where, the work of a sick colleague moved, and people lent. */
@RecourseTest
class LeadBoardTest {

  @Autowired ReturnsFixture fixture;
  @Autowired ManageStaff staff;
  @Autowired AssignTask assign;
  @Autowired GiveCase give;
  @Autowired NameOwners owners;
  @Autowired Candidates candidates;
  @Autowired SkillRecord skills;
  @Autowired TransactionTemplate transactions;
  @Autowired Cases cases;
  @Autowired Clock clock;
  @Autowired JdbcClient jdbc;
  @Autowired MockMvc http;
  @Autowired ManagementService engine;
  @Autowired ProcessDriver driver;

  private final String sick = "sick" + System.nanoTime();
  private final String deputy = "deputy" + System.nanoTime();
  private CaseNumber number;
  private String task;

  @BeforeEach
  void held() {
    staff.add(sick, "Sick " + sick, List.of("agent"));
    staff.add(deputy, "Deputy " + deputy, List.of("agent"));
    number = fixture.open(CaseType.INQUIRY);
    task = fixture.task(number, InquiryElements.ANSWER_INQUIRY).getId();
    assign.assign(task, new Worker("lead", Set.of("lead")), sick, Version.ANY);
    give.byHand(number, sick, "by chance");
  }

  @AfterEach
  void left() {
    staff.setActive(sick, false);
    staff.setActive(deputy, false);
  }

  @Test
  @DisplayName("SLA-08 the board shows the load of teams and people by their names, to leads alone")
  void board() throws Exception {
    as("LEAD", get("/work/board"))
        .andExpect(content().string(containsString("Sick " + sick)))
        .andExpect(content().string(containsString("Service desk")));
    as("AGENT", get("/work/board")).andExpect(status().isForbidden());
    as("LEAD", get("/")).andExpect(redirectedUrl("/work/board"));
  }

  @Test
  @DisplayName("SLA-08 open, waiting, overdue and failed steps are seen as they are now")
  void live() throws Exception {
    Map<String, Integer> before = figures();
    CaseNumber waits = fixture.open(line(CUPS, 1, Reason.UNWANTED));
    driver.runJobs(waits);
    assertThat(cases.get(waits).deriveStatus()).isEqualTo(CaseStatus.WAITING_CUSTOMER);
    CaseNumber late = fixture.open(CaseType.INQUIRY);
    jdbc.sql("update work_item set due_at = ? where case_number = ?")
        .params(Timestamp.from(clock.instant().minusSeconds(60)), late.value())
        .update();
    CaseNumber failed = fixture.open(CaseType.INQUIRY);
    String job =
        engine
            .createJobQuery()
            .processInstanceId(driver.instances(failed).get(0).getId())
            .list()
            .get(0)
            .getId();
    engine.setJobRetries(job, 0);

    Map<String, Integer> now = figures();
    assertThat(now.get("Open")).isEqualTo(before.get("Open") + 2);
    assertThat(now.get("Cases that wait for others"))
        .isEqualTo(before.get("Cases that wait for others") + 1);
    assertThat(now.get("Late")).isEqualTo(before.get("Late") + 1);
    assertThat(now.get("Standing still")).isEqualTo(before.get("Standing still") + 1);
    as("LEAD", get("/work/board/live")).andExpect(content().string(containsString(failed.value())));
    engine.setJobRetries(job, 3);
    assertThat(figures().get("Standing still")).isEqualTo(before.get("Standing still"));
  }

  /** What stands at the head of the board, which asks anew every half minute. */
  private Map<String, Integer> figures() throws Exception {
    String page =
        as("LEAD", get("/work/board/live")).andReturn().getResponse().getContentAsString();
    return Jsoup.parse(page).select("dl.figures > div").stream()
        .collect(
            Collectors.toMap(
                one -> one.selectFirst("dt").text(),
                one -> Integer.parseInt(one.selectFirst("dd").text())));
  }

  @Test
  @DisplayName("SLA-08 TRI-09 a lead moves tasks and cases of a sick colleague, with the absence")
  void moved() throws Exception {
    String today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).toString();
    as("LEAD", move(sick, "")).andExpect(flash().attributeExists("refused"));
    Moved moved =
        (Moved)
            as("LEAD", move(deputy, "Flu").param("lastDay", today))
                .andReturn()
                .getFlashMap()
                .get("moved");
    assertThat(moved).isEqualTo(new Moved(1, 1, List.of()));
    assertThat(cases.get(number).owner()).isEqualTo(deputy);
    assertThat(holder()).isEqualTo(deputy);
    as("LEAD", get("/work/board"))
        .andExpect(content().string(containsString("Deputy " + deputy + " stands in")));
  }

  @Test
  @DisplayName("SLA-08 what cannot move stays where it is and says why; the rest goes")
  void stays() throws Exception {
    String clerk = "clerk" + System.nanoTime();
    staff.add(clerk, "Clerk", List.of("finance"));
    Moved moved = (Moved) as("LEAD", move(clerk, "Flu")).andReturn().getFlashMap().get("moved");
    assertThat(moved.kept()).hasSize(2);
    assertThat(SerializationUtils.clone(moved)).as("as another node reads it").isEqualTo(moved);
    assertThat(holder()).isEqualTo(sick);
    as("LEAD", move("", "Flu")).andExpect(flash().attribute("refused", containsString("last day")));
    assertThat(holder()).as("nothing moves without its cases").isEqualTo(sick);
    String today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).toString();
    as("LEAD", move("", "Flu").param("lastDay", today)).andExpect(flash().attributeExists("moved"));
    assertThat(holder()).isEqualTo("nobody");
    staff.setActive(clerk, false);
  }

  @Test
  @DisplayName(
      "SLA-08 chosen tasks of one person go to several others in turn, others’ and the rest stay")
  void shared() throws Exception {
    String other = "other" + System.nanoTime();
    staff.add(other, "Other " + other, List.of("agent"));
    String second = heldToo();
    String third = heldToo();
    Document page = read("/work/board/share?person=" + sick);
    assertThat(page.select("[name=task]").eachAttr("value"))
        .containsExactlyInAnyOrder(task, second, third);
    assertThat(page.select("[name=to]").eachAttr("value"))
        .contains(deputy, other)
        .doesNotContain(sick);

    refused(share(sick, "", task), "at least one person");
    assertThat(holder(task)).isEqualTo(sick);
    as("DIRECTOR", share(sick, "", task).param("to", deputy)).andExpect(status().isForbidden());
    Shared went =
        (Shared)
            as("LEAD", share(sick, "", task, second).param("to", deputy, other))
                .andReturn()
                .getFlashMap()
                .get("shared");
    assertThat(went).isEqualTo(new Shared(Map.of(deputy, 1, other, 1), List.of()));
    assertThat(List.of(holder(task), holder(second), holder(third)))
        .containsExactly(deputy, other, sick);
    assertThat(read("/work/board").select("a[href$='person=" + sick + "']").text()).isEqualTo("1");
    assertThat(stays(share("", "agent", third).param("to", other))).containsExactly(third);
    assertThat(stays(share(sick, "", second).param("to", deputy))).containsExactly(second);
    assertThat(List.of(holder(second), holder(third))).containsExactly(other, sick);
    staff.setActive(other, false);
  }

  @Test
  @DisplayName("TRI-11 what nobody of a team has taken goes to a team that helps out, or stays")
  void overflow() throws Exception {
    CaseNumber waits = fixture.open(CaseType.INQUIRY);
    String free = fixture.task(waits, InquiryElements.ANSWER_INQUIRY).getId();
    first(1000, free, task);
    Document page = read("/work/board/share?team=agent");
    assertThat(page.select("[name=task]").eachAttr("value")).contains(free).doesNotContain(task);
    assertThat(page.select("[name=helper] option").eachAttr("value"))
        .contains("returns", "complaints")
        .doesNotContain("agent");

    refused(share("", "agent", free).param("helper", "nobody"), "Nobody works");
    Shared went =
        (Shared)
            as("LEAD", share("", "agent", free, task).param("helper", "returns"))
                .andReturn()
                .getFlashMap()
                .get("shared");
    assertThat(went.given()).isEqualTo(Map.of("returns", 1));
    assertThat(went.kept()).extracting(MoveWork.Stays::what).containsExactly(task);
    assertThat(teamOf(free)).isEqualTo("returns");
    assertThat(holder(task)).isEqualTo(sick);
    first(0, free, task);
  }

  @Test
  @DisplayName("TRI-11 tasks that are taken leave no less room for free ones on the page")
  void manyTaken() throws Exception {
    String free =
        fixture.task(fixture.open(CaseType.INQUIRY), InquiryElements.ANSWER_INQUIRY).getId();
    first(1000, free);
    transactions.executeWithoutResult(
        begun -> {
          taken(WorkQuery.MOST, task);
          assertThat(offered()).contains(free);
          begun.setRollbackOnly();
        });
    first(0, free);
  }

  private List<String> offered() {
    try {
      return read("/work/board/share?team=agent").select("[name=task]").eachAttr("value");
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** As many that somebody holds, ahead of all others. */
  private void taken(int many, String like) {
    jdbc.sql(
            """
            insert into work_item select (jsonb_populate_record(w, jsonb_build_object(
              'task_id', w.task_id || '-' || n, 'priority', 2000))).*
            from work_item w, generate_series(1, :many) n where w.task_id = :like
            """)
        .param("many", many)
        .param("like", like)
        .update();
  }

  /** A page shows two hundred tasks, and other tests leave as many open. */
  private void first(int priority, String... tasks) {
    jdbc.sql("update work_item set priority = :priority where task_id in (:tasks)")
        .param("priority", priority)
        .param("tasks", List.of(tasks))
        .update();
  }

  private String heldToo() {
    CaseNumber more = fixture.open(CaseType.INQUIRY);
    String too = fixture.task(more, InquiryElements.ANSWER_INQUIRY).getId();
    assign.assign(too, new Worker("lead", Set.of("lead")), sick, Version.ANY);
    return too;
  }

  /** What was not given on, as somebody has it whom the page did not show. */
  private List<String> stays(MockHttpServletRequestBuilder shared) throws Exception {
    Shared went = (Shared) as("LEAD", shared).andReturn().getFlashMap().get("shared");
    return went.kept().stream().map(MoveWork.Stays::what).toList();
  }

  private static MockHttpServletRequestBuilder share(String person, String team, String... tasks) {
    return post("/work/board/share")
        .param("person", person)
        .param("team", team)
        .param("task", tasks);
  }

  private Document read(String path) throws Exception {
    return Jsoup.parse(as("LEAD", get(path)).andReturn().getResponse().getContentAsString());
  }

  private String teamOf(String of) {
    return jdbc.sql("select at_team from published.open_work where task_id = ?")
        .param(of)
        .query(String.class)
        .single();
  }

  @Test
  @DisplayName("TRI-11 a category asked about more than in its own weeks before is on the board")
  void growing() {
    String category = asksAbout("Pumps");
    transactions.executeWithoutResult(
        begun -> {
          copies(4, 1);
          assertThat(growth(category)).isEqualTo(category + " 5 0.0");
          copies(16, 8);
          assertThat(growth(category)).as("four a week before: 5 is less than 6").isEmpty();
          copies(1, 2);
          assertThat(growth(category)).isEqualTo(category + " 6 4.0");
          begun.setRollbackOnly();
        });
  }

  @Test
  @DisplayName(
      "TRI-11 a lead says from when on a category grows; what is no number changes nothing")
  void threshold() throws Exception {
    String category = asksAbout("Taps");
    as("DIRECTOR", threshold("1", "1")).andExpect(status().isForbidden());
    refused(threshold("many", "1"), "no number like 5");
    refused(threshold("2.5", "1"), "whole number");
    refused(threshold("1", "0.5"), "from 1 to 100");
    assertThat(growth(category)).isEmpty();
    as("LEAD", threshold("1", "1,2")).andExpect(flash().attributeCount(0));
    assertThat(growth(category)).isEqualTo(category + " 1 0.0");
    as("LEAD", get("/work/board")).andExpect(content().string(containsString("value=\"1.2\"")));
    as("LEAD", threshold("5", "1.5")).andExpect(flash().attributeCount(0));
    assertThat(growth(category)).isEmpty();
    assertThat(
            jdbc.sql("select count(*) from published.trail where type = 'GrowthThresholdSet'")
                .query(Integer.class)
                .single())
        .isEqualTo(2);
    jdbc.sql("delete from growth_threshold").update();
  }

  private static MockHttpServletRequestBuilder threshold(String atLeast, String grownBy) {
    return post("/work/board/threshold").param("atLeast", atLeast).param("grownBy", grownBy);
  }

  @Test
  @DisplayName("TRI-11 a lead lends a person to a category: its questions reach them until the day")
  void lent() throws Exception {
    String category = asksAbout("Lamps");
    String tomorrow = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(1).toString();
    as("AGENT", lend(category, tomorrow)).andExpect(status().isForbidden());
    as("LEAD", lend(category, tomorrow)).andExpect(flash().attributeCount(0));
    as("LEAD", get("/work/board"))
        .andExpect(content().string(containsString("Deputy " + deputy + " works on " + category)));
    assertThat(owners.another(number)).isTrue();
    assertThat(cases.get(number).owner()).isEqualTo(deputy);
    assertThat(candidates.reason(number)).contains(OwnerReason.SKILL);

    jdbc.sql("update skill_loan set until = until - 3 where person = ?").param(deputy).update();
    give.byHand(number, sick, "again");
    owners.another(number);
    assertThat(candidates.reason(number))
        .as("it ended")
        .isNotEqualTo(Optional.of(OwnerReason.SKILL));

    as("LEAD", back(category)).andExpect(flash().attributeCount(0));
    as("LEAD", back(category))
        .andExpect(flash().attribute("refused", containsString("Nothing of " + category)));
    assertThat(
            jdbc.sql(
                    "select type from published.trail where data::jsonb ->> 'skill' = ? order by 1")
                .param(category)
                .query(String.class)
                .list())
        .containsExactly("SkillLent", "SkillTakenBack");
  }

  @Test
  @DisplayName("TRI-11 a day that is over, an unknown category and a skill on record lend nothing")
  void lentNothing() throws Exception {
    String category = asksAbout("Fans");
    String day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(1).toString();
    refused(lend(category, "2020-01-01"), "The last day lies between");
    refused(lend(category, "soon"), "soon");
    refused(lend("none of ours", day), "was ever sold");
    skills.add(deputy, new Skill(Skill.Kind.CATEGORY, category, null));
    refused(lend(category, day), "on record already");
    assertThat(
            jdbc.sql("select count(*) from skill_loan where person = ?")
                .param(deputy)
                .query(Integer.class)
                .single())
        .isZero();
  }

  private void refused(MockHttpServletRequestBuilder asked, String words) throws Exception {
    as("LEAD", asked).andExpect(flash().attribute("refused", containsString(words)));
  }

  private MockHttpServletRequestBuilder lend(String category, String until) {
    return loan(category, "/work/board/loans").param("until", until);
  }

  private MockHttpServletRequestBuilder back(String category) {
    return loan(category, "/work/board/loans/back");
  }

  private MockHttpServletRequestBuilder loan(String category, String to) {
    return post(to).param("person", deputy).param("category", category);
  }

  /** All that its order holds is of a category of its own. */
  private String asksAbout(String kind) {
    String category = kind + " " + sick;
    jdbc.sql("update order_line set category = ? where order_number = ?")
        .params(category, cases.get(number).orderNumber())
        .update();
    return category;
  }

  /** The same question again, asked some days ago. */
  private void copies(int many, int daysAgo) {
    jdbc.sql(
            """
            insert into service_case select (jsonb_populate_record(c, jsonb_build_object(
              'number', c.number || '-' || :days || '-' || n, 'opened_at', c.opened_at - make_interval(days => :days)))).*
            from service_case c, generate_series(1, :many) n where c.number = :number
            """)
        .param("days", daysAgo)
        .param("many", many)
        .param("number", number.value())
        .update();
  }

  private String growth(String category) {
    try {
      return Jsoup.parse(
              as("LEAD", get("/work/board")).andReturn().getResponse().getContentAsString())
          .select("#growth tbody tr")
          .stream()
          .map(Element::text)
          .filter(row -> row.startsWith(category))
          .findFirst()
          .orElse("");
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private String holder() {
    return holder(task);
  }

  private String holder(String of) {
    return jdbc.sql("select coalesce(assignee, 'nobody') from work_item where task_id = ?")
        .param(of)
        .query(String.class)
        .single();
  }

  private MockHttpServletRequestBuilder move(String to, String why) {
    return post("/work/board/moves").param("from", sick).param("to", to).param("reason", why);
  }

  private ResultActions as(String role, MockHttpServletRequestBuilder asked) throws Exception {
    return http.perform(asked.with(user("lead").roles(role)).with(csrf()));
  }
}
