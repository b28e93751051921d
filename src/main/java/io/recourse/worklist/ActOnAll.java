package io.recourse.worklist;

import io.recourse.common.Problem;
import io.recourse.worklist.ActOnMany.Act;
import io.recourse.worklist.ActOnMany.With;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * One act on all tasks that match a list, beyond the page: those of the moment its author read the
 * list, in the background, each alone (TRI-03).
 */
@Service
public class ActOnAll {

  /** Tasks at most; of more that match, the first in working order. */
  public static final int MOST = 2000;

  private static final Duration TOLD_OF = Duration.ofMinutes(10);

  private final WorkItems items;
  private final LongActs acts;
  private final LongActFlow flow;
  private final Clock clock;

  ActOnAll(WorkItems items, LongActs acts, LongActFlow flow, Clock clock) {
    this.items = items;
    this.acts = acts;
    this.flow = flow;
    this.clock = clock;
  }

  /**
   * How many tasks it would reach.
   *
   * @throws Problem MALFORMED where the act lacks what it needs, CONFLICT where no task matches or
   *     another such act of the person goes on
   */
  @Transactional(readOnly = true)
  public int demand(Act act, With with, WorkQuery query) {
    ActOnMany.demand(act, with);
    Worker worker = query.worker();
    if (current(worker).filter(LongAct::isRunning).isPresent()) {
      throw running();
    }
    int reached = reached(query, with).size();
    if (reached == 0) {
      throw Problem.conflict("task.all.none");
    }
    return reached;
  }

  /** Begins it; the same refusals. */
  @Transactional
  public LongAct ask(Act act, With with, WorkQuery query) {
    demand(act, with, query);
    List<WorkItem> tasks = reached(query, with);
    LongAct asked =
        new LongAct(
            UUID.randomUUID(),
            query.worker().username(),
            act,
            with,
            clock.instant(),
            null,
            tasks.size(),
            0,
            0);
    if (!acts.begin(asked, tasks)) {
      throw running();
    }
    flow.begin(asked.id());
    return asked;
  }

  /**
   * @throws Problem NOT_FOUND for another person's
   */
  @Transactional(readOnly = true)
  public LongAct show(UUID id, Worker worker) {
    return acts.find(id)
        .filter(act -> act.username().equals(worker.username()))
        .orElseThrow(() -> Problem.notFound("task.all.unknown"));
  }

  /** On what it could not be done, and why. */
  @Transactional(readOnly = true)
  public List<LongAct.Refusal> refusals(LongAct act, int after, int limit) {
    return acts.refusals(act.id(), after, limit);
  }

  /** What the person's list tells of: the act that goes on, or one that ended lately. */
  @Transactional(readOnly = true)
  public Optional<LongAct> current(Worker worker) {
    return acts.newest(worker.username(), clock.instant().minus(TOLD_OF));
  }

  /** The tasks it did not come by yet stay as they are. */
  @Transactional
  public void stop(UUID id, Worker worker) {
    acts.end(show(id, worker).id(), clock.instant());
  }

  private static Problem running() {
    return Problem.conflict("task.all.running");
  }

  private List<WorkItem> reached(WorkQuery query, With with) {
    return pages(query.fromStart().limit(WorkQuery.MOST))
        .flatMap(List::stream)
        .filter(item -> !item.createdAt().isAfter(with.seen()))
        .filter(item -> query.worker().movesWork() || query.worker().worksOn(item))
        .limit(MOST)
        .toList();
  }

  private Stream<List<WorkItem>> pages(WorkQuery query) {
    return Stream.iterate(
        items.list(query),
        page -> !page.isEmpty(),
        page -> items.list(query.behind(page.get(page.size() - 1))));
  }
}
