package io.recourse.servicelevels;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.calendars.Schedule;
import io.recourse.calendars.Shift;
import io.recourse.calendars.WorkingTime;
import io.recourse.terms.Pause;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a work clock goes with pauses, and which words ask for nothing. */
class CourseTest {

  private static final WorkingTime NINE_TO_FIVE =
      new WorkingTime(
          new Schedule() {
            @Override
            public ZoneId zone(LocalDate day) {
              return ZoneOffset.UTC;
            }

            @Override
            public List<Shift> shifts(LocalDate day) {
              return List.of(new Shift(9 * 60, 17 * 60));
            }
          });
  private static final Instant MONDAY = Instant.parse("2026-06-01T09:00:00Z");
  private static final Duration DAY = Duration.ofHours(8);

  @Test
  @DisplayName("SLA-03 it goes on with the rest after each pause; pauses that overlap count once")
  void goesOnWithTheRest() {
    Course course =
        Course.of(
            NINE_TO_FIVE,
            MONDAY,
            DAY.multipliedBy(2),
            List.of(pause(4, 28), pause(20, 30), pause(52, 60)));

    assertThat(course.dueAt()).isEqualTo(Instant.parse("2026-06-04T15:00:00Z"));
  }

  @Test
  @DisplayName("SLA-03 it rests while others are waited for, and knows what is left")
  void rests() {
    Course course =
        Course.of(
            NINE_TO_FIVE,
            MONDAY,
            DAY,
            List.of(new Pause(at(5), null, "evidence", "CUSTOMER", null)));

    assertThat(course).isEqualTo(new Course(null, Duration.ofHours(3)));
  }

  @Test
  @DisplayName("SLA-03 what begins after it is over, or ended before it began, is no pause of it")
  void beside() {
    Course course = Course.of(NINE_TO_FIVE, MONDAY, DAY, List.of(pause(-30, -2), pause(30, 40)));

    assertThat(course.dueAt()).isEqualTo(at(8));
  }

  @Test
  @DisplayName("SLA-03 what is done keeps the due time it had then, whatever rests later")
  void doneBeforeARest() {
    List<Pause> pauses =
        List.of(pause(1, 2), pause(6, 30), new Pause(at(31), null, "delivery", "PARTNER", null));

    assertThat(dueAsSeenAt(3, pauses)).isEqualTo(at(25));
    assertThat(dueAsSeenAt(7, pauses)).isEqualTo(at(26));
    assertThat(dueAsSeenAt(31, pauses)).isEqualTo(at(49));
  }

  private static Instant dueAsSeenAt(int hours, List<Pause> pauses) {
    return Course.dueAsSeenAt(at(hours), NINE_TO_FIVE, MONDAY, DAY, pauses);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Thanks!",
        "Thank you very much 🙏",
        "ok thanks, bye",
        "Vielen Dank!",
        "Vielen Dank für Ihre Hilfe!",
        "Danke, alles gut",
        "Danke, ist angekommen. Viele Grüße",
        "Merci beaucoup",
        "谢谢你们的帮助！",
        "好的，謝謝"
      })
  @DisplayName("SLA-03 words that only thank ask for nothing")
  void thanks(String words) {
    assertThat(ThanksOnly.is(words)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Thanks, but where is my money",
        "Thank you. When?",
        "ok",
        "No thanks to you, it broke",
        "Danke, ist nicht angekommen",
        "Vielen Dank für nichts",
        "Danke, ist angekommen, aber kaputt",
        "谢谢，但是还没到账",
        ""
      })
  @DisplayName("SLA-03 whatever says more than thanks asks for an answer")
  void more(String words) {
    assertThat(ThanksOnly.is(words)).isFalse();
  }

  private static Pause pause(int from, int to) {
    return new Pause(at(from), at(to), "evidence", "CUSTOMER", null);
  }

  private static Instant at(int hours) {
    return MONDAY.plus(Duration.ofHours(hours));
  }
}
