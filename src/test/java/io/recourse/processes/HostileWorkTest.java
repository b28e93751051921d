package io.recourse.processes;

import static io.recourse.processes.ReturnsFixture.LAMPS;
import static io.recourse.processes.ReturnsFixture.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.recourse.cases.Cases;
import io.recourse.cases.Reason;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.testing.RecourseTest;
import io.recourse.web.HostileDoors;
import io.recourse.web.HostileDoors.Door;
import io.recourse.web.HostileTexts;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.UserRequestPostProcessor;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Hostile text at every door that {@link HostileDoorsTest} does not knock at: all features are
 * walked by one of the two, read from the routes, so a new door is met without being named here.
 */
@Tag("corpus")
@RecourseTest
class HostileWorkTest {

  private static final UserRequestPostProcessor STAFF =
      user("lead")
          .roles(
              "AGENT",
              "RETURNS",
              "WAREHOUSE",
              "COMPLAINTS",
              "SPECIALIST",
              "FINANCE",
              "LEAD",
              "OWNER",
              "AUDITOR",
              "ADMIN");

  /** So that every door hears three or four of them; the corpus is through in two rounds. */
  private static final int TURNS = 300;

  /** The time of all other tests, who is signed in, and what the simulators are told to fail at. */
  private static final Set<String> LEFT_ALONE = Set.of("/api/v1/demo/", "/demo/");

  /** They count tries or mail at once, which nobody may do within a transaction. */
  private static final Set<String> WITHOUT_TRANSACTION =
      Set.of(
          "/api/v1/customer-sessions",
          "/portal/code",
          "/portal/forms/",
          "/portal/open",
          "/portal/suggestions/guest",
          "/portal/withdraw",
          "/work/password");

  private static final String TEXT =
      "<img src=x onerror=alert(1)> #{7*7} ${7*7} *{7*7} \u202Eturned \u05E9\u05DC\u05D5\u05DD";

  @Autowired MockMvc web;
  @Autowired ReturnsFixture returns;
  @Autowired Cases cases;
  @Autowired Clock clock;
  @Autowired PlatformTransactionManager transactions;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping routes;

  private CaseNumber number;
  private ServiceCase about;
  private UserRequestPostProcessor buyer;
  private Map<String, String> known;

  @BeforeEach
  void aCase() {
    number = returns.open(line(LAMPS, 1, Reason.UNWANTED));
    about = cases.get(number);
    buyer = user(about.customerId()).roles("CUSTOMER");
    known =
        Map.of(
            "person",
            about.customerId(),
            "order",
            about.orderNumber(),
            "orderNumber",
            about.orderNumber(),
            "from",
            "agent",
            "to",
            "agent2",
            "assignee",
            "agent2");
  }

  @Test
  @DisplayName("EDG-01 hostile text in every field of every door of all other features")
  void everyDoor() throws Exception {
    List<Door> doors = doors();
    List<String> failures = new ArrayList<>();
    Map<Integer, Integer> answers = new TreeMap<>();
    for (int turn = 0; turn < doors.size(); turn++) {
      Door door = doors.get(turn);
      boolean bold = false;
      for (String text : HostileTexts.few(turn, TURNS)) {
        MockHttpServletResponse answer = knock(door, text, bold);
        answers.merge(answer.getStatus(), 1, Integer::sum);
        judge(answer, text, door + (bold ? " bold" : ""), failures);
        bold = !bold;
      }
    }
    for (String page : List.of("/work/cases/", "/portal/cases/", "/audit?number=")) {
      MockHttpServletResponse read =
          answer(get(page + number).with(page.startsWith("/portal") ? buyer : STAFF));
      for (String text : HostileTexts.share(0, 1)) {
        judge(read, text, page, failures);
      }
    }
    System.out.printf("hostile text at %d doors: answers %s%n", doors.size(), answers);
    assertThat(failures).isEmpty();
    assertThat(doors).hasSizeGreaterThan(150);
  }

  @Test
  @DisplayName("EDG-01 hostile text in every search, filter and address that is read")
  void everySearch() throws Exception {
    List<Door> doors = HostileDoors.read(routes);
    List<String> failures = new ArrayList<>();
    for (int turn = 0; turn < doors.size(); turn++) {
      Door door = doors.get(turn);
      for (String text : HostileTexts.few(turn, TURNS)) {
        MockHttpServletResponse answer =
            answer(door.with(text, true, Map.of()).with(whoStandsAt(door)));
        judge(answer, text, door.toString(), failures);
      }
    }
    assertThat(failures).isEmpty();
    assertThat(doors).hasSizeGreaterThan(60);
  }

  @Test
  @DisplayName("EDG-01 what staff write of a call, a customer, a case is shown as it was typed")
  void shown() throws Exception {
    String customer = "/work/customers/" + about.customerId();
    String desk = "/work/hotline?person=" + about.customerId();
    keeps(
        post("/work/hotline/notes")
            .param("person", about.customerId())
            .param("text", TEXT)
            .param("outcome", "ANSWERED"),
        desk);
    keeps(post(customer + "/notes").param("text", TEXT), customer);
    keeps(post("/work/lists?queue=all&due=today").param("name", TEXT.substring(0, 50)), "/work");
    keeps(
        post("/work/cases/" + number + "/departments")
            .param("department", "sales")
            .param("task", TEXT),
        "/work/cases/" + number + "/departments");
    keeps(
        post("/work/cases/" + number + "/messages").param("text", TEXT).param("internal", "true"),
        "/work/cases/" + number);
    answer(
        post("/portal/cases/" + number + "/message").param("text", TEXT).with(buyer).with(csrf()));
    assertShown("/work/inbox");
    keeps(
        post("/work/inbox/" + number + "/answer")
            .param("text", TEXT)
            .param("seen", clock.instant().plusSeconds(60).toString()),
        "/work/cases/" + number);
    assertThat(shownTo(buyer, "/portal/cases/" + number)).contains(TEXT);
    String opened =
        answer(
                post("/work/hotline")
                    .param("person", about.customerId())
                    .param("type", "INQUIRY")
                    .param("subject", TEXT)
                    .param("text", TEXT)
                    .with(STAFF)
                    .with(csrf()))
            .getRedirectedUrl();
    assertThat(opened).startsWith("/work/cases/RC-");
    for (String page :
        List.of(opened, customer, "/work/cases", "/work/hotline?person=" + about.customerId())) {
      assertShown(page);
    }
    assertThat(
            answer(get("/work/palette").param("q", opened.substring(12)).with(STAFF))
                .getContentAsString(StandardCharsets.UTF_8))
        .contains("<img");
  }

  private List<Door> doors() {
    return HostileDoors.all(routes).stream()
        .filter(door -> !HostileDoorsTest.FEATURES.contains(door.feature()))
        .filter(door -> LEFT_ALONE.stream().noneMatch(door.path()::startsWith))
        .toList();
  }

  /** What is set for the whole house is taken back at once: other tests live in it too. */
  private MockHttpServletResponse knock(Door door, String text, boolean bold) throws Exception {
    MockHttpServletRequestBuilder asked =
        door.with(text, bold, knownTo(door)).with(whoStandsAt(door)).with(csrf());
    if (door.path().contains("/cases/{number}")
        || WITHOUT_TRANSACTION.stream().anyMatch(door.path()::startsWith)) {
      return answer(asked);
    }
    return new TransactionTemplate(transactions)
        .execute(
            all -> {
              all.setRollbackOnly();
              return answer(asked);
            });
  }

  private Map<String, String> knownTo(Door door) {
    Map<String, String> at = new TreeMap<>(known);
    at.put("number", door.path().contains("/orders/") ? about.orderNumber() : number.value());
    return at;
  }

  private UserRequestPostProcessor whoStandsAt(Door door) {
    return door.path().startsWith("/portal") ? buyer : STAFF;
  }

  private void keeps(MockHttpServletRequestBuilder sent, String page) {
    assertThat(answer(sent.with(STAFF).with(csrf())).getStatus()).as(page).isBetween(200, 303);
    assertShown(page);
  }

  private void assertShown(String page) {
    assertThat(shownTo(STAFF, page)).contains(TEXT.substring(0, 50));
  }

  /** The words a reader sees; markup of the page is none of them. */
  private String shownTo(UserRequestPostProcessor who, String page) {
    MockHttpServletResponse answer = answer(get(page).with(who));
    var read = Jsoup.parse(new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8));
    assertThat(read.select("img[src=x]")).as(page).isEmpty();
    return read.body().wholeText();
  }

  private static void judge(
      MockHttpServletResponse answer, String text, String where, List<String> failures)
      throws Exception {
    String type = answer.getContentType();
    String said = answer.getContentAsString(StandardCharsets.UTF_8);
    boolean page = type != null && type.startsWith("text/html");
    if (answer.getStatus() >= 500 || page && HostileTexts.echoes(said, text)) {
      String cut = text.length() > 80 ? text.substring(0, 80) : text;
      failures.add(
          answer.getStatus() + " " + answer.getErrorMessage() + " at " + where + " for " + cut);
    }
  }

  private MockHttpServletResponse answer(RequestBuilder request) {
    try {
      return web.perform(request).andReturn().getResponse();
    } catch (Exception unanswered) {
      MockHttpServletResponse failed = new MockHttpServletResponse();
      failed.setCharacterEncoding("UTF-8");
      try {
        failed.sendError(599, String.valueOf(unanswered));
      } catch (java.io.IOException impossible) {
        throw new java.io.UncheckedIOException(impossible);
      }
      return failed;
    }
  }
}
