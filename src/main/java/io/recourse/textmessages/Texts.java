package io.recourse.textmessages;

import io.recourse.common.CaseNumber;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The outbox of texts. */
public interface Texts {

  /**
   * A message of a case beside which a text is due.
   *
   * @param language in which the case is told
   */
  record Told(UUID message, CaseNumber number, String template, String language, String person) {}

  /** Told after consent was given and since then, to whom may be texted, without a text yet. */
  List<Told> untexted(List<String> templates, Instant since, int limit);

  void add(Text text, Instant now);

  /** Queued ones whose time has come. */
  List<Text> due(Instant now, int limit);

  /** Sent ones of which nobody heard until now. */
  List<Text> unheard(Instant now, int limit);

  Optional<Text> find(UUID id);

  /** The latest to this number. */
  Optional<Text> latestTo(String phone);

  /** False where it does not stand so any more, and nothing happens. */
  boolean move(Text text, Text.State to, String ref, String failure, Instant next);

  /** Counts one more try. */
  boolean claim(Text text, Instant next);

  /** Those whose handing over nobody brought to an end are unclear. */
  int giveUpSending(Instant now);

  /** False where it was taken before. */
  boolean received(String ref, Instant at);
}
