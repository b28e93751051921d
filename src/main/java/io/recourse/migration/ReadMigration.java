package io.recourse.migration;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.recourse.common.Problem;
import io.recourse.migration.Migrations.Act;
import io.recourse.migration.Migrations.Progress;
import io.recourse.studio.Standing;
import io.recourse.studio.StandingInstances;
import io.recourse.studio.StandingInstances.Called;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A migration with its plan, its cases and its log. */
@Service
public class ReadMigration {

  private static final int PAGE = 50;

  private final Migrations migrations;
  private final Moves moves;
  private final StandingInstances standing;

  ReadMigration(Migrations migrations, Moves moves, StandingInstances standing) {
    this.migrations = migrations;
    this.moves = moves;
    this.standing = standing;
  }

  /** One page of cases; {@code next} is null on the last. */
  public record Cases(List<MovingCase> items, String next) {}

  @Transactional(readOnly = true)
  public List<Migration> of(String process) {
    return migrations.of(process);
  }

  /**
   * @throws Problem NOT_FOUND when this process has none of this id
   */
  @Transactional(readOnly = true)
  public Migration read(String process, UUID id) {
    return migrations
        .find(id)
        .filter(one -> one.route().process().equals(process))
        .orElseThrow(() -> Problem.notFound("migration.unknown"));
  }

  /**
   * Where cases stand now and go on, those first at which most stand; then the same of what they
   * call, process by process.
   */
  @Transactional(readOnly = true)
  public List<Plan> plans(Migration migration) {
    Route cases = migration.route();
    Set<String> called = called(migration.journey());
    return migration.journey().all().stream()
        .map(route -> plan(route, one -> route.equals(cases) || called.contains(one.instance())))
        .toList();
  }

  private Set<String> called(Journey journey) {
    Route cases = journey.route();
    return journey.called().isEmpty()
        ? Set.of()
        : standing.calledBelow(cases.process(), cases.from()).stream()
            .map(Called::instance)
            .collect(Collectors.toSet());
  }

  private Plan plan(Route route, Predicate<Standing> goes) {
    Map<String, Long> now =
        standing.of(route.process(), route.from()).stream()
            .filter(goes)
            .collect(groupingBy(Standing::element, counting()));
    return new Plan(
        route,
        moves.plan(route).steps().stream()
            .map(step -> step.with(now.getOrDefault(place(step), 0L)))
            .sorted(Comparator.<MappedStep>comparingLong(MappedStep::standing).reversed())
            .toList());
  }

  private static String place(MappedStep step) {
    return step.host() == null ? step.element() : step.host();
  }

  @Transactional(readOnly = true)
  public Progress progress(UUID id) {
    return migrations.progress(id);
  }

  @Transactional(readOnly = true)
  public Cases cases(UUID id, MovingCase.State state, String after) {
    String from = after == null || after.isBlank() ? null : after;
    List<MovingCase> found = migrations.cases(id, state, from, PAGE + 1);
    return found.size() <= PAGE
        ? new Cases(found, null)
        : new Cases(found.subList(0, PAGE), found.get(PAGE - 1).instance());
  }

  @Transactional(readOnly = true)
  public List<Act> log(UUID id) {
    return migrations.log(id);
  }
}
