package io.recourse.agreedtexts;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Port to the drafts that are kept. */
public interface TextDrafts {

  Optional<TextDraft> find(UUID id);

  /** Holds it until the transaction ends. */
  Optional<TextDraft> lock(UUID id);

  /** Those that nobody ended yet, written last first. */
  List<TextDraft> open();

  void insert(TextDraft draft);

  void update(TextDraft draft);

  /** Number of the newest version of a text; 0 where none was agreed on. */
  int newest(TextName name);

  /** Versions of one text are agreed on one after the other. */
  void waitFor(TextName name);
}
