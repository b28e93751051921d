package io.recourse.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import io.recourse.common.CaseNumber;
import io.recourse.testing.RecourseTest;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.TimeZone;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.i18n.SimpleTimeZoneAwareLocaleContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@RecourseTest
class LocalTimesTest {

  @Autowired MockMvc mvc;
  @Autowired JdbcClient jdbc;
  @Autowired LocalTimes times;

  private final CaseNumber number =
      new CaseNumber("RC-" + ThreadLocalRandom.current().nextLong(10_000_000L, 99_999_999L));

  @BeforeEach
  void opened() {
    jdbc.sql(
            """
            insert into work_done (task_id, case_number, task_key, team, assignee, ended_as, ended_at)
            values (:number, :number, 'Task_DecideReturn', 'returns', 'returns', 'COMPLETED',
              '2026-03-01T23:30:00Z')
            """)
        .param("number", number.value())
        .update();
  }

  @ParameterizedTest
  @CsvSource({
    "Europe/Berlin,       'Mar 2, 2026, 12:30'",
    "America/Los_Angeles, 'Mar 1, 2026, 3:30'",
    "Asia/Shanghai,       'Mar 2, 2026, 7:30'",
    "Mars/Olympus,        'Mar 1, 2026, 11:30'"
  })
  @DisplayName("PLT-05 a page tells times in the zone its reader lives in, UTC where none is known")
  void readers_zone(String zone, String moment) throws Exception {
    page(get("/work/tasks/" + number).cookie(new Cookie("recourse-zone", zone)))
        .andExpect(content().string(containsString(moment)));
  }

  @Test
  @DisplayName("PLT-05 the page names the zone of its times")
  void names_the_zone() throws Exception {
    page(get("/work").cookie(new Cookie("recourse-zone", "Asia/Tokyo")))
        .andExpect(content().string(containsString("Times are in the zone Asia/Tokyo.")));
  }

  @Test
  @DisplayName("PLT-05 a stretch of time says its day once, two days where it has two")
  void spans() {
    LocaleContextHolder.setLocaleContext(
        new SimpleTimeZoneAwareLocaleContext(Locale.UK, TimeZone.getTimeZone("Europe/Berlin")));
    try {
      Instant from = Instant.parse("2026-03-02T09:00:00Z");
      assertThat(times.span(from, from.plus(Duration.ofHours(2))))
          .isEqualTo("2 Mar 2026, 10:00 – 12:00");
      assertThat(times.span(from, from.plus(Duration.ofHours(15))))
          .isEqualTo("2 Mar 2026, 10:00 – 3 Mar 2026, 01:00");
    } finally {
      LocaleContextHolder.resetLocaleContext();
    }
  }

  private ResultActions page(MockHttpServletRequestBuilder request) throws Exception {
    return mvc.perform(request.with(user("returns").roles("RETURNS")));
  }
}
