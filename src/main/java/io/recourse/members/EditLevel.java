package io.recourse.members;

import io.recourse.common.CurrentActor;
import io.recourse.common.DomainEvent;
import io.recourse.common.Problem;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Owners say which privileges a level has, and add levels (CUS-09). */
@Service
public class EditLevel {

  private static final int HIGHEST = 99;

  private final MemberLevels levels;
  private final ApplicationEventPublisher events;
  private final CurrentActor actor;
  private final Clock clock;

  EditLevel(
      MemberLevels levels, ApplicationEventPublisher events, CurrentActor actor, Clock clock) {
    this.levels = levels;
    this.events = events;
    this.actor = actor;
    this.clock = clock;
  }

  /**
   * The same again changes nothing.
   *
   * @throws Problem INVALID for a code or a rank that is none
   */
  @Transactional
  public void edit(String code, Integer rank, Set<Privilege> privileges) {
    if (code == null || !code.matches("[A-Z0-9_]{1,40}")) {
      throw Problem.invalid("/code", "member.code");
    }
    if (rank == null || rank < 0 || rank > HIGHEST) {
      throw Problem.invalid("/rank", "field.between", 0, HIGHEST);
    }
    boolean known =
        levels
            .find(code)
            .filter(one -> one.rank() == rank && one.privileges().equals(privileges))
            .isPresent();
    if (!known) {
      levels.keep(new MemberLevel(code, rank, privileges, actor.actor().id(), clock.instant()));
      events.publishEvent(
          DomainEvent.ofSystem(
              "MemberLevelChanged",
              "The privileges of level " + code + " were changed.",
              Map.of("level", code, "rank", rank, "privileges", words(privileges))));
    }
  }

  private static String words(Set<Privilege> privileges) {
    return privileges.stream().map(Enum::name).sorted().collect(Collectors.joining(" "));
  }
}
