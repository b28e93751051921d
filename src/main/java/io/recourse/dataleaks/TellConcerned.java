package io.recourse.dataleaks;

import io.recourse.cases.Cases;
import io.recourse.common.CaseNumber;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells everybody on the list by mail: what is written is queued with the step and sent beside it,
 * so that a step that is undone tells nobody, and one that is done again tells nobody twice.
 */
@Service
public class TellConcerned {

  private final Cases cases;
  private final ConcernedBook book;
  private final NoticeMail mail;
  private final Clock clock;

  TellConcerned(Cases cases, ConcernedBook book, NoticeMail mail, Clock clock) {
    this.cases = cases;
    this.book = book;
    this.mail = mail;
    this.clock = clock;
  }

  /** Who has no e-mail address stays on the list. */
  @Transactional
  public void tell(CaseNumber leak) {
    var unused = cases.lock(leak);
    List<Concerned> waiting = book.waiting(leak);
    waiting.stream()
        .filter(one -> mail.mail(leak, one))
        .forEach(one -> book.settled(leak, one.person(), Concerned.Way.MAIL, clock.instant()));
  }
}
