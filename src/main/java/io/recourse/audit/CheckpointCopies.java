package io.recourse.audit;

import java.util.List;

/** Checkpoints as they are kept outside the database, oldest first; append-only. */
public interface CheckpointCopies {

  List<Checkpoint> all();

  void append(List<Checkpoint> checkpoints);
}
