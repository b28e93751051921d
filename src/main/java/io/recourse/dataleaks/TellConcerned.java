package io.recourse.dataleaks;

import io.recourse.common.CaseNumber;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells those on the list one after the other, each in a transaction of its own: what went out
 * stays told when a later one fails, and the next try goes on there. Where the note that one was
 * told is lost after the mail server took the mail, it goes out again with the same Message-ID.
 */
@Service
public class TellConcerned {

  private final ConcernedBook book;
  private final NoticeMail mail;
  private final Clock clock;

  TellConcerned(ConcernedBook book, NoticeMail mail, Clock clock) {
    this.book = book;
    this.mail = mail;
    this.clock = clock;
  }

  /**
   * @param after whom this run looked at last; empty for the first
   * @return whom it looked at now; empty once nobody is left
   */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public Optional<String> next(CaseNumber leak, String after) {
    Optional<Concerned> next = book.nextUntold(leak, after);
    next.filter(one -> mail.mail(leak, one))
        .ifPresent(one -> book.told(leak, one.person(), clock.instant()));
    return next.map(Concerned::person);
  }
}
