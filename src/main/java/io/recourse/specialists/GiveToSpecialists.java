package io.recourse.specialists;

import io.recourse.cases.Assignment;
import io.recourse.cases.Cases;
import io.recourse.cases.ServiceCase;
import io.recourse.common.CaseNumber;
import io.recourse.common.DomainEvent;
import io.recourse.common.Problem;
import io.recourse.conversation.PostMessage;
import io.recourse.conversation.WordRules;
import io.recourse.worklist.GiveWork;
import io.recourse.worklist.SpecialistWork;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives a case that has no standard answer to the specialists (TRI-08): the open work of those who
 * speak with the customer goes with it, and what they would be asked later. Its new owner is named
 * as for any case of the team.
 */
@Service
public class GiveToSpecialists {

  private final Cases cases;
  private final GiveWork work;
  private final PostMessage words;
  private final ApplicationEventPublisher events;

  GiveToSpecialists(
      Cases cases, GiveWork work, PostMessage words, ApplicationEventPublisher events) {
    this.cases = cases;
    this.work = work;
    this.words = words;
    this.events = events;
  }

  /**
   * @param reason what makes it complex; the specialists read it as a note among staff
   * @throws Problem INVALID without a reason; CONFLICT for a case that is closed or theirs already
   */
  @Transactional
  public void give(CaseNumber number, String reason) {
    WordRules.demand("/reason", reason, WordRules.NOTE);
    ServiceCase of = cases.lock(number);
    demandElsewhere(of);
    var unused = words.note(number, reason.strip());
    of.assign(new Assignment(null, SpecialistWork.TEAM, of.priority()));
    cases.save(of);
    work.give(number, SpecialistWork.TAKEN_OVER_FROM, SpecialistWork.TEAM);
    events.publishEvent(
        DomainEvent.of(
            number, "GivenToSpecialists", "The case was given to the specialists.", Map.of()));
  }

  private static void demandElsewhere(ServiceCase of) {
    if (of.isEnded()) {
      throw Problem.conflict("case.closed", of.number());
    }
    if (of.team().equals(SpecialistWork.TEAM)) {
      throw Problem.conflict("specialists.already");
    }
  }
}
