package io.recourse.praise;

import io.recourse.common.ReportedMonths;
import io.recourse.praise.PraiseBook.PraiseOfTeam;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Praise as the people it is for read it, and counted by team. */
@Service
public class ReadPraise {

  private static final int MOST = 100;
  private static final int MONTHS = 6;

  private final PraiseBook book;
  private final Clock clock;

  ReadPraise(PraiseBook book, Clock clock) {
    this.book = book;
    this.clock = clock;
  }

  /** For this person or one of these teams, the latest hundred. */
  @Transactional(readOnly = true)
  public List<Praise> mine(String person, Set<String> teams) {
    return book.of(person, teams, MOST);
  }

  /** Of six whole months and the running one, most first. */
  @Transactional(readOnly = true)
  public List<PraiseOfTeam> byTeam() {
    return book.since(ReportedMonths.back(MONTHS, clock).begin());
  }
}
