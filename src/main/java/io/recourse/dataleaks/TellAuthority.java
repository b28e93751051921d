package io.recourse.dataleaks;

import io.recourse.cases.Cases;
import io.recourse.common.CaseNumber;
import io.recourse.common.CurrentActor;
import io.recourse.common.DomainEvent;
import io.recourse.common.Problem;
import io.recourse.conversation.WordRules;
import java.time.Clock;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The authority is told of a leak within the hours of the law, from when we became aware of it, or
 * somebody says why it has not to be (PRV-08).
 */
@Service
public class TellAuthority {

  private final Cases cases;
  private final Leaks leaks;
  private final LeakClocks clocks;
  private final LeakFlow flow;
  private final ApplicationEventPublisher events;
  private final CurrentActor actor;
  private final Clock clock;

  TellAuthority(
      Cases cases,
      Leaks leaks,
      LeakClocks clocks,
      LeakFlow flow,
      ApplicationEventPublisher events,
      CurrentActor actor,
      Clock clock) {
    this.cases = cases;
    this.leaks = leaks;
    this.clocks = clocks;
    this.flow = flow;
    this.events = events;
    this.actor = actor;
    this.clock = clock;
  }

  /**
   * Beside the tasks, at any time.
   *
   * @param authority that was told; blank where nobody has to be
   * @param words the reference of the notice, or why nobody has to be told
   * @throws Problem CONFLICT where no leak waits for it; INVALID without words
   */
  @Transactional
  public void told(CaseNumber number, String authority, String words) {
    done(number, authority, words, "");
    flow.authorityTold(number);
  }

  /** By the task that waits for it; pointers of what is wrong name its values. */
  @Transactional
  public void toldByTask(CaseNumber number, String authority, String words) {
    done(number, authority, words, "/values");
  }

  /** The law asks for no notice of this leak. Nothing happens where one was given. */
  void needNotBeTold(CaseNumber number, String ground) {
    if (leaks.of(number).filter(Leak::isOpen).isPresent()) {
      keep(number, null, ground);
    }
  }

  private void done(CaseNumber number, String authority, String words, String at) {
    WordRules.demand(at + "/words", words, WordRules.NOTE);
    boolean nobody = authority == null || authority.isBlank();
    if (!nobody) {
      WordRules.demand(at + "/authority", authority, WordRules.SHORT);
    }
    var unused = cases.lock(number);
    if (leaks.of(number).filter(Leak::isOpen).isEmpty()) {
      throw Problem.conflict("complaint.noLeak");
    }
    keep(number, nobody ? null : authority.strip(), words.strip());
  }

  private void keep(CaseNumber number, String authority, String words) {
    leaks.told(number, new AuthorityNotice(authority, words, actor.actor().id(), clock.instant()));
    clocks.done(number, LeakWait.NOTICE);
    events.publishEvent(
        DomainEvent.of(
            number,
            "DataLeakTold",
            "The authority was told of a data leak, or nobody had to be.",
            Map.of("told", authority != null)));
  }
}
