package io.recourse.servicelevels;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.recourse.calendars.HouseCalendars;
import io.recourse.testing.RecourseTest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

/** Response time, resolution rate and satisfaction, those of peak hours apart (SLA-04). */
@RecourseTest
class HeadlinesTest {

  private static final ZoneId REYKJAVIK = ZoneId.of("Atlantic/Reykjavik");
  private static final String WEEK =
      """
      zone: Atlantic/Reykjavik
      week: {MONDAY: ["09:00-17:00"], TUESDAY: ["09:00-17:00"], WEDNESDAY: ["09:00-17:00"],
        THURSDAY: ["09:00-17:00"], FRIDAY: ["09:00-17:00"], SATURDAY: [], SUNDAY: []}
      """;

  @Autowired MockMvc web;
  @Autowired JdbcClient jdbc;
  @Autowired ObjectMapper json;
  @Autowired HouseCalendars calendars;
  @Autowired Clock clock;

  @Test
  @Transactional // what came on a day to come is gone again afterwards
  @DisplayName("SLA-04 SLA-05 what came in the team's peak hours is counted apart, by its calendar")
  void peak_apart() throws Exception {
    LocalDate day = LocalDate.ofInstant(clock.instant(), REYKJAVIK).plusDays(2);
    hours(day.minusDays(1), "peak: {" + day.getDayOfWeek() + ": [\"20:00-22:00\"]}\n" + WEEK);
    arrived(day, 20, 0, "CLOSED", 5, 1);
    arrived(day, 21, 59, "CLOSED", 2, 3);
    arrived(day, 22, 0, "OPEN", null, 10);
    arrived(day, 19, 59, "WITHDRAWN", null, null);
    arrived(day.minusDays(1), 20, 30, "REFUSED", 4, 2);

    String asked = "?from=%s&to=%s&country=IS".formatted(day.minusDays(1), day);
    for (String by : new String[] {"TEAM", "TYPE", "COUNTRY"}) {
      web.perform(
              get("/api/v1/reports/headlines" + asked + "&by=" + by)
                  .with(user("lead").roles("LEAD")))
          .andExpect(status().isOk())
          .andExpect(jsonPath("$.items[0].key").isEmpty())
          .andExpect(jsonPath("$.items.length()").value(2))
          .andExpect(jsonPath("$.items[1].whole.arrived").value(5))
          .andExpect(jsonPath("$.items[1].whole.solvedPermille").value(500))
          .andExpect(jsonPath("$.items[1].whole.satisfiedPermille").value(667))
          .andExpect(jsonPath("$.items[1].whole.marks.speed").value(3.7))
          .andExpect(jsonPath("$.items[1].whole.marks.efficiency").value(3.0))
          .andExpect(jsonPath("$.items[1].whole.marks.fairness").value(2.3))
          .andExpect(jsonPath("$.items[1].whole.marks.attitude").value(2.0))
          .andExpect(jsonPath("$.items[1].peak.marks.speed").value(3.5))
          .andExpect(jsonPath("$.items[1].peak.arrived").value(2))
          .andExpect(jsonPath("$.items[1].peak.medianSeconds").value(2 * 3600))
          .andExpect(jsonPath("$.items[1].peak.solvedPermille").value(1000))
          .andExpect(jsonPath("$.items[1].rest.answered").value(2))
          .andExpect(jsonPath("$.items[1].rest.medianSeconds").value(6 * 3600))
          .andExpect(jsonPath("$.items[1].rest.satisfiedPermille").value(1000));
    }
    web.perform(
            get("/work/headlines" + asked + "&by=COUNTRY&lang=zh-CN")
                .with(user("owner").roles("OWNER")))
        .andExpect(content().string(containsString("冰岛")))
        .andExpect(content().string(containsString("data-chart=\"figures-peak\"")));
  }

  @Test
  @DisplayName("SLA-04 a period that runs backwards or for ever is refused, beside the field")
  void period() throws Exception {
    web.perform(
            get("/api/v1/reports/headlines?from=2026-05-02&to=2026-05-01")
                .with(user("lead").roles("LEAD")))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.errors[0].pointer").value("/to"));
    web.perform(get("/work/headlines?from=1999-05-02").with(user("lead").roles("LEAD")))
        .andExpect(content().string(containsString("longer than two years")));
    web.perform(
            get("/work/headlines?from=2001-05-02&to=2001-05-03").with(user("lead").roles("LEAD")))
        .andExpect(content().string(containsString("No case came in this period.")));
    web.perform(get("/api/v1/reports/headlines").with(user("agent").roles("AGENT")))
        .andExpect(status().isForbidden());
  }

  @Test
  @DisplayName("SLA-04 peak hours that overlap are refused with their place")
  void overlapping() throws Exception {
    web.perform(
            calendar(
                today().plusDays(1), "peak: {MONDAY: [\"09:00-11:00\", \"10:00-12:00\"]}\n" + WEEK))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("overlap")));
  }

  private void arrived(
      LocalDate day, int hour, int minute, String status, Integer rating, Integer answeredAfter) {
    OffsetDateTime at = day.atTime(hour, minute).atZone(REYKJAVIK).toOffsetDateTime();
    String number = "H-" + UUID.randomUUID();
    jdbc.sql(
            """
            insert into service_case (number, type, channel, filed_by_kind, filed_by, language, country,
              status, phase, team, priority, opened_at, updated_at, satisfaction, category)
            select ?, 'RETURN', 'API', 'STAFF', 'test', 'en', 'IS', ?, 'x', 'returns', 5, ?, ?, ?, 'x'
            """)
        .params(number, status, at, at, rating)
        .update();
    if (rating != null) {
      jdbc.sql(
              "insert into case_marks (case_number, speed, efficiency, fairness, attitude)"
                  + " values (?, ?, 3, ?, 2)")
          .params(number, rating, 6 - rating)
          .update();
    }
    if (answeredAfter != null) {
      jdbc.sql(
              """
              insert into case_message (id, case_number, direction, channel, author_kind, author_id, language,
                body, delivery_state, at)
              values (?, ?, 'OUT', 'PORTAL', 'STAFF', 'ann', 'en', 'Words', 'SENT', ?)
              """)
          .params(UUID.randomUUID(), number, at.plusHours(answeredAfter))
          .update();
    }
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), REYKJAVIK).plusDays(1);
  }

  private void hours(LocalDate from, String text) {
    calendars.hours("returns", "IS", from, text);
  }

  private MockHttpServletRequestBuilder calendar(LocalDate from, String text) throws Exception {
    return put("/api/v1/calendars/hours/returns/IS/" + from)
        .with(user("owner").roles("OWNER"))
        .with(csrf())
        .contentType(MediaType.APPLICATION_JSON)
        .content(json.writeValueAsString(Map.of("text", text)));
  }
}
