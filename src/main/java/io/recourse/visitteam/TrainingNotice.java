package io.recourse.visitteam;

import io.recourse.assignment.People;
import io.recourse.common.Phrase;
import io.recourse.servicelevels.OwnNotice;
import io.recourse.visitteam.ReadTeam.Member;
import io.recourse.visitteam.ReadTeam.Standing;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who may not make visits, or soon no longer, reads so; leads read it of everybody (FUP-09). */
@Component
class TrainingNotice implements OwnNotice {

  private static final String LEAD = "lead";

  private final ReadTeam team;
  private final People people;

  TrainingNotice(ReadTeam team, People people) {
    this.team = team;
    this.people = people;
  }

  @Override
  public List<Phrase> of(String person) {
    boolean leads = people.isOf(person, LEAD);
    return team.team().stream()
        .filter(member -> leads || member.person().equals(person))
        .filter(member -> member.standing() != Standing.VALID)
        .map(TrainingNotice::say)
        .toList();
  }

  private static Phrase say(Member member) {
    return switch (member.standing()) {
      case ENDS_SOON -> of("visitTeam.endsSoon", member, member.history().get(0).validUntil());
      case ENDED -> of("visitTeam.ended", member, member.history().get(0).validUntil());
      case NOT_PASSED -> of("visitTeam.notPassed", member, member.history().get(0).assessedOn());
      default -> Phrase.of("visitTeam.untrained", member.name());
    };
  }

  private static Phrase of(String key, Member member, LocalDate day) {
    return Phrase.of(key, member.name(), day);
  }
}
