package io.recourse.calendars;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.recourse.agreedtexts.jdbc.ForgottenTexts;
import io.recourse.staff.Account;
import io.recourse.staff.Accounts;
import io.recourse.studio.StudioCalls;
import io.recourse.testing.RecourseTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Calendars as data: what counts, who changes it, and what is refused. */
@RecourseTest
class CalendarsTest {

  private static final String WEEK =
      """
      zone: Europe/Vienna
      week: {MONDAY: ["10:00-14:00"], TUESDAY: ["10:00-14:00"], WEDNESDAY: ["10:00-14:00"], THURSDAY: ["10:00-14:00"],
        FRIDAY: ["10:00-14:00"], SATURDAY: ["10:00-14:00"], SUNDAY: ["10:00-14:00"]}
      """;

  @Autowired MockMvc mvc;
  @Autowired Calendars calendars;
  @Autowired CalendarBook book;
  @Autowired RunningOut runningOut;
  @Autowired JdbcClient jdbc;
  @Autowired ObjectMapper json;
  @Autowired Clock clock;
  @Autowired StudioCalls studio;
  @Autowired ForgottenTexts texts;
  @Autowired Accounts accounts;

  @AfterEach
  void forget() {
    texts.forget();
  }

  @ParameterizedTest
  @CsvSource({
    "DE, 2026-12-24T16:00:00Z, PT2H, 2026-12-28T08:00:00Z",
    "DE, 2026-03-27T16:00:00Z, PT6H, 2026-03-30T07:00:00Z",
    "CN, 2026-02-13T09:00:00Z, PT2H, 2026-02-14T02:00:00Z",
    "CN, 2026-02-14T09:00:00Z, PT2H, 2026-02-24T02:00:00Z",
    "US, 2026-07-02T21:00:00Z, PT2H, 2026-07-06T13:00:00Z",
    "XX, 2026-12-25T09:00:00Z, PT2H, 2026-12-25T11:00:00Z"
  })
  @DisplayName("SLA-01 holidays, weekends, moved working days and summer time are counted")
  void counts(String country, Instant from, Duration working, Instant due) {
    assertThat(calendars.of("agent", country).plus(from, working)).isEqualTo(due);
  }

  @Test
  @DisplayName("SLA-01 a team keeps the holidays of its region beside the nation-wide ones")
  void region() throws Exception {
    LocalDate from = earliest();
    LocalDate allSaints = LocalDate.of(today().getYear() + 1, 11, 1);
    LocalDate epiphany = LocalDate.of(today().getYear() + 1, 1, 6);
    agree(owner(put("/api/v1/calendars/hours/visits/DE/" + from), "region: DE-BY\n" + WEEK));
    assertThat(worked("visits", allSaints)).isZero();
    assertThat(worked("visits", epiphany)).isZero();
    assertThat(worked("visits", epiphany.plusDays(1))).isEqualTo(Duration.ofHours(4));
    owner(put("/api/v1/calendars/hours/visits/DE/" + from.plusDays(1)), "region: DE-XX\n" + WEEK)
        .andExpect(status().isUnprocessableEntity());
    agree(
        owner(
            put("/api/v1/calendars/hours/visits/DE/" + from.plusDays(1)),
            "region: DE-HH\n" + WEEK));
    assertThat(worked("visits", epiphany)).isEqualTo(Duration.ofHours(4));
  }

  private Duration worked(String team, LocalDate day) {
    Instant begin = day.atStartOfDay(ZoneOffset.UTC).toInstant();
    return calendars.of(team, "DE").between(begin, begin.plus(Duration.ofDays(1)));
  }

  @Test
  @DisplayName("SLA-01 a country whose special days run out is named until the next year is kept")
  void runsOut() throws Exception {
    int year = earliest().getYear();
    agree(owner(put("/api/v1/calendars/days/LU/" + year), "closed: []"));
    assertThat(runningOut.missing(year)).contains(new RunningOut.Missing("LU", year + 1));
    MockMultipartFile broken =
        new MockMultipartFile("file", "days.yaml", "text/yaml", "closed: [".getBytes(UTF_8));
    upload(broken, year + 1).andExpect(status().isUnprocessableEntity());
    assertThat(runningOut.missing(year)).contains(new RunningOut.Missing("LU", year + 1));

    byte[] text = ("closed: [\"" + (year + 1) + "-01-02\"]").getBytes(UTF_8);
    MockMultipartFile file = new MockMultipartFile("file", "days.yaml", "text/yaml", text);
    ResultActions begun = upload(file, year + 1).andExpect(status().is3xxRedirection());
    assertThat(runningOut.missing(year)).contains(new RunningOut.Missing("LU", year + 1));
    agree(begun.andReturn().getResponse().getRedirectedUrl());
    assertThat(runningOut.missing(year)).doesNotContain(new RunningOut.Missing("LU", year + 1));
    byte[] latin = {'c', (byte) 0xe9};
    upload(new MockMultipartFile("file", "days.yaml", "text/yaml", latin), year + 1)
        .andExpect(content().string(containsString("no UTF-8 text")));
  }

  private ResultActions upload(MockMultipartFile file, int year) throws Exception {
    return mvc.perform(
        multipart("/work/calendars/days")
            .file(file)
            .param("country", "LU")
            .param("year", Integer.toString(year))
            .with(user("owner").roles("OWNER"))
            .with(csrf()));
  }

  @Test
  @DisplayName("SLA-01 hours of a team hold from their day, beside those of everybody else")
  void hoursOfATeam() throws Exception {
    LocalDate from = today().plusDays(40);
    Instant before = from.minusDays(8).atTime(23, 0).toInstant(ZoneOffset.UTC);
    Instant after = from.plusDays(1).atTime(23, 0).toInstant(ZoneOffset.UTC);
    Instant had = calendars.of("visits", "IS").plus(before, Duration.ofHours(1));

    agree(owner(put("/api/v1/calendars/hours/visits/IS/" + from), WEEK));

    assertThat(calendars.of("visits", "IS").plus(before, Duration.ofHours(1))).isEqualTo(had);
    assertThat(calendars.of("visits", "IS").between(after, after.plus(Duration.ofDays(1))))
        .isEqualTo(Duration.ofHours(4));
  }

  @Test
  @DisplayName("SLA-01 more time than a calendar works in forty years is refused in words")
  void hardlyWorks() throws Exception {
    String hour =
        "{zone: UTC, week: {MONDAY: ['09:00-10:00'], TUESDAY: [], WEDNESDAY: [],"
            + " THURSDAY: [], FRIDAY: [], SATURDAY: [], SUNDAY: []}}";
    agree(owner(put("/api/v1/calendars/hours/visits/FO/" + earliest()), hour));
    mvc.perform(
            get("/api/v1/calendars/due")
                .param("team", "visits")
                .param("country", "FO")
                .param("from", clock.instant().toString())
                .param("working", "PT8784H")
                .with(user("owner").roles("OWNER")))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.errors[0].pointer").value("/working"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "closed: [2031-02-30]|2031-02-30 is no day",
        "closed: ['2031-02-03', '2031-02-03']|2031-02-03 stands there twice",
        "{closed: ['2031-02-03'], working: {'2031-02-03': MONDAY}}|2031-02-03 stands there twice",
        "closed: ['2030-02-03']|2030-02-03 is no day of the year 2031",
        "hours: {'2031-02-03': ['09:00-12:00', '11:00-13:00']}|overlap",
        "hours: {'2031-02-03': ['12:00-09:00']}|ends before it begins",
        "hours: {'2031-02-03': ['9 to 5']}|is no stretch of hours",
        "working: {'2031-02-03': SOMEDAY}|Not understood at",
        "closd: []|Not understood at",
        "closed: [|stays in force",
        "hello|stays in force"
      })
  @DisplayName("SLA-01 days that do not parse or contradict themselves are refused in words")
  void daysRefused(String text, String told) throws Exception {
    String good = "closed: ['2031-05-05']";
    agree(owner(put("/api/v1/calendars/days/LU/2031"), good));

    owner(put("/api/v1/calendars/days/LU/2031"), text)
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.errors[0].pointer").value("/text"))
        .andExpect(jsonPath("$.errors[0].detail").value(containsString(told)));

    assertThat(book.texts()).containsEntry(CalendarKey.days("LU", 2031), good);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "zone: Mars/Base|no time zone",
        "{zone: UTC, week: {MONDAY: ['09:00-17:00']}}|is missing",
        "{zone: UTC, week: {MONDAY: [], TUESDAY: [], WEDNESDAY: [], THURSDAY: [], FRIDAY: [],"
            + " SATURDAY: [], SUNDAY: []}}|at least one hour",
        "{zone: UTC, week: {MONDAY: ['25:00-26:00']}}|ends before it begins",
        "{zone: UTC, week: {MONDAY: ['09:00-12:00', '11:00-13:00'], TUESDAY: [], WEDNESDAY: [],"
            + " THURSDAY: [], FRIDAY: [], SATURDAY: [], SUNDAY: []}}|overlap"
      })
  @DisplayName("SLA-01 hours with gaps or overlaps are refused in words, and nothing is kept")
  void hoursRefused(String text, String told) throws Exception {
    Map<CalendarKey, String> before = book.texts();
    owner(put("/api/v1/calendars/hours/agent/LU/" + earliest()), text)
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.errors[0].detail").value(containsString(told)));
    assertThat(book.texts()).isEqualTo(before);
  }

  @Test
  @DisplayName("SLA-01 the past is not rewritten, and no agent begins a calendar")
  void notThePast() throws Exception {
    owner(put("/api/v1/calendars/hours/agent/LU/" + earliest().minusDays(1)), WEEK)
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.errors[0].detail").value(containsString(earliest().toString())));
    owner(put("/api/v1/calendars/days/LU/" + (earliest().getYear() - 1)), "closed: []")
        .andExpect(status().isUnprocessableEntity());
    owner(put("/api/v1/calendars/hours/cooks/LU/" + earliest()), WEEK)
        .andExpect(status().isUnprocessableEntity());
    owner(put("/api/v1/calendars/hours/agent/ZZ/" + earliest()), WEEK)
        .andExpect(status().isUnprocessableEntity());
    studio.lead(get("/studio/texts/CALENDAR/days.QQ.2027")).andExpect(status().isNotFound());
    as("AGENT", put("/api/v1/calendars/hours/agent/LU/" + earliest()), WEEK)
        .andExpect(status().isForbidden());
  }

  @Test
  @DisplayName("SLA-01 a text in the table that cannot be read is said and left out")
  void leftOut() throws Exception {
    Instant before = Instant.parse("2027-12-31T23:00:00Z");
    Instant had = calendars.of("agent", "CN").plus(before, Duration.ofHours(1));
    jdbc.sql(
            "insert into calendar_text values ('DAYS', 'any', 'CN', '2028-01-01', 'closed:"
                + " [2028-02-31')")
        .update();

    assertThat(calendars.of("agent", "CN").plus(before, Duration.ofHours(1))).isEqualTo(had);
    mvc.perform(get("/work/calendars").with(user("owner").roles("OWNER")))
        .andExpect(
            content().string(containsString("Cannot be read; the one before it is in force")));
    jdbc.sql("delete from calendar_text where country = 'CN' and holds_from = '2028-01-01'")
        .update();
  }

  @Test
  @DisplayName("SLA-01 the page keeps what was typed when it is refused")
  void page() throws Exception {
    mvc.perform(
            post("/work/calendars/days")
                .param("country", "LU")
                .param("year", "2032")
                .param("text", "closed: [oops")
                .with(user("owner").roles("OWNER"))
                .with(csrf()))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("closed: [oops")))
        .andExpect(content().string(containsString("refused-days")));
  }

  @Test
  @DisplayName("SLA-01 POL-01 other hours are begun at the old door and agreed to by another")
  void fourEyes() throws Exception {
    LocalDate from = earliest();
    String closed =
        WEEK.replaceAll("\"10:00-14:00\"", "").replace("SUNDAY: []", "SUNDAY: [\"09:00-10:00\"]");
    Map<CalendarKey, String> before = book.texts();
    String draft = location(owner(put("/api/v1/calendars/hours/agent/DE/" + from), closed));
    assertThat(book.texts()).as("nobody agreed").isEqualTo(before);

    studio.as("planner", "MANAGER", answer(draft, "submit", 1)).andExpect(status().isOk());
    studio.as("planner", "MANAGER", answer(draft, "approve", 2)).andExpect(status().isForbidden());
    studio.as("who", "OWNER", answer(draft, "approve", 2)).andExpect(status().isForbidden());
    studio.lead(answer(draft, "approve", 2)).andExpect(jsonPath("$.state").value("AGREED"));

    assertThat(book.texts()).containsEntry(CalendarKey.hours("agent", "DE", from), closed.strip());
    studio
        .lead(get("/api/v1/texts/CALENDAR/hours.agent.DE?version=0"))
        .andExpect(jsonPath("$.sheet.fields[0].value").value(not(closed.strip())));
    for (String never : new String[] {"2", "77", "-1"}) {
      studio
          .lead(get("/api/v1/texts/CALENDAR/hours.agent.DE?version=" + never))
          .andExpect(status().isNotFound());
      studio
          .lead(get("/studio/texts/MAIL/mail.goodwill?version=" + never))
          .andExpect(status().isNotFound());
    }
    studio
        .lead(get("/studio/texts/CALENDAR/hours.agent.DE"))
        .andExpect(content().string(containsString("The house moves.")));
    studio
        .as("planner", "MANAGER", post("/studio/texts/SHOP/SHOP"))
        .andExpect(status().isForbidden());
  }

  @Test
  @DisplayName("SLA-01 POL-01 an administrator takes a calendar back that they submitted")
  void takenBack() throws Exception {
    String draft = location(as("ADMIN", hoursFrom(earliest()), WEEK));
    String page = draft.replace("/api/v1/texts", "/studio/texts");
    studio.as("who", "ADMIN", answer(draft, "submit", 1)).andExpect(status().isOk());
    assertThat(ownMatters("mia")).contains("a draft by who waits for your word");
    studio.as("other", "ADMIN", answer(draft, "return", 2)).andExpect(status().isForbidden());
    studio
        .as("other", "ADMIN", get(page))
        .andExpect(content().string(not(containsString(page + "/return"))));
    studio
        .as("who", "ADMIN", get(page))
        .andExpect(content().string(containsString(page + "/return")))
        .andExpect(content().string(not(containsString(page + "/approve"))));

    studio
        .as("who", "ADMIN", post(page + "/return").param("seen", "2").param("reason", "Wrong day."))
        .andExpect(status().is3xxRedirection());

    studio.lead(get(draft)).andExpect(jsonPath("$.draft.state").value("DRAFT"));
    studio.as("who", "ADMIN", answer(draft, "submit", 3)).andExpect(status().isOk());
    studio
        .as("who", "ADMIN", answer(draft, "return", 4))
        .andExpect(jsonPath("$.answers.answer").value("The house moves."));
  }

  /** What a manager of this name reads, who may agree as leads do. */
  private String ownMatters(String manager) throws Exception {
    var unused = accounts.add(new Account(manager, "Mia", List.of("manager"), true), "{noop}x");
    try {
      return mvc.perform(get("/work/own").with(user(manager).roles("MANAGER", "LEAD")))
          .andReturn()
          .getResponse()
          .getContentAsString();
    } finally {
      accounts.setActive(manager, false);
    }
  }

  private static MockHttpServletRequestBuilder hoursFrom(LocalDate day) {
    return put("/api/v1/calendars/hours/agent/DE/" + day);
  }

  @Test
  @DisplayName(
      "SLA-01 special days that change within their year leave the days before as they were")
  void withinTheYear() throws Exception {
    int year = today().getYear() + 1;
    agree(owner(put("/api/v1/calendars/days/LU/" + year), "closed: ['%d-03-02']".formatted(year)));
    String lost = fromJune("LU", year, "closed: ['%1$d-03-03', '%1$d-07-01']".formatted(year));
    studio
        .owner(answer(lost, "submit", 1))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.errors[*].detail").value(hasItem(containsString(year + "-03-02"))))
        .andExpect(jsonPath("$.errors[*].detail").value(hasItem(containsString(year + "-03-03"))));
    agree(fromJune("LU", year, "closed: ['%1$d-03-02', '%1$d-07-01']".formatted(year)));

    CalendarsInForce now = book.inForce();
    LocalDate march = LocalDate.of(year, 3, 2);
    assertThat(now.daysOn(march, "LU").orElseThrow().closed()).containsExactly(march);
    assertThat(now.daysOn(LocalDate.of(year, 7, 1), "LU").orElseThrow().closed())
        .contains(LocalDate.of(year, 7, 1));
  }

  /** A draft of the special days of a year that holds from June on. */
  private String fromJune(String country, int year, String text) throws Exception {
    String draft =
        json.writeValueAsString(
            Map.of(
                "kind",
                "CALENDAR",
                "key",
                "days." + country + "." + year,
                "from",
                year + "-06-01",
                "values",
                Map.of("text", text)));
    String begun =
        studio
            .owner(
                post("/api/v1/texts/drafts").contentType(MediaType.APPLICATION_JSON).content(draft))
            .andReturn()
            .getResponse()
            .getContentAsString();
    return "/api/v1/texts/drafts/" + json.readTree(begun).path("id").asText();
  }

  @Test
  @DisplayName("SLA-01 a year whose special days begin in June still lacks those from January on")
  void lacksJanuary() throws Exception {
    int year = earliest().getYear();
    agree(owner(put("/api/v1/calendars/days/FO/" + year), "closed: []"));
    agree(fromJune("FO", year + 1, "closed: ['%d-07-01']".formatted(year + 1)));
    assertThat(runningOut.missing(year)).contains(new RunningOut.Missing("FO", year + 1));
  }

  @Test
  @DisplayName("SLA-01 POL-01 what one person kept for later days gives way to what two agreed on")
  void aboveOnePersons() throws Exception {
    LocalDate from = earliest();
    kept(from.minusDays(9), "10:00-11:00");
    kept(from.plusDays(9), "10:00-12:00");
    try {
      agree(owner(put("/api/v1/calendars/hours/visits/GL/" + from), WEEK));

      Instant later = from.plusDays(20).atStartOfDay(ZoneOffset.UTC).toInstant();
      assertThat(calendars.of("visits", "GL").between(later, later.plus(Duration.ofDays(1))))
          .isEqualTo(Duration.ofHours(4));
      studio
          .lead(get("/api/v1/texts/CALENDAR/hours.visits.GL?version=0"))
          .andExpect(jsonPath("$.sheet.fields[0].value").value(containsString("10:00-11:00")));
      studio
          .lead(get("/studio/texts/CALENDAR/hours.visits.GL?version=0"))
          .andExpect(content().string(containsString("before two people agreed")));
    } finally {
      jdbc.sql("delete from calendar_text where country = 'GL'").update();
    }
  }

  @Test
  @DisplayName("SLA-01 a calendar of a code outside ISO 3166 that two agreed on stays in force")
  void agreedBefore() throws Exception {
    LocalDate from = earliest();
    agree(owner(put("/api/v1/calendars/hours/visits/GL/" + from), WEEK));
    jdbc.sql("update agreed_text set text_key = 'hours.visits.XK' where text_key = ?")
        .param("hours.visits.GL")
        .update();
    agree(owner(put("/api/v1/calendars/hours/visits/FO/" + from), WEEK));

    assertThat(book.texts()).containsKey(CalendarKey.hours("visits", "XK", from));
    studio.lead(get("/api/v1/texts/CALENDAR/hours.visits.XK")).andExpect(status().isOk());
    owner(put("/api/v1/calendars/hours/agent/XK/" + from), WEEK)
        .andExpect(status().isUnprocessableEntity());
    studio.lead(get("/api/v1/texts/CALENDAR/hours.agent.XK")).andExpect(status().isNotFound());
  }

  private void kept(LocalDate from, String hours) {
    jdbc.sql("insert into calendar_text values ('HOURS', 'visits', 'GL', :from, :text)")
        .param("from", from)
        .param("text", WEEK.replace("10:00-14:00", hours))
        .update();
  }

  private void agree(ResultActions begun) throws Exception {
    agree(location(begun));
  }

  private static String location(ResultActions begun) throws Exception {
    return begun.andExpect(status().isAccepted()).andReturn().getResponse().getHeader("Location");
  }

  /** By others than who began it. */
  private void agree(String draft) throws Exception {
    String at = draft.replace("/studio/texts", "/api/v1/texts");
    studio.owner(answer(at, "submit", 1)).andExpect(status().isOk());
    studio.lead(answer(at, "approve", 2)).andExpect(jsonPath("$.state").value("AGREED"));
  }

  private static MockHttpServletRequestBuilder answer(String draft, String act, int version) {
    return post(draft + "/" + act)
        .contentType(MediaType.APPLICATION_JSON)
        .content("{\"version\": %d, \"reason\": \"The house moves.\"}".formatted(version));
  }

  /** Tomorrow on the islands where a day begins first. */
  private LocalDate earliest() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(14)).plusDays(1);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  private ResultActions owner(MockHttpServletRequestBuilder request, String text) throws Exception {
    return as("OWNER", request, text);
  }

  private ResultActions as(String role, MockHttpServletRequestBuilder request, String text)
      throws Exception {
    return mvc.perform(
        request
            .contentType(MediaType.APPLICATION_JSON)
            .content(json.writeValueAsString(Map.of("text", text)))
            .with(user("who").roles(role))
            .with(csrf()));
  }
}
