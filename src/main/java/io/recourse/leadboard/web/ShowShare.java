package io.recourse.leadboard.web;

import io.recourse.assignment.People;
import io.recourse.leadboard.Loads;
import io.recourse.leadboard.Loads.Load;
import io.recourse.worklist.ListWork;
import io.recourse.worklist.Responsibilities;
import io.recourse.worklist.Responsibility;
import io.recourse.worklist.WorkFilter;
import io.recourse.worklist.WorkItem;
import io.recourse.worklist.WorkQuery;
import io.recourse.worklist.Worker;
import java.time.Clock;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What can be shared out, and among whom. */
@Component
class ShowShare {

  private final ListWork work;
  private final Loads loads;
  private final People people;
  private final Responsibilities responsibilities;
  private final Clock clock;

  ShowShare(
      ListWork work, Loads loads, People people, Responsibilities responsibilities, Clock clock) {
    this.responsibilities = responsibilities;
    this.work = work;
    this.loads = loads;
    this.people = people;
    this.clock = clock;
  }

  /**
   * Somebody who may get tasks.
   *
   * @param open what lies with them already
   */
  public record Hand(String username, String name, int open) {}

  void fill(String person, String team, Model model) {
    List<WorkItem> tasks = person.isEmpty() ? free(team) : held(person);
    List<People.Person> active = people.active();
    model.addAttribute("person", person);
    model.addAttribute("team", team);
    model.addAttribute("tasks", tasks);
    model.addAttribute("names", people.names());
    model.addAttribute("hands", hands(person, tasks, active));
    model.addAttribute("helpers", helpers(team, active));
    model.addAttribute("now", clock.instant());
  }

  private List<WorkItem> held(String person) {
    WorkFilter mine = new WorkFilter("mine", null, null, null, null, null, null);
    Worker holder = new Worker(person, Set.of());
    return work.list(WorkQuery.of(holder, mine, clock.instant(), WorkQuery.MOST)).items();
  }

  private List<WorkItem> free(String team) {
    String named = new WorkFilter(null, team, null, null, null, null, null).team();
    return named == null ? List.of() : work.free(named);
  }

  /** Whoever works in a team of these tasks, those with the least first. */
  private List<Hand> hands(String person, List<WorkItem> tasks, List<People.Person> active) {
    Set<String> teams = tasks.stream().map(WorkItem::team).collect(Collectors.toSet());
    Map<String, Integer> open =
        loads.byPerson(clock.instant()).stream().collect(Collectors.toMap(Load::of, Load::open));
    return active.stream()
        .filter(one -> !one.username().equals(person))
        .filter(one -> !Collections.disjoint(one.roles(), teams))
        .map(
            one ->
                new Hand(one.username(), one.displayName(), open.getOrDefault(one.username(), 0)))
        .sorted(Comparator.comparing(Hand::open).thenComparing(Hand::name))
        .toList();
  }

  /** Teams that do tasks, have people, and could help out one that has too much. */
  private List<String> helpers(String team, List<People.Person> active) {
    Set<String> staffed =
        active.stream().flatMap(one -> one.roles().stream()).collect(Collectors.toSet());
    return team.isEmpty()
        ? List.of()
        : responsibilities.byStep().values().stream()
            .map(Responsibility::does)
            .filter(staffed::contains)
            .filter(one -> !one.equals(team))
            .distinct()
            .sorted()
            .toList();
  }
}
