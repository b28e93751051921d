package io.recourse.leadboard;

import io.recourse.assignment.Absence;
import io.recourse.assignment.GiveCase;
import io.recourse.assignment.KeepAbsence;
import io.recourse.assignment.People;
import io.recourse.assignment.TeamDays;
import io.recourse.common.CaseNumber;
import io.recourse.common.Phrase;
import io.recourse.common.Problem;
import io.recourse.worklist.ActOnMany;
import io.recourse.worklist.ActOnMany.Act;
import io.recourse.worklist.ActOnMany.Outcome;
import io.recourse.worklist.Worker;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;

/**
 * Gives away all that lies with one person: their tasks, and the cases they look after. Each task
 * and case stands or falls alone, so that one that cannot move keeps none of the others.
 */
@Service
public class MoveWork {

  private static final int MOST = 200;

  private final Loads loads;
  private final ActOnMany many;
  private final GiveCase give;
  private final People people;
  private final KeepAbsence absences;
  private final TeamDays days;

  MoveWork(
      Loads loads,
      ActOnMany many,
      GiveCase give,
      People people,
      KeepAbsence absences,
      TeamDays days) {
    this.loads = loads;
    this.many = many;
    this.give = give;
    this.people = people;
    this.absences = absences;
    this.days = days;
  }

  /**
   * Whose work goes where.
   *
   * @param to who gets it; null for the teams it is of
   * @param lastDay until when the person is away, from today; null where they are not
   */
  public record Order(String from, String to, LocalDate lastDay, String reason) {}

  /**
   * How it went.
   *
   * @param kept tasks and cases that stay, each with its reason
   */
  public record Moved(int tasks, int cases, List<Stays> kept) implements Serializable {}

  /** Something that could not move. */
  public record Stays(String what, Phrase why) implements Serializable {

    static Stays because(String what, Problem why) {
      return new Stays(what, why.errors().isEmpty() ? why.phrase() : why.errors().get(0).phrase());
    }
  }

  /**
   * Moves 200 tasks and 200 cases at most; what is left is moved by moving again. Cases without a
   * person to get them are given by the next round of the work clocks, once the absence is noted.
   *
   * @throws Problem NOT_FOUND for unknown people, INVALID for a reason or an absence that cannot
   *     be, and for cases that nobody would get, as no absence tells the work clocks of them
   */
  public Moved move(Order order, Worker lead) {
    People.Person from = people.demand(order.from());
    demandOther(order);
    if (order.lastDay() != null) {
      absences.keep(new Absence(order.from(), days.today(from), order.lastDay(), order.to()));
    }
    List<Stays> kept = new ArrayList<>();
    int tasks = tasks(order, lead, kept);
    int cases = order.to() == null ? 0 : cases(order, kept);
    return new Moved(tasks, cases, kept);
  }

  private void demandOther(Order order) {
    if (order.reason() == null || order.reason().isBlank()) {
      throw Problem.invalid("/reason", "field.given");
    }
    if (order.from().equals(order.to())) {
      throw Problem.invalid("/to", "board.same");
    }
    if (order.to() != null) {
      people.demand(order.to());
    } else if (order.lastDay() == null && !loads.ownedBy(order.from(), 1).isEmpty()) {
      throw Problem.invalid("/lastDay", "board.casesStay");
    }
  }

  private int tasks(Order order, Worker lead, List<Stays> kept) {
    List<String> held = loads.heldBy(order.from(), MOST);
    if (held.isEmpty()) {
      return 0;
    }
    Act act = order.to() == null ? Act.RELEASE : Act.ASSIGN;
    Outcome outcome = many.act(act, held, lead, ActOnMany.With.assignee(order.to()));
    outcome.refused().forEach(one -> kept.add(Stays.because(one.taskId(), one.why())));
    return outcome.done();
  }

  private int cases(Order order, List<Stays> kept) {
    int moved = 0;
    for (String number : loads.ownedBy(order.from(), MOST)) {
      try {
        give.byHand(new CaseNumber(number), order.to(), order.reason());
        moved++;
      } catch (Problem why) {
        kept.add(Stays.because(number, why));
      }
    }
    return moved;
  }
}
