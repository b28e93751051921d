package io.recourse.thirdparties;

import java.time.Instant;

/** The process that mails a question, reminds of it and waits for the answer. */
public interface PartyFlow {

  void begin(PartyTask task, Instant remindAt);

  void answered(PartyTask task);

  /** Nothing of it waits or is mailed any more. */
  void end(PartyTask task);
}
