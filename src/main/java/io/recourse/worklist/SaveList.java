package io.recourse.worklist;

import io.recourse.common.Problem;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the filter of a list under a name, for oneself or for a team of one's own (TRI-03). */
@Service
public class SaveList {

  private static final int MOST = 12;
  private static final int LONGEST_NAME = 60;

  private final SavedLists lists;
  private final ListWork work;
  private final Clock clock;

  SaveList(SavedLists lists, ListWork work, Clock clock) {
    this.lists = lists;
    this.work = work;
    this.clock = clock;
  }

  /** A kept list and how many tasks it shows now. */
  public record Counted(SavedList list, long tasks) {}

  @Transactional(readOnly = true)
  public List<Counted> of(Worker worker) {
    return lists.of(worker).stream().map(list -> counted(list, worker)).toList();
  }

  /** What a lead may drop beside the lists of {@link #of}; nothing for anybody else. */
  @Transactional(readOnly = true)
  public List<SavedList> ofOtherTeams(Worker worker) {
    return worker.isLead() ? lists.ofOtherTeams(worker) : List.of();
  }

  /**
   * @param sharedWith a team of the person; blank keeps it to themselves
   * @throws Problem MALFORMED without a name, CONFLICT with too many lists of the person or the
   *     team, FORBIDDEN for another's team
   */
  @Transactional
  public void keep(Worker worker, String name, WorkFilter filter, String sharedWith) {
    String called = name == null ? "" : name.strip();
    if (called.isEmpty() || called.length() > LONGEST_NAME || called.indexOf('\0') >= 0) {
      throw Problem.malformed("list.name", LONGEST_NAME);
    }
    String team = sharedWith == null || sharedWith.isBlank() ? null : sharedWith;
    if (team != null && !worker.isOf(team)) {
      throw Problem.forbidden("task.otherTeam", team);
    }
    if (lists.countOf(worker.username(), called) >= MOST) {
      throw Problem.conflict("list.tooMany", MOST);
    }
    if (team != null && lists.countShared(team, worker.username(), called) >= MOST) {
      throw Problem.conflict("list.tooManyOfTeam", MOST, team);
    }
    WorkQuery.of(worker, filter, clock.instant(), 1);
    lists.keep(new SavedList(UUID.randomUUID(), worker.username(), called, filter, team));
  }

  /**
   * One's own; a lead drops what is shared with any team too.
   *
   * @throws Problem NOT_FOUND where the person may drop no such list
   */
  @Transactional
  public void drop(Worker worker, UUID id) {
    boolean dropped = lists.drop(id, worker.username()) || worker.isLead() && lists.dropShared(id);
    if (!dropped) {
      throw Problem.notFound("list.unknown");
    }
  }

  private Counted counted(SavedList list, Worker worker) {
    WorkQuery query = WorkQuery.of(worker, list.filter(), clock.instant(), 1);
    return new Counted(list, work.number(query));
  }
}
