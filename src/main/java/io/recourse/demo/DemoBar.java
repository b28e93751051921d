package io.recourse.demo;

import io.recourse.staff.Account;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** At the foot of every page of the demo: what time it is there, and who else one can be. */
@ControllerAdvice(annotations = Controller.class)
@Profile("demo")
class DemoBar {

  private final Clock clock;

  DemoBar(Clock clock) {
    this.clock = clock;
  }

  /** One of the two of a team. */
  public record Person(String username, String team, boolean second) {}

  /**
   * @param moves how far the clock goes at once, ISO 8601
   */
  public record Bar(Instant now, List<Person> staff, List<String> moves) {}

  @ModelAttribute("demo")
  Bar bar() {
    List<Person> staff =
        Account.TEAMS.stream()
            .flatMap(
                team ->
                    Stream.of(
                        new Person(team, team, false),
                        new Person(team + DemoStaff.SECOND, team, true)))
            .toList();
    return new Bar(clock.instant(), staff, DemoTour.MOVES);
  }
}
