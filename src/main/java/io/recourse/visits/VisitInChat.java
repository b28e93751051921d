package io.recourse.visits;

import io.recourse.chat.PersonFirst;
import io.recourse.common.CaseNumber;
import org.springframework.stereotype.Component;

/** Whoever is visited by chat talks with the visit team (FUP-01). */
@Component
class VisitInChat implements PersonFirst {

  private static final String TEAM = "visits";

  private final VisitBook book;

  VisitInChat(VisitBook book) {
    this.book = book;
  }

  @Override
  public boolean isFor(CaseNumber about) {
    return book.find(about)
        .filter(visit -> visit.plan().channel() == VisitChannel.CHAT)
        .isPresent();
  }

  @Override
  public String team() {
    return TEAM;
  }
}
