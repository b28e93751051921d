package io.recourse.suggestions;

import java.net.URI;

/** Port: asks the reader of a mailbox whether the suggestion is theirs. */
public interface GuestMail {

  /**
   * @throws io.recourse.messages.MailNotSent where no mail goes out now
   */
  void ask(GuestSuggestion said, URI link);
}
