package io.recourse.turnedup.web;

import io.recourse.cases.Cases;
import io.recourse.common.CaseNumber;
import io.recourse.turnedup.NoticeTurnedUp;
import io.recourse.turnedup.TurnedUp;
import io.recourse.turnedup.TurnedUpBook;
import io.recourse.turnedup.TurnedUpChoice;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How goods that counted as lost stand, for whoever looks at their case. */
@Component
class ReadTurnedUp {

  private final Cases cases;
  private final NoticeTurnedUp notice;
  private final TurnedUpBook book;

  ReadTurnedUp(Cases cases, NoticeTurnedUp notice, TurnedUpBook book) {
    this.cases = cases;
    this.notice = notice;
    this.book = book;
  }

  /**
   * @param found null while nothing turned up: then it can be said
   * @param choices that can be made now
   */
  public record Shown(TurnedUp found, List<TurnedUpChoice> choices) {}

  Optional<Shown> of(CaseNumber number) {
    Optional<Shown> known = book.find(number).map(ReadTurnedUp::shown);
    return known.or(
        () ->
            notice.mayTurnUp(cases.get(number))
                ? Optional.of(new Shown(null, List.of()))
                : Optional.empty());
  }

  private static Shown shown(TurnedUp found) {
    boolean asked = found.state() == TurnedUp.State.ASKED;
    return new Shown(found, asked ? List.of(TurnedUpChoice.values()) : List.of());
  }
}
