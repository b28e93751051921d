package io.recourse.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.recourse.cases.CaseFixtures;
import io.recourse.cases.CaseType;
import io.recourse.cases.Channel;
import io.recourse.cases.Reason;
import io.recourse.common.CaseNumber;
import io.recourse.intake.NewCase;
import io.recourse.intake.OpenCase;
import io.recourse.orders.Orders;
import io.recourse.testing.FlowNodeCoverage;
import io.recourse.testing.RecourseTest;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.util.UriComponentsBuilder;

@RecourseTest
class WorkPagesTest {

  @Autowired MockMvc mvc;
  @Autowired LongActs longActs;
  @Autowired EscalateWork escalate;
  @Autowired TestWork work;
  @Autowired JdbcClient jdbc;
  @Autowired Orders orders;
  @Autowired OpenCase openCase;
  @Autowired Clock clock;
  @Autowired ManagementService jobs;
  @Autowired HistoryService history;
  @Autowired FlowNodeCoverage coverage;

  private final CaseNumber number = TestWork.someCase();
  private String task;

  @BeforeEach
  void open() {
    task = work.open(number, 60, Instant.parse("2020-01-01T00:00:00Z"));
  }

  @Test
  @DisplayName(
      "PLT-05 the list shows what is past its term, and how long, in the reader's language")
  void list() throws Exception {
    as("returns", get("/work").param("case", number.value()))
        .andExpect(content().string(containsString("/work/tasks/" + task)))
        .andExpect(content().string(containsString("days over")))
        .andExpect(content().string(containsString("No refund reaches anybody.")))
        .andExpect(content().string(containsString("No parcel moves.")));
    as("returns", get("/work").param("case", number.value()).header("Accept-Language", "zh-TW"))
        .andExpect(content().string(containsString("已逾時")));
    as("warehouse", get("/work").param("case", number.value()))
        .andExpect(content().string(not(containsString(task))));
  }

  @Test
  @DisplayName("INT-11 the search stands in the field, in the address of all tabs, and says itself")
  void search() throws Exception {
    String digits = number.value().substring(3);
    Document found = Jsoup.parse(page(get("/work?q=" + digits).with(user("lead").roles("LEAD"))));
    assertThat(found.select(".work-row a").eachAttr("href"))
        .isNotEmpty()
        .allMatch(it -> it.contains(task));
    assertThat(found.select(".work-find input").val()).isEqualTo(digits);
    assertThat(found.text()).contains("“" + digits + "” is looked for");

    String odd = "a+b {c} 100%&d";
    Document none =
        Jsoup.parse(page(get("/work").param("q", odd).with(user("lead").roles("LEAD"))));
    assertThat(none.select(".work-row")).isEmpty();
    String mine = none.selectFirst("nav.tabs a[href*=queue=mine]").attr("href");
    assertThat(UriComponentsBuilder.fromUriString(mine).build(true).getQueryParams().getFirst("q"))
        .isEqualTo("a%2Bb%20%7Bc%7D%20100%25%26d");
    as("lead", get("/work").param("q", "x".repeat(101))).andExpect(status().isBadRequest());
  }

  @Test
  @DisplayName("INT-11 a list is narrowed to any team with work, and to none that is unknown")
  void teams() throws Exception {
    assertThat(teamsFor("owner")).contains("owner", "returns");
    assertThat(teamsFor("nobodys")).contains("returns").doesNotContain("nobodys");
  }

  private List<String> teamsFor(String chosen) throws Exception {
    RequestPostProcessor lead = user("lead").roles("LEAD");
    return Jsoup.parse(page(get("/work").param("team", chosen).with(lead)))
        .select("select[name=team] option")
        .eachAttr("value");
  }

  @Test
  void rows_of_nowhere() throws Exception {
    for (String path : List.of("/work/rows", "/work/pane")) {
      as("returns", get(path).param("cursor", "bm9uc2Vuc2U")).andExpect(status().isBadRequest());
      as("returns", get(path).param("window", "SOON")).andExpect(status().isBadRequest());
      as("customer", get(path)).andExpect(status().isForbidden());
    }
  }

  @Test
  void the_list_tells_of_new_work_without_moving() throws Exception {
    String since = "/work/news?queue=team&case=" + number + "&since=";
    as("returns", get(since + "2020-01-01T00:00:00Z"))
        .andExpect(content().string(containsString("One new task")));
    for (String later : List.of("2100-01-01T00:00:00Z", "9999999999999999", "-9999999999999")) {
      as("returns", get(since + later))
          .andExpect(status().isOk())
          .andExpect(content().string(not(containsString("new task"))));
    }
  }

  @Test
  @DisplayName("KNO-09 INT-09 the task page carries form, prefilled values and manual")
  void page() throws Exception {
    as("returns", get("/work/tasks/" + task))
        .andExpect(content().string(containsString("\"note\":\"for " + number + "\"")))
        .andExpect(content().string(containsString("Decide by the written policy")));
    as("warehouse", get("/work/tasks/" + task)).andExpect(status().isNotFound());
    as("customer", get("/work/tasks/" + task)).andExpect(status().isForbidden());
  }

  @Test
  @DisplayName("TRI-03 beside an open task stands the list it was opened from, without names")
  void pane() throws Exception {
    String other = work.open(TestWork.someCase(), 60, Instant.parse("2020-01-02T00:00:00Z"));
    String mine = "/work/tasks/" + task + "?queue=team&key=" + TestWork.KEY;
    String page = as("returns", get(mine)).andReturn().getResponse().getContentAsString();
    Document shown = Jsoup.parse(page);
    Element pane = shown.selectFirst("nav.work-pane");
    assertThat(pane.select("a[aria-current=page]").attr("href")).contains("/work/tasks/" + task);
    assertThat(pane.select("a[href*=" + other + "]").attr("href"))
        .as("the other task keeps the filter")
        .endsWith("?queue=team&key=" + TestWork.KEY);
    assertThat(pane.selectFirst("p a").attr("href")).startsWith("/work?queue=team");
    as("returns", post("/work/tasks/" + task + "/claim?queue=team&key=" + TestWork.KEY))
        .andExpect(redirectedUrl(mine));
  }

  @Test
  @DisplayName("TRI-03 a filter is kept under a name, shared with a team, counted and dropped")
  void saved_list() throws Exception {
    String name = "Checks " + number;
    String digits = number.value().substring(3);
    String filter = "queue=team&q=" + digits + "&due=overdue&key=" + TestWork.KEY;
    as("returns", post("/work/lists?" + filter).param("name", name).param("sharedWith", "returns"))
        .andExpect(redirectedUrl("/work?" + filter));

    Element tab = tab("returns", name);
    assertThat(tab.attr("href")).isEqualTo("/work?" + filter);
    assertThat(tab.selectFirst(".badge").text()).isEqualTo("1");
    String ben = page(get("/work?" + filter).with(user("ben").roles("RETURNS")));
    assertThat(ben).as("of the team").contains(name).doesNotContain("/drop");
    assertThat(tab("warehouse", name)).as("of another team").isNull();

    String own = page(get("/work?" + filter).with(user("returns").roles("RETURNS")));
    String drop = Jsoup.parse(own).select("form[action$=/drop]").attr("action");
    mvc.perform(post(drop).with(user("ben").roles("RETURNS")).with(csrf()))
        .andExpect(flash().attribute("refused", "You keep no such list."));
    as("returns", post(drop));
    assertThat(tab("returns", name)).isNull();
  }

  @Test
  @DisplayName("TRI-03 no list without a name, for another's team, or beyond twelve")
  void refused_lists() throws Exception {
    as("returns", post("/work/lists?queue=all").param("name", " "))
        .andExpect(flash().attribute("refused", containsString("name of a list is missing")));
    as("returns", post("/work/lists?queue=all").param("name", "x").param("sharedWith", "finance"))
        .andExpect(flash().attributeExists("refused"));
    String collector = "c" + number;
    for (int at = 0; at < 12; at++) {
      mvc.perform(keep(collector, "List " + at)).andExpect(flash().attributeCount(0));
    }
    mvc.perform(keep(collector, "List 0")).andExpect(flash().attributeCount(0));
    mvc.perform(keep(collector, "One more"))
        .andExpect(flash().attribute("refused", containsString("No more than 12 lists")));
  }

  @Test
  @DisplayName("TRI-03 a team has twelve lists at most; a lead drops one whose owner is gone")
  void shared_lists() throws Exception {
    String gone = "gone" + number;
    for (int at = 0; at < 12; at++) {
      mvc.perform(share(gone, gone + " list " + at)).andExpect(flash().attributeCount(0));
    }
    mvc.perform(share("eve" + number, "One more"))
        .andExpect(
            flash().attribute("refused", containsString("No more than 12 lists can be shared")));

    RequestPostProcessor lead = user("lead").roles("LEAD");
    Elements drops =
        Jsoup.parse(page(get("/work").with(lead))).select("form:contains(" + gone + ")");
    assertThat(drops).hasSize(12);
    for (Element drop : drops) {
      mvc.perform(post(drop.attr("action")).with(lead).with(csrf()))
          .andExpect(flash().attributeCount(0));
    }
    assertThat(page(get("/work").with(lead))).doesNotContain(gone);
    mvc.perform(keep("eve" + number, "Hers")).andExpect(flash().attributeCount(0));
    String hers =
        jdbc.sql("select id from saved_list where owner = ?")
            .param("eve" + number)
            .query(String.class)
            .single();
    mvc.perform(post("/work/lists/" + hers + "/drop").with(lead).with(csrf()))
        .andExpect(flash().attribute("refused", "You keep no such list."));
  }

  private MockHttpServletRequestBuilder share(String who, String name) {
    return post("/work/lists?queue=all&due=today")
        .param("name", name)
        .param("sharedWith", "visits")
        .with(user(who).roles("VISITS"))
        .with(csrf());
  }

  @Test
  @DisplayName("TRI-03 several tasks are taken at once; what failed says why and stays chosen")
  void many() throws Exception {
    String held = work.open(TestWork.someCase(), 60, Instant.parse("2020-01-02T00:00:00Z"));
    mvc.perform(
        post("/work/tasks/" + held + "/claim").with(user("ben").roles("RETURNS")).with(csrf()));
    MvcResult answer =
        as("returns", post("/work/many?queue=team").param("act", "CLAIM").param("task", task, held))
            .andExpect(redirectedUrl("/work?queue=team"))
            .andExpect(flash().attribute("flash", "One task taken. Not taken: 1."))
            .andReturn();

    String list =
        page(
            get("/work?queue=team&key=" + TestWork.KEY)
                .with(user("returns").roles("RETURNS"))
                .flashAttrs(answer.getFlashMap()));
    Elements chosen = Jsoup.parse(list).select("input[data-choose][checked]");
    assertThat(chosen.eachAttr("value")).containsExactly(held);
    assertThat(chosen.first().closest("li").select(".error").text()).contains("ben");
    assertThat(page(get("/work/tasks/" + task).with(user("returns").roles("RETURNS"))))
        .contains("/release");
    as("returns", post("/work/many?queue=team").param("act", "CLAIM"))
        .andExpect(flash().attribute("refused", containsString("between one and 200")));
  }

  @Test
  @DisplayName("TRI-03 a lead ranks several tasks at once, and the list follows; nobody else does")
  void rank_many() throws Exception {
    as("returns", ranked(task, "90"))
        .andExpect(flash().attribute("flash", containsString("Nothing ranked")));
    as("lead", ranked(task, "90")).andExpect(flash().attribute("flash", "One task ranked."));
    as("returns", get("/api/v1/tasks/" + task)).andExpect(jsonPath("$.priority").value(90));
    as("lead", ranked(task, "900"))
        .andExpect(flash().attribute("flash", containsString("Not ranked: 1")));
    as(
            "lead",
            post("/work/many?queue=all")
                .param("act", "PRIORITY")
                .param("sure", "yes")
                .param("task", task))
        .andExpect(flash().attribute("refused", "Say what to do with the chosen tasks."));
  }

  @Test
  @DisplayName(
      "TRI-03 tasks of one kind are finished by one answer; what is not theirs stays, and says why")
  void decide_many() throws Exception {
    String held = work.open(TestWork.someCase(), 60, Instant.parse("2020-01-02T00:00:00Z"));
    mvc.perform(
        post("/work/tasks/" + held + "/claim").with(user("ben").roles("RETURNS")).with(csrf()));
    String list =
        page(get("/work?queue=team&key=" + TestWork.KEY).with(user("returns").roles("RETURNS")));
    assertThat(Jsoup.parse(list).select("[name=answer] option").eachAttr("value"))
        .containsExactly("", "approve", "refuse");

    MockHttpServletRequestBuilder decided =
        post("/work/many?queue=team")
            .param("act", "DECIDE")
            .param("sure", "yes")
            .param("task", task, held)
            .param("answer", "approve");
    as("returns", decided)
        .andExpect(flash().attribute("flash", "One task finished. Not finished: 1."));
    assertThat(work.effectsOn(number)).isEqualTo(1);
    as("returns", get("/work/tasks/" + task)).andExpect(status().isGone());
    as("returns", get("/work/tasks/" + held)).andExpect(status().isOk());
  }

  @Test
  @DisplayName("TRI-03 what a lead ranked is undone by one button; both acts stand on the trail")
  void undo_ranks() throws Exception {
    String other = work.open(TestWork.someCase(), 40, Instant.parse("2020-01-02T00:00:00Z"));
    String lead = lead();
    mvc.perform(many(lead, "PRIORITY", task, other).param("priority", "90").with(csrf()));
    String undo = undo(lead, "/work?queue=all");
    as("returns", post(undo)).andExpect(flash().attribute("refused", containsString("no longer")));
    mvc.perform(post(undo).with(user(lead).roles("LEAD")).with(csrf()))
        .andExpect(redirectedUrl("/work?queue=all"))
        .andExpect(flash().attribute("flash", "Undone for 2 tasks."));

    as("returns", get("/api/v1/tasks/" + task)).andExpect(jsonPath("$.priority").value(60));
    as("returns", get("/api/v1/tasks/" + other)).andExpect(jsonPath("$.priority").value(40));
    assertThat(trail()).containsSubsequence("TaskPrioritized 90", "TaskPrioritized 60");
    assertThat(undo(lead, "/work?queue=all")).isNull();
    mvc.perform(post(undo).with(user(lead).roles("LEAD")).with(csrf()))
        .andExpect(flash().attribute("refused", containsString("undone already")));
  }

  @Test
  @DisplayName("TRI-03 who has a task is undone, but not once somebody acted on it since")
  void undo_holders() throws Exception {
    String lead = lead();
    String page = "/work/tasks/" + task + "?queue=all";
    mvc.perform(many(lead, "ASSIGN", task).param("assignee", "returns").with(csrf()));
    mvc.perform(many(lead, "RELEASE", task).with(csrf()));
    mvc.perform(post(undo(lead, page)).with(user(lead).roles("LEAD")).with(csrf()));
    as("returns", get("/api/v1/tasks/" + task)).andExpect(jsonPath("$.assignee").value("returns"));

    mvc.perform(many(lead, "RELEASE", task).with(csrf()));
    String late = undo(lead, page);
    mvc.perform(
        post("/work/tasks/" + task + "/claim").with(user("ben").roles("RETURNS")).with(csrf()));
    mvc.perform(post(late).param("task", task).with(user(lead).roles("LEAD")).with(csrf()))
        .andExpect(redirectedUrl(page))
        .andExpect(flash().attribute("refused", containsString("ben has it now")));
    assertThat(undo("ben", page)).as("taken").isNotNull();
    mvc.perform(post(undo("ben", page)).with(user("ben").roles("RETURNS")).with(csrf()));
    as("returns", get("/api/v1/tasks/" + task)).andExpect(jsonPath("$.assignee").doesNotExist());
    assertThat(trail()).endsWith("TaskClaimed ben", "TaskReleased ");
  }

  @Test
  @DisplayName("TRI-03 TRI-09 who has what became the lead's matter is undone, its rank is not")
  void undo_escalated() throws Exception {
    String page = "/work/tasks/" + task + "?queue=all";
    mvc.perform(
        post("/work/tasks/" + task + "/claim").with(user("ben").roles("RETURNS")).with(csrf()));
    String lead = lead();
    String other = work.open(TestWork.someCase(), 40, Instant.parse("2020-01-02T00:00:00Z"));
    mvc.perform(many(lead, "PRIORITY", other).param("priority", "50").with(csrf()));
    String ranked = undo(lead, "/work?queue=all");
    jdbc.sql("update work_item set escalated_at = null where task_id in (?, ?)")
        .params(task, other)
        .update();
    assertThat(escalate.escalate(task)).isTrue();
    assertThat(escalate.escalate(other)).isTrue();

    mvc.perform(post(undo("ben", page)).with(user("ben").roles("RETURNS")).with(csrf()))
        .andExpect(flash().attribute("refused", nullValue()));
    as("returns", get("/api/v1/tasks/" + task))
        .andExpect(jsonPath("$.assignee").doesNotExist())
        .andExpect(jsonPath("$.priority").value(100));
    mvc.perform(post(ranked).with(user(lead).roles("LEAD")).with(csrf()))
        .andExpect(flash().attribute("refused", containsString("the task was changed since")));
    as("returns", get("/api/v1/tasks/" + other)).andExpect(jsonPath("$.priority").value(100));
  }

  @Test
  @DisplayName(
      "TRI-03 an act on all that match goes on by itself, task by task; what failed says why")
  void act_on_all() throws Exception {
    CaseNumber together = TestWork.someCase();
    String held = alike(together);
    alike(together);
    alike(together);
    mvc.perform(
        post("/work/tasks/" + held + "/claim").with(user("ben").roles("RETURNS")).with(csrf()));
    String list = "/work/many?queue=team&case=" + together;
    String asked =
        page(post(list).param("act", "CLAIM").param("all", "yes").with(returns()).with(csrf()));
    assertThat(Jsoup.parse(asked).select("main h1").text()).isEqualTo("Take 3 tasks");
    MockHttpServletRequestBuilder sure = post(list);
    Jsoup.parse(asked)
        .select("main form input")
        .forEach(field -> sure.param(field.attr("name"), field.val()));
    alike(together);

    String act = as("returns", sure).andReturn().getResponse().getRedirectedUrl();
    String id = act.substring(act.lastIndexOf('/') + 1);
    as("returns", sure).andExpect(flash().attribute("refused", containsString("goes on still")));
    LongAct running = longActs.find(UUID.fromString(id)).orElseThrow();
    assertThat(longActs.begin(again(running), List.of())).as("at the same moment").isFalse();
    assertThat(page(get("/work").with(returns()))).as("in another tab").contains("0 of 3 tasks");
    mvc.perform(get(act).with(user("ben").roles("RETURNS"))).andExpect(status().isNotFound());
    goOn(id);

    Document done = Jsoup.parse(page(get(act).with(returns())));
    assertThat(done.select(".work-progress").text()).contains("2 tasks taken. Not taken: 1.");
    assertThat(done.select(".work-refused input").eachAttr("value")).containsExactly(held);
    assertThat(done.select(".work-refused .error").text()).contains("ben");
    assertThat(takers(together)).containsExactly("STAFF ben", "STAFF returns", "STAFF returns");
    assertThat(page(get("/work").with(returns()))).contains("You took 2 tasks.");
    assertThat(coverage.missedBy("ActOnAllProcess", List.of(instance(id)))).isEmpty();
  }

  private static LongAct again(LongAct act) {
    return new LongAct(
        UUID.randomUUID(), act.username(), act.act(), act.with(), act.askedAt(), null, 1, 0, 0);
  }

  @Test
  @DisplayName("TRI-03 an act on all can be stopped, and does nothing for who works here no longer")
  void stop_all() throws Exception {
    CaseNumber together = TestWork.someCase();
    alike(together);
    String list = "/work/many?queue=all&case=" + together;
    String act = all("lead", list).andReturn().getResponse().getRedirectedUrl();
    as("lead", post(act + "/stop")).andExpect(redirectedUrl(act));
    UUID stopped = UUID.fromString(act.substring(act.lastIndexOf('/') + 1));
    assertThat(longActs.done(new LongAct.Item(stopped, 1, "its job is at it just now"))).isFalse();
    assertThat(outcomes(stopped)).containsExactly("none");
    goOn(stopped.toString());
    assertThat(Jsoup.parse(page(get(act).with(user("lead").roles("LEAD")))).text())
        .contains("Nothing taken.")
        .contains("Stopped: 1 left as they were.");

    String gone = "gone" + together;
    String his =
        mvc.perform(
                post(list)
                    .param("act", "CLAIM")
                    .param("all", "yes")
                    .param("sure", "yes")
                    .with(user(gone).roles("LEAD"))
                    .with(csrf()))
            .andReturn()
            .getResponse()
            .getRedirectedUrl();
    goOn(his.substring(his.lastIndexOf('/') + 1));
    assertThat(page(get(his).with(user(gone).roles("LEAD"))))
        .contains(gone + " works here no longer");
    assertThat(takers(together)).isEmpty();
    all("returns", "/work/many?queue=all&case=RC-none")
        .andExpect(flash().attribute("refused", "No task of this list can be done that to."));
  }

  private List<String> outcomes(UUID act) {
    return jdbc.sql("select coalesce(outcome, 'none') from long_act_task where act_id = ?")
        .param(act)
        .query(String.class)
        .list();
  }

  private ResultActions all(String role, String list) throws Exception {
    return as(role, post(list).param("act", "CLAIM").param("all", "yes").param("sure", "yes"));
  }

  /** A task that stands in the list of this case. */
  private String alike(CaseNumber together) {
    String opened = work.open(TestWork.someCase(), 50, Instant.parse("2020-01-01T00:00:00Z"));
    jdbc.sql("update work_item set case_number = ? where task_id = ?")
        .params(together.value(), opened)
        .update();
    return opened;
  }

  private void goOn(String act) {
    List<Job> next;
    while (!(next = jobs.createJobQuery().processInstanceId(instance(act)).list()).isEmpty()) {
      jobs.executeJob(next.get(0).getId());
    }
  }

  private String instance(String act) {
    return history
        .createHistoricProcessInstanceQuery()
        .processInstanceBusinessKey(act)
        .singleResult()
        .getId();
  }

  /** Who took the tasks of a case, as its trail says. */
  private List<String> takers(CaseNumber together) {
    return jdbc.sql(
            """
            select actor_kind || ' ' || actor_id from published.trail
            where chain = ? and type = 'TaskClaimed' order by seq
            """)
        .param(together.value())
        .query(String.class)
        .list();
  }

  private static RequestPostProcessor returns() {
    return user("returns").roles("RETURNS");
  }

  private static String lead() {
    return "lead" + TestWork.someCase();
  }

  private static MockHttpServletRequestBuilder many(String lead, String act, String... tasks) {
    return post("/work/many?queue=all")
        .param("act", act)
        .param("sure", "yes")
        .param("task", tasks)
        .with(user(lead).roles("LEAD"));
  }

  /** Where the button to undo leads; null where the page offers none. */
  private String undo(String who, String page) throws Exception {
    String role = who.startsWith("lead") ? "LEAD" : "RETURNS";
    Element form =
        Jsoup.parse(page(get(page).with(user(who).roles(role)))).selectFirst("[data-undo]");
    return form == null ? null : form.attr("action");
  }

  /** What was done to the task, with the new rank or holder. */
  private List<String> trail() {
    return jdbc.sql(
            """
            select type || ' ' || coalesce(data::jsonb ->> 'priority', data::jsonb ->> 'holder') from published.trail
            where chain = ? and type like 'Task%' order by seq
            """)
        .param(number.value())
        .query(String.class)
        .list();
  }

  @Test
  @DisplayName("NTF-01 several customers are written to at once, each in their language, by number")
  void write_to_many() throws Exception {
    CaseNumber english = asked("en");
    CaseNumber chinese = asked("zh-CN");
    MockHttpServletRequestBuilder written =
        written("REPLY", task, opened(english), opened(chinese)).param("template", "received");
    MvcResult answer =
        as("returns", written.param("seen", "2026-01-01T00:00:00Z"))
            .andExpect(flash().attribute("flash", "2 customers written to. Not written to: 1."))
            .andReturn();
    assertThat(answer.getFlashMap().get("failed").toString())
        .contains(task)
        .contains("no customer with an e-mail address");
    assertThat(said(english, "OUT")).singleElement().asString().contains(english.value());
    assertThat(said(chinese, "OUT"))
        .singleElement()
        .asString()
        .startsWith("您关于")
        .contains(chinese.value());
    as("returns", written("REPLY", task))
        .andExpect(flash().attribute("refused", "Say what to do with the chosen tasks."));
  }

  @Test
  @DisplayName("XDP-01 a note is kept on several cases at once, where there is a case")
  void note_on_many() throws Exception {
    CaseNumber noted = asked("en");
    String open = opened(noted);
    as("returns", written("NOTE", open, task).param("note", "Recalled?"))
        .andExpect(flash().attribute("flash", "One note kept. Not kept: 1."));
    assertThat(said(noted, "INTERNAL")).containsExactly("Recalled?");
  }

  @Test
  @DisplayName("NTF-01 one act writes to a case once, however many tasks of it are chosen")
  void told_once() throws Exception {
    CaseNumber told = asked("en");
    String[] both = {alike(told), alike(told)};
    MvcResult answer =
        as("returns", written("REPLY", both).param("template", "received"))
            .andExpect(flash().attribute("flash", "One customer written to. Not written to: 1."))
            .andReturn();
    assertThat(answer.getFlashMap().get("failed").toString()).contains("written to " + told);
    assertThat(said(told, "OUT")).hasSize(1);

    MockHttpServletRequestBuilder noted = post("/work/many?queue=team&case=" + told);
    String act =
        as(
                "returns",
                noted
                    .param("act", "NOTE")
                    .param("note", "Recalled?")
                    .param("all", "yes")
                    .param("sure", "yes"))
            .andReturn()
            .getResponse()
            .getRedirectedUrl();
    goOn(act.substring(act.lastIndexOf('/') + 1));
    assertThat(said(told, "INTERNAL")).containsExactly("Recalled?");
    assertThat(page(get(act).with(returns()))).contains("written to " + told);
  }

  private static MockHttpServletRequestBuilder written(String act, String... tasks) {
    return post("/work/many?queue=all").param("act", act).param("sure", "yes").param("task", tasks);
  }

  private String opened(CaseNumber with) {
    return work.open(with, 50, Instant.parse("2020-01-01T00:00:00Z"));
  }

  private CaseNumber asked(String language) {
    String order = CaseFixtures.order(orders, clock.instant()).number();
    NewCase.Line line =
        new NewCase.Line(1, 1, Reason.UNWANTED, null, null, null, null, List.of(), null);
    NewCase request =
        new NewCase(
            CaseType.RETURN, Channel.API, order, null, language, null, null, List.of(line), null);
    return openCase.open(request).serviceCase().number();
  }

  private List<String> said(CaseNumber on, String direction) {
    return jdbc.sql(
            """
            select body from case_message
            where case_number = ? and direction = ? and author_id = 'returns'
            """)
        .params(on.value(), direction)
        .query(String.class)
        .list();
  }

  @Test
  @DisplayName(
      "PLT-05 what reaches others is asked about first, with the count, also without script")
  void asked_first() throws Exception {
    MockHttpServletRequestBuilder given =
        post("/work/many?queue=all&q=lamp").param("act", "ASSIGN").param("assignee", "returns");
    String asked =
        as("lead", given.param("task", task)).andReturn().getResponse().getContentAsString();
    as("returns", get("/api/v1/tasks/" + task)).andExpect(jsonPath("$.assignee").doesNotExist());
    Element page = Jsoup.parse(asked).selectFirst("main");
    assertThat(page.selectFirst("h1").text()).isEqualTo("Give on: 1 chosen?");
    assertThat(page.text()).contains("You can undo it for ten minutes.");

    Element form = page.selectFirst("form");
    MockHttpServletRequestBuilder sure = post(form.attr("action"));
    form.select("input").forEach(field -> sure.param(field.attr("name"), field.val()));
    as("lead", sure).andExpect(redirectedUrl("/work?queue=all&q=lamp"));
    as("returns", get("/api/v1/tasks/" + task)).andExpect(jsonPath("$.assignee").value("returns"));

    Document list = Jsoup.parse(page(get("/work").with(user("lead").roles("LEAD"))));
    assertThat(list.select("#many [name=act]:not([data-sure])").eachAttr("value"))
        .containsExactly("CLAIM");
    assertThat(list.select("#sure").text()).contains("200 tasks at most");
  }

  private static MockHttpServletRequestBuilder ranked(String task, String priority) {
    return post("/work/many?queue=all")
        .param("act", "PRIORITY")
        .param("sure", "yes")
        .param("task", task)
        .param("priority", priority);
  }

  @Test
  @DisplayName("STF-02 a lead gives several tasks to one member of the team, nobody else does")
  void give_many() throws Exception {
    String other = work.open(TestWork.someCase(), 60, Instant.parse("2020-01-02T00:00:00Z"));
    String[] both = {task, other};
    as("lead", give(both, "returns")).andExpect(flash().attribute("flash", "2 tasks given on."));
    as("lead", give(both, "warehouse"))
        .andExpect(flash().attribute("flash", "Nothing given on. Not given on: 2."));
    as("returns", give(both, "returns"))
        .andExpect(flash().attribute("flash", "Nothing given on. Not given on: 2."));
  }

  private static MockHttpServletRequestBuilder give(String[] tasks, String assignee) {
    return post("/work/many?queue=all")
        .param("act", "ASSIGN")
        .param("sure", "yes")
        .param("task", tasks)
        .param("assignee", assignee);
  }

  private MockHttpServletRequestBuilder keep(String who, String name) {
    return post("/work/lists?queue=all&due=today")
        .param("name", name)
        .with(user(who).roles("RETURNS"))
        .with(csrf());
  }

  private Element tab(String team, String name) throws Exception {
    String page = as(team, get("/work")).andReturn().getResponse().getContentAsString();
    return Jsoup.parse(page).selectFirst("nav.tabs a:contains(" + name + ")");
  }

  private String page(MockHttpServletRequestBuilder request) throws Exception {
    return mvc.perform(request).andReturn().getResponse().getContentAsString();
  }

  @Test
  void who_comes_second_is_told_the_holder() throws Exception {
    as("returns", post("/work/tasks/" + task + "/claim"))
        .andExpect(redirectedUrl("/work/tasks/" + task));
    mvc.perform(
            post("/work/tasks/" + task + "/claim").with(user("ben").roles("RETURNS")).with(csrf()))
        .andExpect(flash().attribute("refused", containsString("Returns (demo)")));
  }

  @Test
  @DisplayName("PLT-05 a task finished elsewhere says who, when and the way on")
  void finished_in_another_window() throws Exception {
    as("returns", complete("{\"values\": {\"decision\": \"approve\"}}"));

    as("returns", get("/work/tasks/" + task))
        .andExpect(status().isGone())
        .andExpect(content().string(containsString("Done by Returns (demo)")))
        .andExpect(content().string(containsString("/work/cases/" + number)))
        .andExpect(content().string(not(containsString("task-form"))));
    as("returns", complete("{\"values\": {\"decision\": \"approve\"}}"))
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.detail", containsString("Returns (demo) finished it on")));
    as("warehouse", get("/work/tasks/" + task))
        .andExpect(content().string(not(containsString("Returns (demo)"))));
  }

  @Test
  @DisplayName(
      "TRI-03 the next task of a list is the first nobody else holds; else the list itself")
  void next_of_the_list() throws Exception {
    String way = "/work/next?queue=team&done=1&case=" + number;
    String list = "/work?queue=team&case=" + number + "&done=1";
    as("returns", get(way))
        .andExpect(redirectedUrl("/work/tasks/" + task + "?queue=team&case=" + number + "&done=1"));
    as("returns", get("/work/tasks/" + task + "?done=1"))
        .andExpect(content().string(containsString("This is the next task")));
    as("returns", get(way + "&after=" + task)).andExpect(redirectedUrl(list));
    as("warehouse", get(way)).andExpect(redirectedUrl(list));
    mvc.perform(
        post("/work/tasks/" + task + "/claim").with(user("ben").roles("RETURNS")).with(csrf()));
    as("returns", get(way)).andExpect(redirectedUrl(list));
  }

  @Test
  @DisplayName(
      "TRI-03 who passes tasks over comes by every one of the list, then back to the first")
  void round_the_list() throws Exception {
    Instant due = Instant.parse("2020-01-01T00:00:00Z");
    String second = work.open(TestWork.someCase(), 40, due);
    String third = work.open(TestWork.someCase(), 20, due);
    List<String> passed = new ArrayList<>();
    do {
      String left = passed.isEmpty() ? task : passed.get(passed.size() - 1);
      String way = "/work/next?queue=team&key=" + TestWork.KEY + "&after=" + left;
      String next = as("returns", get(way)).andReturn().getResponse().getRedirectedUrl();
      passed.add(next.replaceAll(".*/work/tasks/|[?].*", ""));
    } while (!passed.contains(task));
    assertThat(passed).doesNotHaveDuplicates().contains(second, third).endsWith(task);
  }

  private MockHttpServletRequestBuilder complete(String body) {
    return post("/api/v1/tasks/" + task + "/complete")
        .contentType(MediaType.APPLICATION_JSON)
        .content(body);
  }

  private ResultActions as(String role, MockHttpServletRequestBuilder request) throws Exception {
    return mvc.perform(
        request.with(user(role).roles(role.toUpperCase(java.util.Locale.ROOT))).with(csrf()));
  }
}
