package io.recourse.processes;

import static io.recourse.processes.ReturnsFixture.LAMPS;
import static io.recourse.processes.ReturnsFixture.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.recourse.cases.Reason;
import io.recourse.staff.Account;
import io.recourse.testing.RecourseTest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Two minutes through the house: each step leads, as its person, to what its words promise. */
@RecourseTest
class DemoTourTest {

  private static final String ORDER = "DEMO-1001";

  /** What has to stand on the page of each step, in the order of the tour. */
  private static final Map<String, List<String>> PROMISED =
      Map.of(
          "/portal/orders/" + ORDER,
          List.of("a[href$=/return]", "li.article"),
          "/work",
          List.of("a.work-link"),
          "/work/hotline?q=" + ORDER,
          List.of("#call [name=type] option[value=RETURN]", "[formaction$=/notes]"),
          "/work/board",
          List.of("#teams", "#board-due", "#board-still", "#move [name=from]"),
          "/studio",
          List.of("a[href*=/studio/models/]"),
          "/audit",
          List.of("form[action$=/verify]", "a[href*=/audit/cases/]"));

  @Autowired MockMvc web;
  @Autowired ReturnsFixture returns;

  private final MockHttpSession session = new MockHttpSession();

  @Test
  @DisplayName("B10 every step of the tour signs in and shows what it promises")
  void steps() throws Exception {
    asksForALamp();
    List<Element> steps =
        page(get("/demo/tour")).select("form[action$=/demo/role]:has([name=path])");
    assertThat(steps.stream().map(step -> step.select("[name=path]").val()))
        .containsExactlyInAnyOrderElementsOf(PROMISED.keySet());
    for (Element step : steps) {
      String path = step.select("[name=path]").val();
      assertThat(be(step.select("[name=as]").val(), path).getRedirectedUrl()).isEqualTo(path);
      Document shown = page(get(path));
      for (String part : PROMISED.get(path)) {
        assertThat(shown.select(part)).as("%s on %s", part, path).isNotEmpty();
      }
      assertThat(shown.select(".demo-bar a[href=/demo/tour]")).as("the way back").isNotEmpty();
    }
  }

  @Test
  @DisplayName("B10 behind the steps: what a return brings, and the verdict beside a task")
  void behindTheSteps() throws Exception {
    String task = asksForALamp();
    be("customer", "/portal/orders/" + ORDER);
    Document form = page(get("/portal/orders/" + ORDER + "/return"));
    assertThat(form.select("[name*=reason]")).isNotEmpty();
    assertThat(form.select("#quote, [hx-post*=quote]")).isNotEmpty();
    be("returns", "/work");
    Document sheet = page(get("/work/tasks/" + task));
    for (String part :
        List.of(
            "[aria-labelledby=receipts-title]",
            "#task-data",
            "[aria-labelledby=history-title]",
            "[hx-get$=/similar]")) {
      assertThat(sheet.select(part)).as(part).isNotEmpty();
    }
  }

  @Test
  @DisplayName("B10 two people of every team can be chosen at the foot of every page")
  void twoOfEveryTeam() throws Exception {
    List<String> names =
        page(get("/policy")).select(".demo-bar select[name=as] option").eachAttr("value");
    assertThat(names)
        .containsAll(Account.TEAMS)
        .containsAll(Account.TEAMS.stream().map(team -> team + "2").toList())
        .contains("customer");
    for (String name : List.of("agent2", "finance2", "technician2")) {
      be(name, "/work");
      assertThat(page(get("/work")).select("#palette").attr("data-who")).isEqualTo(name);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://example.org/", "//example.org", "/\\example.org", "work"})
  @DisplayName("B10 nobody is sent out of the house by a link, and nothing is moved or signed in")
  void foreign(String path) throws Exception {
    assertThat(be("lead", path).getStatus()).isEqualTo(422);
    MockHttpServletRequestBuilder clock =
        post("/demo/clock").param("by", "PT1H").param("path", path);
    assertThat(answer(clock).getStatus()).isEqualTo(422);
    assertThat(answer(get("/work")).getRedirectedUrl()).endsWith("/sign-in");
  }

  @Test
  @DisplayName("B10 nobody becomes who is none, and the clock moves by its steps alone")
  void nobody() throws Exception {
    assertThat(be("nobody", "/").getStatus()).isEqualTo(422);
    assertThat(answer(post("/demo/clock").param("by", "P900D")).getStatus()).isEqualTo(422);
    assertThat(page(get("/demo/tour")).select("form[action$=/demo/clock] button").eachAttr("value"))
        .containsAll(List.of("PT1H", "P1D", "P14D"));
  }

  /** The task in which returns decides about it. */
  private String asksForALamp() {
    return returns.task(returns.open(line(LAMPS, 1, Reason.UNWANTED)), "Task_DecideReturn").getId();
  }

  private MockHttpServletResponse be(String as, String path) throws Exception {
    return answer(post("/demo/role").param("as", as).param("path", path));
  }

  private Document page(MockHttpServletRequestBuilder asked) throws Exception {
    return Jsoup.parse(answer(asked).getContentAsString());
  }

  private MockHttpServletResponse answer(MockHttpServletRequestBuilder asked) throws Exception {
    return web.perform(asked.session(session).with(csrf()).locale(Locale.ENGLISH))
        .andReturn()
        .getResponse();
  }
}
