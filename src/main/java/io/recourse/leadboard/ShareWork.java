package io.recourse.leadboard;

import io.recourse.assignment.People;
import io.recourse.common.Phrase;
import io.recourse.common.Problem;
import io.recourse.leadboard.MoveWork.Stays;
import io.recourse.worklist.ActOnMany;
import io.recourse.worklist.ActOnMany.Act;
import io.recourse.worklist.ActOnMany.Outcome;
import io.recourse.worklist.ActOnMany.With;
import io.recourse.worklist.LendWork;
import io.recourse.worklist.Worker;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/**
 * Chosen tasks of one person or team go to several others, or to a team that helps out (SLA-08,
 * TRI-11). Each task stands or falls alone.
 */
@Service
public class ShareWork {

  private final ActOnMany many;
  private final LendWork lend;
  private final People people;

  ShareWork(ActOnMany many, LendWork lend, People people) {
    this.many = many;
    this.lend = lend;
    this.people = people;
  }

  /**
   * How it went.
   *
   * @param given how many tasks each person or team got, in the order they were named
   * @param kept tasks that stay, each with its reason
   */
  public record Shared(Map<String, Integer> given, List<Stays> kept) implements Serializable {}

  /**
   * Dealt out one by one, in the order the tasks are named; one that somebody took or gave back
   * meanwhile stays.
   *
   * @param from whose they are; null where nobody had taken them
   * @throws Problem MALFORMED where no task is named or more than fit, INVALID where nobody is to
   *     get them, NOT_FOUND for unknown people
   */
  public Shared among(List<String> tasks, String from, List<String> to, Worker lead) {
    if (to.isEmpty()) {
      throw Problem.invalid("/to", "board.nobodyGets");
    }
    to.forEach(people::demand);
    many.demand(Act.ASSIGN, tasks, With.assignee(null));
    Map<String, Integer> given = new LinkedHashMap<>();
    List<Stays> kept = new ArrayList<>();
    dealt(tasks, to)
        .forEach(
            (person, hand) -> {
              Outcome went = many.moveOn(hand, lead, from, person);
              given.put(person, went.done());
              went.refused().forEach(one -> kept.add(Stays.because(one.taskId(), one.why())));
            });
    return new Shared(given, kept);
  }

  /**
   * Free tasks help is needed with; one that somebody took meanwhile, or that is the lead's matter,
   * stays.
   *
   * @throws Problem MALFORMED where no task is named or more than fit, INVALID for a team nobody
   *     works in
   */
  public Shared toTeam(List<String> tasks, String team) {
    if (people.active().stream().noneMatch(one -> one.roles().contains(team))) {
      throw Problem.invalid("/team", "board.noTeam");
    }
    many.demand(Act.ASSIGN, tasks, With.assignee(null));
    List<Stays> kept =
        tasks.stream()
            .distinct()
            .filter(task -> !lend.lend(task, team))
            .map(task -> new Stays(task, Phrase.of("board.notLent")))
            .toList();
    return new Shared(Map.of(team, (int) tasks.stream().distinct().count() - kept.size()), kept);
  }

  private static Map<String, List<String>> dealt(List<String> tasks, List<String> to) {
    Map<String, List<String>> hands = new LinkedHashMap<>();
    List<String> each = tasks.stream().distinct().toList();
    for (int at = 0; at < each.size(); at++) {
      hands.computeIfAbsent(to.get(at % to.size()), any -> new ArrayList<>()).add(each.get(at));
    }
    return hands;
  }
}
