package io.recourse.leadboard.web;

import io.recourse.assignment.Absence;
import io.recourse.assignment.Absences;
import io.recourse.assignment.Candidates;
import io.recourse.assignment.Peaks;
import io.recourse.assignment.People;
import io.recourse.assignment.TeamDays;
import io.recourse.leadboard.Loads;
import io.recourse.leadboard.Loads.Load;
import io.recourse.servicelevels.Prompts;
import io.recourse.worklist.SeeToIncidents;
import io.recourse.worklist.Worker;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the board: loads, what is due soon, what stands still, who is away and who helps. */
@Component
class ShowBoard {

  private static final Duration SOON = Duration.ofHours(8);
  private static final int DUE = 30;

  private final Loads loads;
  private final SeeToIncidents incidents;
  private final People people;
  private final Candidates candidates;
  private final Absences absences;
  private final Peaks peaks;
  private final Prompts prompts;
  private final TeamDays days;
  private final Clock clock;

  ShowBoard(
      Loads loads,
      SeeToIncidents incidents,
      People people,
      Candidates candidates,
      Absences absences,
      Peaks peaks,
      Prompts prompts,
      TeamDays days,
      Clock clock) {
    this.prompts = prompts;
    this.loads = loads;
    this.incidents = incidents;
    this.people = people;
    this.candidates = candidates;
    this.absences = absences;
    this.peaks = peaks;
    this.days = days;
    this.clock = clock;
  }

  /**
   * One person and what lies with them.
   *
   * @param cases that they look after
   * @param away until when they are away; null where they are here
   * @param deputy who stands in; null for the team
   */
  public record Row(
      String username, String name, Load load, int cases, LocalDate away, String deputy) {}

  /** What lies with all teams together. */
  public record Sums(int open, int free, int late, int soon) {}

  void fill(Worker lead, Model model) {
    Instant now = clock.instant();
    List<Load> teams = loads.byTeam(now);
    model.addAttribute("teams", teams);
    model.addAttribute("sums", sums(teams));
    model.addAttribute("waiting", loads.waiting());
    model.addAttribute("rows", rows(now));
    model.addAttribute("due", loads.due(now, now.plus(SOON), DUE));
    model.addAttribute("incidents", incidents.list(lead));
    model.addAttribute("carriers", incidents.carriers());
    model.addAttribute("stuck", prompts.ofCases(DUE));
    model.addAttribute("peaks", peaks.running());
    model.addAttribute("names", people.names());
    model.addAttribute("people", people.active());
    model.addAttribute("now", now);
  }

  private List<Row> rows(Instant now) {
    Map<String, Load> held =
        loads.byPerson(now).stream().collect(Collectors.toMap(Load::of, Function.identity()));
    Map<String, Integer> owned = candidates.loads();
    List<Absence> away = absences.from(days.earliest());
    return people.active().stream()
        .map(one -> row(one, held, owned, away))
        .filter(row -> row.load().open() > 0 || row.cases() > 0 || row.away() != null)
        .sorted(Comparator.comparing((Row row) -> row.load().open()).reversed())
        .toList();
  }

  private Row row(
      People.Person person,
      Map<String, Load> held,
      Map<String, Integer> owned,
      List<Absence> away) {
    String username = person.username();
    Optional<Absence> absence =
        away.stream().filter(one -> one.isOf(username, days.today(person))).findFirst();
    return new Row(
        username,
        person.displayName(),
        held.getOrDefault(username, new Load(username, 0, 0, 0, 0, 0)),
        owned.getOrDefault(username, 0),
        absence.map(Absence::lastDay).orElse(null),
        absence.map(Absence::deputy).orElse(null));
  }

  private static Sums sums(List<Load> teams) {
    return new Sums(
        teams.stream().mapToInt(Load::open).sum(),
        teams.stream().mapToInt(Load::free).sum(),
        teams.stream().mapToInt(Load::late).sum(),
        teams.stream().mapToInt(Load::soon).sum());
  }
}
