package io.recourse.appointments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.recourse.calendars.HouseCalendars;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.testing.RecourseTest;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Times for visits keep to the calendar of the technicians of the country (REP-03). */
@RecourseTest
class VisitSlotsTest {

  @Autowired MockMvc http;
  @Autowired PlanSlots plan;
  @Autowired FreeSlots free;
  @Autowired HouseCalendars calendars;
  @Autowired Clock clock;

  @Test
  @DisplayName("REP-03 a slot on a Sunday, over a noon break or on a holiday is refused")
  void closed_time() throws Exception {
    LocalDate monday = weekday(DayOfWeek.MONDAY);
    told("DE", monday.minusDays(1), 10, 12)
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.errors[0].pointer").value("/startsAt"))
        .andExpect(jsonPath("$.errors[0].detail").value(containsString("technicians in DE")));
    calendars.days("CN", monday.getYear(), "working: {\"%s\": MONDAY}".formatted(monday));
    told("CN", monday, 11, 14).andExpect(status().isUnprocessableEntity());
    told("CN", monday, 9, 12).andExpect(status().isCreated());
    LocalDate christmas = LocalDate.of(monday.getYear() + 1, 12, 25);
    told("GB", christmas, 10, 12).andExpect(status().isUnprocessableEntity());
  }

  @Test
  @DisplayName("REP-03 once the calendar closes its day, a slot is neither offered nor taken")
  void closed_since() {
    LocalDate day = weekday(DayOfWeek.TUESDAY);
    VisitSlot slot = plan.open(slot("IE", day, 10, 12));
    assertThat(free.of("IE", "any")).contains(slot);
    calendars.days("IE", day.getYear(), "closed: [\"%s\"]".formatted(day));
    assertThat(free.of("IE", "any")).doesNotContain(slot);
    assertThatThrownBy(() -> free.take(new CaseNumber("RC-000001"), slot.id(), "IE", "any"))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("do not work at this time");
  }

  @Test
  @DisplayName("REP-03 a lead keeps the slots on a page, where what was typed stays when refused")
  void page() throws Exception {
    LocalDate monday = weekday(DayOfWeek.MONDAY);
    typed("lead", "LEAD", monday.minusDays(1))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("outside the working time")))
        .andExpect(content().string(containsString("value=\"kettles\"")));
    typed("lead", "LEAD", monday).andExpect(status().is3xxRedirection());
    typed("agent", "AGENT", monday).andExpect(status().isForbidden());
    VisitSlot slot = free.of("DE", "kettles").get(0);
    assertThat(slot.startsAt()).isEqualTo(plan.at("DE", monday, LocalTime.of(10, 0)));
    http.perform(
            post("/work/visit-slots/" + slot.id() + "/close")
                .with(user("lead").roles("LEAD"))
                .with(csrf()))
        .andExpect(status().is3xxRedirection());
    http.perform(get("/api/v1/visit-slots").with(httpBasic("lead", "lead")))
        .andExpect(jsonPath("$.items[?(@.slot.category == 'kettles')].slot.closed").value(true));
    assertThat(free.of("DE", "kettles")).doesNotContain(slot);
  }

  private ResultActions typed(String who, String role, LocalDate day) throws Exception {
    return http.perform(
        post("/work/visit-slots")
            .param("country", "de")
            .param("category", "kettles")
            .param("day", day.toString())
            .param("from", "10:00")
            .param("to", "12:00")
            .with(user(who).roles(role))
            .with(csrf()));
  }

  /** For goods of no other test, whose repairs would wait for a visit then. */
  private ResultActions told(String country, LocalDate day, int from, int to) throws Exception {
    VisitSlot slot = slot(country, day, from, to);
    return http.perform(
        post("/api/v1/visit-slots")
            .with(httpBasic("lead", "lead"))
            .contentType(MediaType.APPLICATION_JSON)
            .content(
                """
                {"country": "%s", "category": "lanterns", "startsAt": "%s", "endsAt": "%s"}
                """
                    .formatted(country, slot.startsAt(), slot.endsAt())));
  }

  private VisitSlot slot(String country, LocalDate day, int from, int to) {
    return new VisitSlot(
        0,
        country,
        null,
        plan.at(country, day, LocalTime.of(from, 0)),
        plan.at(country, day, LocalTime.of(to, 0)),
        false);
  }

  /** At least three weeks from now, in a week without holidays of the countries asked. */
  private LocalDate weekday(DayOfWeek day) {
    LocalDate spring = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusYears(1);
    return spring.withMonth(7).withDayOfMonth(5).with(TemporalAdjusters.next(day));
  }
}
