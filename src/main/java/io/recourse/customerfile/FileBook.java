package io.recourse.customerfile;

import io.recourse.customerfile.CustomerFile.Merge;
import io.recourse.customerfile.CustomerFile.Note;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The stored notes and merges. */
public interface FileBook {

  /** Holds these people, in one order for everybody, until the transaction ends. */
  void hold(String one, String other);

  /** Of whom the person was merged into; the person themself where none. */
  String keptFor(String person);

  /** Who was merged into this person, the oldest first. */
  List<Merge> mergedInto(String person);

  Optional<Merge> merge(long id);

  void keep(Merging merging);

  /** Whether the two were one until now. */
  boolean part(long id, String by, Instant at);

  void note(String person, Note note);

  /** The newest first. */
  List<Note> notes(List<String> persons);

  /** Two who are one from now on. */
  record Merging(
      String kept, String merged, String reason, String by, Instant at, Instant undoUntil) {}
}
