package io.recourse.studio;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where comments on drafts are kept. */
public interface Comments {

  /** All of a draft, in the order in which they were said. */
  List<Comment> of(UUID draft);

  /** Reads one and holds it until the transaction ends. */
  Optional<Comment> lock(UUID id);

  void insert(Comment comment);

  /** Keeps who resolved it. */
  void resolve(Comment comment);
}
