package io.recourse.dataleaks;

import io.recourse.cases.Cases;
import io.recourse.common.CaseNumber;
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

  TellConcerned(Cases cases, ConcernedBook book, NoticeMail mail) {
    this.cases = cases;
    this.book = book;
    this.mail = mail;
  }

  /** Who has no e-mail address stays on the list; who was told otherwise needs no mail. */
  @Transactional
  public void tell(CaseNumber leak) {
    var unused = cases.lock(leak);
    book.of(leak).stream()
        .filter(one -> one.way() == null && one.mail() == null && mail.reaches(one))
        .forEach(one -> mail.mail(leak, one));
  }
}
