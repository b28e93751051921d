package io.recourse.casefile.web;

import io.recourse.cases.CaseAccess;
import io.recourse.common.CaseNumber;
import io.recourse.conversation.PostMessage;
import io.recourse.worklist.CaseLetters;
import java.time.Instant;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Words that the tasklist puts on cases, under the rights of the page of a case. */
@Component
class LettersOfWork implements CaseLetters {

  private final PostMessage messages;
  private final CaseAccess access;

  LettersOfWork(PostMessage messages, CaseAccess access) {
    this.messages = messages;
    this.access = access;
  }

  @Override
  public void toCustomer(CaseNumber number, String text, Instant lastSeen) {
    access.demandCorrespondent(SecurityContextHolder.getContext().getAuthentication());
    var unused = messages.toCustomer(number, text, lastSeen);
  }

  @Override
  public void note(CaseNumber number, String text) {
    var unused = messages.note(number, text);
  }
}
